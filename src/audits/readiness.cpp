#include "audits/readiness.hpp"

#include <algorithm>

namespace gt::audits {

namespace {

bool is_asked(framework::Question const& question, Record const& record)
{
    return question.when.holds([&](std::string const& key) -> std::optional<std::string> {
        auto const answer = record.answer(key);
        return answer.empty() ? std::nullopt : std::optional{answer};
    });
}

void add_unanswered(std::vector<Missing>& missing, framework::Section const& section, Record const& record)
{
    for (auto const& question : section.questions) {
        if (question.required && is_asked(question, record) && record.answer(question.key).empty())
            missing.push_back({place::section(section.key), section.title + ": answer “" + question.text + "”"});
    }
    if (section.is_domain() && !record.grades.contains(section.key))
        missing.push_back({place::section(section.key), section.title + ": give a grade with its reason"});
}

void add_conversation(std::vector<Missing>& missing, framework::Rules const& rules, Record const& record)
{
    if (rules.conversation_required && record.answer(asked::conversation_on).empty())
        missing.push_back({std::string{place::conversation}, "Record the conversation with the practitioner"});
}

void add_voice(std::vector<Missing>& missing, Record const& record, Voice voice)
{
    auto const view = voice_of(record, voice);
    bool const said = view.safe == "yes" && view.asked == "yes" && !view.words.empty();
    bool const explained = view.asked == "no" && !view.not_asked_because.empty();
    bool const unsafe = view.safe == "no";
    if (!said && !explained && !unsafe)
        missing.push_back({place::voice(voice), std::string{title_of(voice)} + ": record it, or why it was not asked"});
}

void add_findings(std::vector<Missing>& missing, framework::Rules const& rules, Record const& record)
{
    std::string const page{place::findings};
    if (record.strengths == 0) missing.push_back({page, "Record at least one strength"});
    if (record.areas_for_improvement == 0 && rules.no_area_for_improvement_needs_reason
        && record.answer(asked::no_improvement_reason).empty())
        missing.push_back({page, "Record an area for improvement, or say why there is none"});
    if (record.areas_without_action > 0) missing.push_back({page, "Give each area for improvement an action"});
}

void add_beyond_the_record(std::vector<Missing>& missing, framework::Rules const& rules, Record const& record)
{
    add_conversation(missing, rules, record);
    add_voice(missing, record, Voice::child);
    add_voice(missing, record, Voice::family);
    add_findings(missing, rules, record);
}

} // namespace

std::vector<Missing> what_is_missing(framework::Tool const& tool, framework::Scale const& scale,
    framework::Rules const& rules, Record const& record, Extent extent)
{
    std::vector<Missing> missing;
    for (auto const& section : tool.sections) {
        if (section.part != framework::Section::Part::practitioner) add_unanswered(missing, section, record);
    }
    if (extent == Extent::whole) add_beyond_the_record(missing, rules, record);
    auto const overall_grade = record.grades.find(overall);
    if (overall_grade == record.grades.end())
        missing.push_back({std::string{place::overall}, "Give the overall grade with its reason"});
    else if (auto const good = check_overall(tool, scale, rules, record, overall_grade->second); !good)
        missing.push_back({std::string{place::overall}, good.problem().message});
    if (extent == Extent::whole && !record.practitioner_has_graded && record.answer(asked::no_own_grade_reason).empty())
        missing.push_back({std::string{place::conversation},
            "The practitioner has not graded their own practice yet: wait for it, or say why there is no grade"});
    return missing;
}

bool all_graded(framework::Tool const& tool, Record const& record)
{
    auto const graded = [&](framework::Section const* domain) { return record.grades.contains(domain->key); };
    return std::ranges::all_of(tool.domains(), graded) && record.grades.contains(overall);
}

bool is_limited(framework::Tool const& tool, framework::Rules const& rules, Record const& record)
{
    return std::ranges::any_of(tool.domains(), [&](framework::Section const* domain) {
        auto const given = record.grades.find(domain->key);
        return domain->limiting && given != record.grades.end() && given->second.grade == rules.limiting_grade;
    });
}

Result<void> check_overall(framework::Tool const& tool, framework::Scale const& scale, framework::Rules const& rules,
    Record const& record, Grading const& grading)
{
    auto const* grade = scale.grade(grading.grade);
    if (!grade) return Problem{"grade", "Select the overall grade"};
    if (grading.reason.empty()) return Problem{"reason", "Enter the reasons for the overall grade"};
    if (!is_limited(tool, rules, record)) return {};
    auto const* cap = scale.grade(rules.limiting_cap);
    if (cap && grade->order > cap->order)
        return Problem{"grade", "The overall grade is limited by safety: it can be at most " + cap->title};
    return {};
}

} // namespace gt::audits
