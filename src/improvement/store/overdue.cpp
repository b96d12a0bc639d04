#include "improvement/store/overdue.hpp"

#include "improvement/store/action_rows.hpp"
#include "platform/time/working_days.hpp"
#include "staff/due.hpp"
#include "staff/store/people.hpp"

namespace gt::improvement::store {

namespace {

struct Step {
    std::string_view role;
    int after = 0; ///< working days
};

void tell(db::Transaction& tx, Action const& action, Step const& step, Date day)
{
    auto const& calendar = WorkingDays::england();
    if (calendar.between(action.due_on, day) < step.after) return;
    for (auto const& holder : staff::store::holders(tx, step.role, action.team, day)) {
        if (action.is_owned_by(holder.id)) continue;
        staff::owe(tx,
            {"action", action.id.number, "overdue_action", holder.id, std::nullopt, action.team, action.label,
                calendar.after(action.due_on, step.after)});
    }
}

} // namespace

void tell_up(db::Transaction& tx, framework::Rules const& rules, Date day)
{
    Step const steps[]
        = {{"team_manager", rules.overdue_action_manager_days}, {"head_of_service", rules.overdue_action_head_days}};
    for (auto const& action : actions_from(tx,
             tx.all(R"sql(
             SELECT a.id, a.finding_id, a.case_id, a.label, a.team_id, a.team_name, a.owner_id, a.owner_name,
                    a.raised_by, a.raised_at, a.what, a.due_on, a.due_words, a.state, a.evidence, a.done_by, a.done_at,
                    a.closed_by, a.closed_at, a.check_note, a.waits_for_id, a.waits_for_what, a.waits_for_due,
                    a.waits_for_state, a.meant_to_change, a.reopened, a.difference, a.source_kind, a.stopped_because,
                    a.confirmed_under, a.version
               FROM named_actions a
              WHERE a.state = 'open' AND a.due_on < :day
              ORDER BY a.due_on, a.id)sql",
                 {{"day", day}})))
        for (auto const& step : steps) tell(tx, action, step, day);
}

} // namespace gt::improvement::store
