#include "audits/steps.hpp"

#include <algorithm>

namespace gt::audits {

namespace {

bool any_answer_begins(Record const& record, std::string_view start)
{
    return std::ranges::any_of(record.answers, [&](auto const& answer) { return answer.first.starts_with(start); });
}

bool is_begun(framework::Section const& section, Record const& record)
{
    return record.grades.contains(section.key) || std::ranges::any_of(section.questions, [&](auto const& question) {
        return !record.answer(question.key).empty();
    });
}

bool is_begun(std::string_view page, framework::Tool const& tool, Record const& record)
{
    for (auto const& section : tool.sections) {
        if (page == place::section(section.key)) return is_begun(section, record);
    }
    if (page == place::conversation) return any_answer_begins(record, "conversation_");
    for (auto const voice : {Voice::child, Voice::family}) {
        if (page == place::voice(voice)) return any_answer_begins(record, std::string{key_of(voice)} + "_");
    }
    if (page == place::findings) return record.strengths + record.areas_for_improvement > 0;
    return record.grades.contains(overall);
}

void add_steps_beyond_the_record(std::vector<Step>& steps)
{
    steps.push_back({std::string{place::conversation}, "Conversation with the practitioner"});
    for (auto const voice : {Voice::child, Voice::family})
        steps.push_back({place::voice(voice), std::string{title_of(voice)}});
    steps.push_back({std::string{place::findings}, "Strengths, areas for improvement and actions"});
}

} // namespace

std::vector<Step> steps_of(framework::Tool const& tool, Extent extent)
{
    std::vector<Step> steps;
    for (auto const& section : tool.sections) {
        if (section.part != framework::Section::Part::practitioner)
            steps.push_back({place::section(section.key), section.title});
    }
    if (extent == Extent::whole) add_steps_beyond_the_record(steps);
    steps.push_back({std::string{place::overall}, "Overall grade"});
    return steps;
}

std::string step_after(framework::Tool const& tool, Extent extent, std::string_view page)
{
    auto const steps = steps_of(tool, extent);
    auto const here = std::ranges::find(steps, page, &Step::page);
    if (here == steps.end() || here + 1 == steps.end()) return std::string{place::check};
    return (here + 1)->page;
}

Progress progress_of(
    Step const& step, framework::Tool const& tool, Record const& record, std::vector<Missing> const& missing)
{
    bool const begun = is_begun(step.page, tool, record);
    bool const lacks = std::ranges::find(missing, step.page, &Missing::page) != missing.end();
    if (lacks) return begun ? Progress::in_progress : Progress::not_started;
    return begun ? Progress::complete : Progress::not_started;
}

} // namespace gt::audits
