#include "audits/cycle/cycle.hpp"

#include "platform/text/words.hpp"

#include <algorithm>

namespace gt::audits::cycle {

namespace {

using Words = text::Words<StepKind>;

constexpr std::array<Words, 5> steps{{
    {StepKind::action_review, "action_review", "Review the actions"},
    {StepKind::four_r, "four_r", "4R meeting"},
    {StepKind::re_audit, "re_audit", "Re-audit"},
    {StepKind::escalation, "escalation", "Escalation to the head of service"},
    {StepKind::best_practice, "best_practice", "Share best practice"},
}};

/// Lays down the steps as the audits come in. Months are counted from that of the first audit, which is 1.
class Laying {
public:
    Laying(CycleRules const& rules, Judged const& first, WorkingDays const& days)
        : rules_{rules}, first_{first}, days_{days}
    {
    }

    void begin()
    {
        add(StepKind::action_review, 1 + rules_.review_after_months);
        ask_for_meeting(first_.standing, 1 + rules_.meeting_after_months);
        if (!rules_.reaudit_every_grade && first_.standing == Standing::met)
            add(StepKind::best_practice, 1 + rules_.practice_after_months);
        else
            ask_for_reaudit(rules_.reaudit_in_month);
    }

    /// Month 4, and what is asked for each month after it until the grade is met.
    void take(Judged const& audit, bool is_first_reaudit)
    {
        auto const month = std::max(asked_month_, month_of(audit.on));
        ask_for_meeting(audit.standing, month + rules_.meeting_after_months);
        auto const route = is_first_reaudit && !rules_.month_four_by_reaudit ? first_.standing : audit.standing;
        if (route == Standing::met) return add(StepKind::best_practice, month + rules_.practice_after_months);
        if (route == Standing::below)
            return ask_for_reaudit(month + (is_first_reaudit ? 1 : rules_.below_every_months));
        auto const tracked_from = is_escalated_ ? month : month + 1;
        if (!std::exchange(is_escalated_, true)) add(StepKind::escalation, month + rules_.escalation_after_months);
        ask_for_reaudit(tracked_from + rules_.inadequate_every_months);
    }

    std::vector<Step> steps() { return std::move(steps_); }

private:
    int month_of(Date day) const
    {
        return (day.year() - first_.on.year()) * 12 + static_cast<int>(day.month())
            - static_cast<int>(first_.on.month()) + 1;
    }

    void add(StepKind kind, int month)
    {
        steps_.push_back({kind, days_.last_of_month(first_.on.first_of_month().plus_months(month - 1))});
    }

    /// One in a cycle: any inadequate grade without a meeting makes one.
    void ask_for_meeting(Standing standing, int month)
    {
        if (standing == Standing::inadequate && !std::exchange(has_meeting_, true)) add(StepKind::four_r, month);
    }

    void ask_for_reaudit(int month)
    {
        asked_month_ = month;
        add(StepKind::re_audit, month);
    }

    CycleRules const& rules_;
    Judged const& first_;
    WorkingDays const& days_;
    std::vector<Step> steps_;
    int asked_month_ = 1;
    bool has_meeting_ = false;
    bool is_escalated_ = false;
};

} // namespace

std::string_view key_of(StepKind kind) { return text::words_of(steps, kind).key; }

std::string_view title_of(StepKind kind) { return text::words_of(steps, kind).title; }

std::optional<StepKind> step_kind_of(std::string_view key) { return text::value_of(steps, key); }

std::vector<Step> steps_of(
    CycleRules const& rules, Judged const& first, std::vector<Judged> const& re_audits, WorkingDays const& days)
{
    Laying laying{rules, first, days};
    laying.begin();
    for (std::size_t i = 0; i < re_audits.size(); ++i) laying.take(re_audits[i], i == 0);
    return laying.steps();
}

Changes changes_to(std::vector<Known> const& known, std::vector<Step> const& wanted)
{
    Changes changes;
    std::vector<bool> is_wanted(known.size(), false);
    for (auto const& step : wanted) {
        std::size_t place = 0;
        for (; place < known.size(); ++place) {
            auto const& one = known[place];
            if (!is_wanted[place] && one.step.kind == step.kind && (one.is_fixed || one.step.due == step.due)) break;
        }
        if (place < known.size())
            is_wanted[place] = true;
        else
            changes.added.push_back(step);
    }
    for (std::size_t place = 0; place < known.size(); ++place)
        if (!is_wanted[place] && !known[place].is_fixed) changes.dropped.push_back(place);
    return changes;
}

bool is_met(CycleRules const& rules, Judged const& first, std::vector<Judged> const& re_audits)
{
    if (re_audits.empty()) return !rules.reaudit_every_grade && first.standing == Standing::met;
    if (re_audits.size() == 1 && !rules.month_four_by_reaudit) return first.standing == Standing::met;
    return re_audits.back().standing == Standing::met;
}

} // namespace gt::audits::cycle
