#include "app/demo/growing_audits.hpp"

#include "app/demo/moment.hpp"
#include "app/demo/texts.hpp"
#include "audits/independence.hpp"
#include "audits/store/audits.hpp"
#include "cases/store/cases.hpp"
#include "improvement/store/actions.hpp"
#include "improvement/store/findings.hpp"
#include "staff/store/people.hpp"

namespace gt::app::demo {

namespace {

namespace store = audits::store;
using improvement::Action;

constexpr std::size_t audits_a_transaction = 16; ///< some 500 verbs
constexpr int days_to_submission = 13;
constexpr std::string_view grades = "GRGRGIRGRGOGRGRGIRGR";

} // namespace

GrowingAudits::GrowingAudits(Setting const& setting, std::vector<TeamOfPeople> const& teams,
    std::vector<staff::StaffMember> const& officers, Date today, Date routine_since)
    : setting_{setting}, chance_{setting.chance}, teams_{teams}, officers_{officers}, today_{today}, routine_since_{
                                                                                                         routine_since}
{
}

void GrowingAudits::add(std::string number, Date opened, int improvements)
{
    auto const begun = std::min(opened.plus_days(30), today_.plus_days(-1));
    waiting_.push_back({std::move(number), begun, improvements});
    if (waiting_.size() == audits_a_transaction) finish();
}

void GrowingAudits::finish()
{
    if (waiting_.empty()) return;
    setting_.database.write([&](db::Transaction& tx) {
        for (auto const& plan : waiting_) write(tx, plan);
        // What was submitted before these became final meanwhile.
        auto const day = waiting_.front().begun;
        store::make_final(tx, day, Instant::in_london(day, 6));
    });
    waiting_.clear();
}

void GrowingAudits::write(db::Transaction& tx, Planned const& plan)
{
    auto const id = allocate(tx, plan);
    auto const age = today_.days_since(plan.begun);
    Course course{.reached = Reached::submitted,
        .overall = overall_grade(),
        .begun = plan.begun,
        .days_to_submission = days_to_submission,
        .improvements = plan.improvements};
    if (age < audits::usual_days) course.reached = age < 8 ? Reached::not_started : Reached::in_progress;
    Setting const within{setting_.database, setting_.framework, setting_.tool, chance_, &tx};
    Conduct{within, id, course}.run();
    if (course.reached == Reached::submitted) follow_up(tx, id, plan);
}

audits::AuditId GrowingAudits::allocate(db::Transaction& tx, Planned const& plan)
{
    auto const child = *cases::store::find_by_number(tx, plan.number);
    auto const& officer = officers_[static_cast<std::size_t>(chance_.below(static_cast<int>(officers_.size())))];
    auto const when = at_work(plan.begun, 0, 10, chance_.below(60));
    audits::Audit const audit{.id = audits::AuditId::make(),
        .case_id = child.id,
        .case_number = child.number,
        .team = *child.team,
        .team_name = {},
        .worker = child.worker,
        .worker_name = {},
        .auditor = officer.id,
        .auditor_name = {},
        .sample = {},
        .kind = plan.begun > routine_since_ ? audits::Kind::routine : audits::Kind::themed,
        .chosen_at_random = true,
        .tool_key = setting_.tool.key,
        .tool_day = std::max(plan.begun, setting_.tool.effective.from.value_or(plan.begun)),
        .state = audits::State::allocated,
        .independence_declared = audits::needs_declaration(child),
        .allocated_at = when,
        .due_on = plan.begun.plus_days(audits::usual_days),
        .graded_at = {},
        .submitted_at = {},
        .provisional_until = {},
        .overall_grade = {},
        .limited_by_safety = false,
        .version = 1};
    must(store::allocate(tx, audit, {officer.id.number, when, "allocated the audit"}));
    return audit.id;
}

void GrowingAudits::follow_up(db::Transaction& tx, audits::AuditId id, Planned const& plan)
{
    auto const audit = *store::find(tx, id);
    auto const read = at_work(audit.submitted_at->london_date(), 1, 12, chance_.below(60));
    if (audit.worker) store::mark_read(tx, audit, {audit.worker->number, read, "read the audit"});
    store::mark_read(tx, audit, {manager_of(audit.team).number, read.plus_seconds(2'000), "read the audit"});
    if (plan.begun < routine_since_) follow_actions(tx, audit);
}

void GrowingAudits::follow_actions(db::Transaction& tx, audits::Audit const& audit)
{
    for (auto const& finding : improvement::store::of_source(tx, {"audit", audit.id.number}))
        for (auto const& action : improvement::store::of_finding(tx, finding.id))
            if (chance_.in_hundred(96)) do_and_check(tx, action);
}

void GrowingAudits::do_and_check(db::Transaction& tx, Action const& action)
{
    auto const when = at_work(action.due_on.plus_days(-9), 0, 16, chance_.below(60));
    auto const evidence = std::ranges::find(texts::improvements(), action.what, &texts::Improvement::action)->evidence;
    auto done = improvement::do_action(action, person(tx, action.owner), std::string{evidence}, when);
    must(done);
    must(improvement::store::save(tx, action, *done, {action.owner.number, when, "marked the action as done"}));
    ++done->version;
    auto const manager = manager_of(action.team);
    auto const& checker = person(tx, manager == action.owner ? action.raised_by : manager);
    auto const checked = when.plus_seconds(4 * 86'400 - 3'600);
    auto const closed = improvement::close_action(*done, checker,
        {std::string{chance_.deal(texts::check_notes())}, "The child notices that something is better."}, checked);
    must(closed);
    must(improvement::store::save(tx, *done, *closed, {checker.id.number, checked, "checked and closed the action"}));
}

staff::Person const& GrowingAudits::person(db::Reader& reader, staff::PersonId id)
{
    auto const known = people_.find(id.number);
    if (known != people_.end()) return known->second;
    return people_.emplace(id.number, *staff::store::load_person(reader, id, today_)).first->second;
}

staff::PersonId GrowingAudits::manager_of(staff::TeamId team) const
{
    return std::ranges::find(teams_, team, &TeamOfPeople::id)->manager;
}

/// In each twenty: one outstanding, nine good, eight requires improvement, two inadequate.
std::string GrowingAudits::overall_grade()
{
    switch (chance_.one_of(grades)) {
    case 'O':
        return "outstanding";
    case 'G':
        return "good";
    case 'R':
        return "requires_improvement";
    default:
        return "inadequate";
    }
}

} // namespace gt::app::demo
