#include "improvement/improvement.hpp"

#include "framework/shelf.hpp"
#include "improvement/entered.hpp"
#include "improvement/pages/pages.hpp"
#include "improvement/steering/steering.hpp"
#include "improvement/store/actions.hpp"
#include "improvement/store/finding_lists.hpp"
#include "improvement/store/findings.hpp"
#include "improvement/store/impacts.hpp"
#include "improvement/store/overdue.hpp"
#include "improvement/store/progress.hpp"
#include "improvement/thread/thread.hpp"
#include "improvement/verbs.hpp"

namespace gt::improvement {

namespace {

using SourceKinds = std::vector<SourceKind>;

void add_verbs(staff::House& house)
{
    house.verb(verb::see, "See the actions of a team");
    house.verb(verb::see_own, "See one's own actions");
    house.verb(verb::add, "Add actions, plan and hand them over");
    house.verb(verb::do_, "Do actions");
    house.verb(verb::close, "Check and close actions that others did, and say what became of them");
}

void add_due_kinds(staff::House& house)
{
    house.due_kind({"do_action", "Action", "/actions/"});
    house.due_kind({"check_action", "Check the action", "/actions/"});
    house.due_kind({"overdue_action", "Overdue action: ask what stands in its way", "/actions/"});
    house.due_kind({"answer_impact", "Say what is different for the child", "/actions/", "/impact"});
}

void add_pages(staff::House& house)
{
    house.page("GET", "/actions", show_actions, {verb::see, verb::see_own});
    house.page("GET", "/actions/owners", show_owners, {verb::see, verb::see_own});
    house.page("GET", "/actions.csv", send_actions_csv, {verb::see, verb::see_own});
    house.page("GET", "/actions/new", show_new_action, {verb::add});
    house.page("POST", "/actions", add_action, {verb::add});
    house.page("GET", "/actions/hand-over", show_hand_over, {verb::add});
    house.page("POST", "/actions/hand-over", hand_over, {verb::add});
    house.page("GET", "/actions/{id}", show_action, {verb::see, verb::see_own, verb::do_, verb::close});
    house.page("POST", "/actions/{id}/evidence", give_evidence, {verb::do_});
    house.page("POST", "/actions/{id}/check", check_action, {verb::close});
    house.page("POST", "/actions/{id}/stop", stop, {verb::close});
    house.page("POST", "/actions/{id}/reopening", reopen, {verb::close});
    house.page("POST", "/actions/{id}/entries", add_entry, {verb::do_, verb::add, verb::close});
    house.upload_page("/actions/{id}/files", add_file, {verb::do_, verb::add, verb::close},
        {.file_bytes = most_file_bytes, .files = 1});
    house.page("GET", "/actions/{id}/files/{file}", send_file, {verb::see, verb::see_own, verb::do_, verb::close});
    house.page("POST", "/actions/{id}/milestones", add_milestone, {verb::do_, verb::add, verb::close});
    house.page("POST", "/actions/{id}/milestones/{milestone}", reach_milestone, {verb::do_, verb::add, verb::close});
    house.page("GET", "/actions/{id}/plan", show_plan, {verb::add});
    house.page("POST", "/actions/{id}/plan", save_plan, {verb::add});
    house.page("GET", "/actions/{id}/impact", show_impact, {verb::close});
    house.page("POST", "/actions/{id}/impact", save_impact, {verb::close});
    house.page("GET", "/thread/{kind}/{key}", show_thread, {verb::see, verb::see_own});
    house.page("POST", "/thread/{kind}/{key}", say_no_action, {verb::add});
    house.page("GET", "/not-followed-through", show_gaps, {verb::see, verb::see_own});
}

void add_jobs(staff::House& house)
{
    house.daily("actions.tell_up", [](db::Transaction& tx, staff::JobRun const& run) {
        store::tell_up(tx, run.house.get<framework::Shelf>().on(tx, run.day)->rules, run.day);
    });
    house.daily(
        "actions.ask_impacts", [](db::Transaction& tx, staff::JobRun const& run) { store::ask_impacts(tx, run.day); });
}

} // namespace

void add_improvement(staff::House& house)
{
    house.keep(std::make_shared<SourceKinds>());
    for (auto const& one : all_entered_from()) add_source_kind(house, {one.kind, one.title, ""});
    add_verbs(house);
    add_due_kinds(house);
    add_pages(house);
    add_jobs(house);
    add_threads(house);
    add_steering(house);
    house.menu("Register", "/actions", {verb::see, verb::see_own}, "Actions");
    house.menu("Not followed through", "/not-followed-through", {verb::see, verb::see_own}, "Actions");
    house.history_of("action", store::present_actions);
    house.history_of("finding", store::present_findings);
    house.history_of("milestone", store::present_milestones);
    house.history_of("action entry", store::present_entries);
    house.history_of("impact", store::present_impacts);
    house.history_of("no action", store::present_reasons);
}

void add_source_kind(staff::House& house, SourceKind kind) { house.get<SourceKinds>().push_back(kind); }

SourceKind const* find_source_kind(staff::House const& house, std::string_view kind)
{
    auto const& kinds = house.get<SourceKinds>();
    auto const found = std::ranges::find(kinds, kind, &SourceKind::kind);
    return found == kinds.end() ? nullptr : &*found;
}

} // namespace gt::improvement
