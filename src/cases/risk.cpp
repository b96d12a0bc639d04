#include "cases/risk.hpp"

#include <algorithm>
#include <array>

namespace gt::cases {

namespace {

using Kind = RiskStep::Kind;

struct StateWords {
    RiskState state;
    std::string_view key;
    std::string_view title;
};

constexpr std::array state_words{
    StateWords{RiskState::raised, "raised", "Waiting for an answer"},
    StateWords{RiskState::answered, "answered", "Answered"},
    StateWords{RiskState::closed, "closed", "Closed"},
};

struct KindWords {
    Kind kind;
    std::string_view key;
};

constexpr std::array kind_words{
    KindWords{Kind::raised, "raised"},
    KindWords{Kind::answered, "answered"},
    KindWords{Kind::not_satisfied, "not_satisfied"},
    KindWords{Kind::escalated, "escalated"},
    KindWords{Kind::closed, "closed"},
};

Problem already_closed() { return {"", "This has already been closed"}; }

} // namespace

std::string_view key_of(RiskState state) { return std::ranges::find(state_words, state, &StateWords::state)->key; }
std::string_view title_of(RiskState state) { return std::ranges::find(state_words, state, &StateWords::state)->title; }

std::optional<RiskState> risk_state(std::string_view key)
{
    auto const found = std::ranges::find(state_words, key, &StateWords::key);
    return found == state_words.end() ? std::nullopt : std::optional{found->state};
}

std::string_view key_of(Kind kind) { return std::ranges::find(kind_words, kind, &KindWords::kind)->key; }

std::optional<Kind> risk_step_kind(std::string_view key)
{
    auto const found = std::ranges::find(kind_words, key, &KindWords::key);
    return found == kind_words.end() ? std::nullopt : std::optional{found->kind};
}

Result<RiskChange> raise(Raising raising, Instant now, WorkingDays const& calendar)
{
    if (raising.concern.empty()) return Problem{"concern", "Enter what makes you think the child may be at risk"};
    Risk risk{.id = raising.id,
        .of = raising.of,
        .team = raising.team,
        .raised_by = raising.by,
        .raised_at = now,
        .told = raising.told,
        .due = calendar.on_or_after(now.london_date()),
        .answered_by = {},
        .escalated_at = raising.told ? std::nullopt : std::optional{now}};
    return RiskChange{risk,
        {Kind::raised, raising.by, now, std::move(raising.concern), std::move(raising.done_so_far),
            std::move(raising.told_at)}};
}

Result<RiskChange> answer(Risk risk, staff::PersonId by, std::string words, Instant now)
{
    if (risk.state == RiskState::closed) return already_closed();
    if (words.empty()) return Problem{"answer", "Enter what you have done to keep the child safe"};
    risk.state = RiskState::answered;
    risk.answered_by = by;
    return RiskChange{risk, {Kind::answered, by, now, std::move(words), {}, {}}};
}

Result<RiskChange> close(Risk risk, staff::PersonId by, std::string words, Instant now)
{
    if (risk.state == RiskState::closed) return already_closed();
    risk.state = RiskState::closed;
    return RiskChange{risk, {Kind::closed, by, now, std::move(words), {}, {}}};
}

Result<RiskChange> not_satisfied(
    Risk risk, staff::PersonId by, std::string why, Instant now, WorkingDays const& calendar)
{
    if (risk.state == RiskState::closed) return already_closed();
    if (why.empty()) return Problem{"satisfied_words", "Enter why you are not satisfied"};
    risk.state = RiskState::raised;
    risk.due = calendar.on_or_after(now.london_date());
    risk.escalated_at = now;
    return RiskChange{risk, {Kind::not_satisfied, by, now, std::move(why), {}, {}}};
}

bool is_to_escalate(Risk const& risk, Date today)
{
    return risk.state == RiskState::raised && !risk.escalated_at && risk.due < today;
}

RiskChange escalate(Risk risk, Instant now)
{
    risk.escalated_at = now;
    return {risk, {Kind::escalated, {}, now, {}, {}, {}}};
}

bool may_answer(Risk const& risk, staff::PersonId person, bool may_answer_in_team)
{
    return risk.raised_by != person && (risk.told == person || may_answer_in_team);
}

bool may_close(Risk const& risk, staff::PersonId person, bool may_answer_in_team, bool raiser_works_here)
{
    if (risk.raised_by == person) return true;
    return !raiser_works_here && may_answer_in_team && risk.answered_by != person;
}

} // namespace gt::cases
