#include "improvement/improvement.hpp"

#include "improvement/pages/pages.hpp"
#include "improvement/store/actions.hpp"
#include "improvement/store/findings.hpp"
#include "improvement/verbs.hpp"

namespace gt::improvement {

namespace {

using SourceKinds = std::vector<SourceKind>;

} // namespace

void add_improvement(staff::House& house)
{
    house.keep(std::make_shared<SourceKinds>());
    house.verb(verb::see, "See the actions of a team");
    house.verb(verb::see_own, "See one's own actions");
    house.verb(verb::add, "Add actions");
    house.verb(verb::do_, "Do actions");
    house.verb(verb::close, "Check and close actions that others did");
    house.due_kind({"do_action", "Action", "/actions/"});
    house.due_kind({"check_action", "Check the action", "/actions/"});
    house.page("GET", "/actions", show_actions, {verb::see, verb::see_own});
    house.page("GET", "/actions/{id}", show_action, {verb::see, verb::see_own, verb::do_, verb::close});
    house.page("POST", "/actions/{id}/evidence", give_evidence, {verb::do_});
    house.page("POST", "/actions/{id}/check", check_action, {verb::close});
    house.menu("Actions", "/actions", {verb::see, verb::see_own});
    house.history_of("action", store::present_actions);
    house.history_of("finding", store::present_findings);
}

void add_source_kind(staff::House& house, SourceKind kind) { house.get<SourceKinds>().push_back(kind); }

SourceKind const* find_source_kind(staff::House const& house, std::string_view kind)
{
    auto const& kinds = house.get<SourceKinds>();
    auto const found = std::ranges::find(kinds, kind, &SourceKind::kind);
    return found == kinds.end() ? nullptr : &*found;
}

} // namespace gt::improvement
