#include "reports/building/next_steps_report.hpp"

namespace gt::reports {

namespace {

model::Table table_of_steps(std::string key, std::string title)
{
    return {.key = std::move(key),
        .title = std::move(title),
        .columns = {{"quarter", "Quarter"}, {"what", "What is to be done"}, {"due", "By the end of"},
            {"state", "State"}, {"words", "How it stands"}},
        .rows = {}};
}

model::Row row_of_step(NextStep const& step, Date day)
{
    auto state = std::string{title_of(step.state)} + (step.is_late(day) ? ", late" : "");
    return {step.id.text(),
        {{.value = quarter_words(step.quarter_to)}, {.value = step.what}, {.value = step.due_words()},
            {.value = std::move(state)}, {.value = step.words}}};
}

} // namespace

std::vector<model::Section> carried_steps_section(std::vector<NextStep> const& steps, Asked const& asked)
{
    auto table = table_of_steps("carried", "Next steps of the quarters before, and how they stand");
    for (auto const& step : steps)
        if (is_carried_into(step, asked.from)) table.rows.push_back(row_of_step(step, asked.as_at.london_date()));
    if (table.rows.empty()) return {};
    return {{"carried", "What we said we would do", {}, {std::move(table)}}};
}

std::vector<model::Section> next_steps_section(std::vector<NextStep> const& steps, Asked const& asked)
{
    auto table = table_of_steps("next-steps", "What will be done next");
    for (auto const& step : steps)
        if (step.quarter_to >= asked.from && step.quarter_to <= asked.to)
            table.rows.push_back(row_of_step(step, asked.as_at.london_date()));
    if (table.rows.empty()) return {};
    return {{"next-steps", "Next steps", {}, {std::move(table)}}};
}

} // namespace gt::reports
