#include "reports/next_step.hpp"

#include <algorithm>

namespace gt::reports {

namespace {

struct StepWords {
    StepState state;
    std::string_view key;
    std::string_view title;
};

constexpr std::array step_words{
    StepWords{StepState::going_on, "going_on", "Going on"},
    StepWords{StepState::done, "done", "Done"},
    StepWords{StepState::dropped, "dropped", "Dropped"},
};

std::string month_and_year(Date day)
{
    auto const words = day.words();
    return words.substr(words.find(' ') + 1);
}

} // namespace

std::string_view key_of(StepState state) { return std::ranges::find(step_words, state, &StepWords::state)->key; }

std::string_view title_of(StepState state) { return std::ranges::find(step_words, state, &StepWords::state)->title; }

std::optional<StepState> step_state(std::string_view key)
{
    auto const found = std::ranges::find(step_words, key, &StepWords::key);
    return found == step_words.end() ? std::nullopt : std::optional{found->state};
}

std::string NextStep::due_words() const { return month_and_year(due_on); }

Result<NextStep> checked(NextStep step)
{
    if (step.what.empty()) return Problem{"what", "Enter what will be done"};
    if (step.due_on <= step.quarter_to) return Problem{"due", "The month must be after the quarter of the report"};
    return step;
}

Result<NextStep> say(NextStep step, StepState state, std::string words, Instant now)
{
    if (step.is_settled()) return Problem{"", "This step is done or dropped already: write a new one"};
    if (words.empty())
        return Problem{"words", state == StepState::dropped ? "Enter why it was dropped" : "Enter how it stands"};
    step.state = state;
    step.words = std::move(words);
    step.said_at = now;
    return step;
}

bool is_carried_into(NextStep const& step, Date from)
{
    if (step.quarter_to >= from) return false;
    bool const is_of_last_quarter = step.quarter_to >= from.plus_months(-3);
    return is_of_last_quarter || !step.is_settled() || step.said_at->london_date() >= from;
}

std::string quarter_words(Date quarter_to)
{
    return month_and_year(quarter_to.first_of_month().plus_months(-2)) + " to " + month_and_year(quarter_to);
}

} // namespace gt::reports
