#include "app/demo/next_steps.hpp"

#include "app/demo/chance.hpp"
#include "app/demo/moment.hpp"
#include "reports/store/next_steps.hpp"

namespace gt::app::demo {

namespace {

using reports::NextStep;
using reports::StepState;

/// Writes next steps of quarters, some working days after each ended.
class NextSteps {
public:
    NextSteps(db::Transaction& tx, staff::PersonId author, Instant now) : tx_{tx}, author_{author}, now_{now} { }

    NextStep write(Date quarter_to, std::string what, int months)
    {
        auto const when = at(quarter_to, 12);
        NextStep const step{.id = reports::NextStepId::make(),
            .quarter_to = quarter_to,
            .what = std::move(what),
            .due_on = quarter_to.plus_days(1).plus_months(months - 1).last_of_month(),
            .written_by = author_,
            .written_at = when};
        reports::store::add(tx_, step, {author_.number, when, "wrote a next step"});
        return step;
    }

    void say(NextStep const& step, StepState state, std::string words, int days)
    {
        auto const when = at(step.quarter_to, days);
        auto const after = reports::say(step, state, std::move(words), when);
        must(after);
        must(reports::store::save(tx_, step, *after, {author_.number, when, "said how a next step stands"}));
    }

private:
    Instant at(Date day, int days) const { return std::min(at_work(day, days, 10), now_); }

    db::Transaction& tx_;
    staff::PersonId author_;
    Instant now_;
};

/// The last day of the last full quarter before that day.
Date last_quarter_before(Date day)
{
    auto last = day.first_of_month().plus_days(-1);
    while (last.month() % 3 != 0) last = last.first_of_month().plus_days(-1);
    return last;
}

} // namespace

void add_next_steps(db::Database& database, People const& people, Instant now)
{
    auto const last = last_quarter_before(now.london_date());
    auto const before = last_quarter_before(last);
    database.write([&](db::Transaction& tx) {
        NextSteps steps{tx, people.auditors.back().id, now};
        steps.say(steps.write(before, "Train every team on family history and chronologies.", 3), StepState::going_on,
            "Four of six teams were trained; the others have a day in the next month.", 85);
        steps.say(steps.write(before, "Bring in the new template for supervision.", 2), StepState::done,
            "In use everywhere; audits now ask whether it helps to think.", 50);
        steps.say(steps.write(before, "Pilot an advocate at each first conference.", 4), StepState::dropped,
            "The provider could not find enough advocates; to be tendered anew.", 70);
        steps.write(
            last, "Guidance for auditors: each area for improvement leads to an action, and feedback is warm.", 6);
        steps.write(last, "Look again at fathers in plans, with twenty audits on that one point.", 3);
    });
}

} // namespace gt::app::demo
