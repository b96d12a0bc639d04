#include "cases/cases.hpp"

#include "cases/pages/case_list.hpp"
#include "cases/pages/case_page.hpp"
#include "cases/pages/imports_pages.hpp"
#include "cases/panels.hpp"
#include "cases/verbs.hpp"

namespace gt::cases {

namespace {

void add_verbs(staff::House& house)
{
    house.verb(verb::see, "See the cases of a part of the authority");
    house.verb(verb::see_own, "See the cases they work on");
    house.verb(verb::import, "Import the caseload");
    house.verb(verb::match_names, "Say who is meant by a name of the case system");
    house.verb(verb::raise_risk, "Say that a child may be at risk now");
    house.verb(verb::answer_risk, "Answer when a child may be at risk now");
}

} // namespace

void add_cases(staff::House& house)
{
    house.keep(std::make_shared<CasePanels>());
    add_verbs(house);
    add_case_list(house);
    add_case_page(house);
    add_imports_pages(house);

    house.menu("Cases", "/cases", {verb::see, verb::see_own});
    house.menu("Imports", "/imports", {verb::import});
}

} // namespace gt::cases
