#include "app/demo/earlier_action.hpp"

#include "app/demo/chance.hpp"
#include "app/demo/moment.hpp"
#include "improvement/progress.hpp"
#include "improvement/store/actions.hpp"
#include "improvement/store/findings.hpp"
#include "improvement/store/progress.hpp"
#include "staff/store/people.hpp"
#include "staff/store/teams.hpp"

namespace gt::app::demo {

namespace {

improvement::Action action_for(TeamOfPeople const& team, std::string const& label, Instant when, Date due)
{
    auto const id = improvement::FindingId::make();
    return {.id = {id.number},
        .finding = id,
        .case_id = {},
        .label = label,
        .team = team.id,
        .owner = team.workers.front().id,
        .owner_name = {},
        .raised_by = team.manager,
        .raised_at = when,
        .what = "Agree with the school how we hear of absences the same day",
        .due_on = due,
        .due_words = "within 2 weeks"};
}

} // namespace

void add_earlier_action(db::Database& database, People const& people, Date first)
{
    auto const& team = people.teams.front();
    auto const raised = at_work(first, 0, 10), done_at = at_work(first, 5, 15), closed_at = at_work(first, 8, 11);
    database.write([&](db::Transaction& tx) {
        auto const label = staff::store::find_team(tx, team.id)->name;
        auto const action = action_for(team, label, raised, first.plus_days(14));
        history::Act const act{team.manager.number, raised, "added the action"};
        improvement::store::record(tx,
            {action.finding, {"entered_supervision", action.finding.number}, {}, team.id,
                improvement::FindingKind::improvement, "",
                "We hear of days off school from the family, and days later.", team.manager, raised},
            act);
        must(improvement::store::add(tx, action, act));
        auto const owner = *staff::store::load_person(tx, action.owner, first);
        improvement::store::add(tx,
            improvement::ActionEntry{.id = improvement::EntryId::make(),
                .action = action.id,
                .kind = improvement::EntryKind::record,
                .words = "The school rings before ten.",
                .record_kind = "Note of a meeting",
                .record_on = done_at.london_date(),
                .written_by = owner.id,
                .written_at = done_at},
            {owner.id.number, done_at, "wrote on the action"});
        auto const done = improvement::do_action(action, owner, "Agreed with the school's lead.", done_at);
        must(done);
        must(improvement::store::save(tx, action, *done, {owner.id.number, done_at, "said that the action is done"}));
        auto const stored = *improvement::store::find(tx, action.id);
        auto const closed = improvement::close_action(stored, *staff::store::load_person(tx, team.manager, first),
            {"Two absences reached us within the hour.", "The child is missed on the day, not days later."}, closed_at);
        must(closed);
        must(improvement::store::save(
            tx, stored, *closed, {team.manager.number, closed_at, "checked and closed the action"}));
    });
}

} // namespace gt::app::demo
