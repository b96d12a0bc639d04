#include "cases/cases.hpp"

#include "cases/imports/publish.hpp"
#include "cases/imports/runs.hpp"
#include "cases/jobs/escalate_risks.hpp"
#include "cases/jobs/forget_waiting_imports.hpp"
#include "cases/pages/case_history.hpp"
#include "cases/pages/case_list.hpp"
#include "cases/pages/case_page.hpp"
#include "cases/pages/data_queries_pages.hpp"
#include "cases/pages/import_file.hpp"
#include "cases/pages/imports_pages.hpp"
#include "cases/pages/names_page.hpp"
#include "cases/pages/raise_risk.hpp"
#include "cases/pages/readers_page.hpp"
#include "cases/pages/restriction_forms.hpp"
#include "cases/pages/risk_page.hpp"
#include "cases/pages/risk_panel.hpp"
#include "cases/panels.hpp"
#include "cases/store/data_queries.hpp"
#include "cases/store/names.hpp"
#include "cases/store/restrictions.hpp"
#include "cases/store/risk_due.hpp"
#include "cases/store/risks.hpp"
#include "cases/verbs.hpp"

namespace gt::cases {

namespace {

void add_verbs(staff::House& house)
{
    house.verb(verb::see, "See the cases of a part of the authority");
    house.verb(verb::see_own, "See the cases they work on");
    house.verb(verb::import, "Import the caseload", staff::Reach::whole);
    house.verb(verb::match_names, "Say who is meant by a name of the case system", staff::Reach::whole);
    house.verb(verb::raise_risk, "Say that a child may be at risk now");
    house.verb(verb::answer_risk, "Answer when a child may be at risk now");
    house.verb(
        verb::answer_data_query, "Answer when a list of the case system is said to be wrong", staff::Reach::whole);
    house.verb(verb::restrict_case, "Restrict a case to named people", staff::Reach::whole);
    house.verb(verb::see_history, "See who opened and changed a record");
}

void add_risks(staff::House& house)
{
    add_raise_risk(house);
    add_risk_page(house);
    house.get<CasePanels>().add(risk_panel());
    house.due_kind({store::due::answer, "Answer: this child may be at risk now", "/risks/"});
    house.due_kind({store::due::answer_for_service, "Not answered: this child may be at risk now", "/risks/"});
    house.due_kind({store::due::close, "Are you satisfied? This child may be at risk now", "/risks/"});
    house.daily("escalate_risks", escalate_risks);
}

} // namespace

void add_cases(staff::House& house)
{
    house.keep(std::make_shared<CasePanels>());
    house.keep(std::make_shared<imports::Runs>(house.database(), house.get<files::Shelf>()));
    add_verbs(house);
    add_case_list(house);
    add_case_page(house);
    add_case_history(house);
    add_readers_page(house);
    add_restriction_forms(house);
    add_imports_pages(house);
    add_import_file(house);
    add_names_page(house);
    add_risks(house);
    add_data_queries_pages(house);
    house.due_kind({store::answer_data_query, "Answer a data query", "/data-queries/"});
    house.history_of("data_query", store::present_data_queries);
    house.daily("forget_waiting_imports", forget_waiting_imports);

    house.history_of("case", history::no_states);
    house.history_of("import", imports::present_imports);
    house.history_of("name", store::present_names);
    house.history_of("risk", store::present_risks);
    house.history_of("restriction", store::present_restrictions);
    house.menu("Caseload", "/cases", {verb::see, verb::see_own}, "Cases");
    house.menu("Names", "/names", {verb::match_names}, "Cases");
    house.menu("Imports", "/imports", {verb::import}, "Cases");
    house.menu("Data queries", "/data-queries", {verb::answer_data_query}, "Cases");
}

} // namespace gt::cases
