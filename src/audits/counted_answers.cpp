#include "audits/counted_answers.hpp"

#include <algorithm>

namespace gt::audits {

namespace {

using framework::Question;
using framework::Section;
using framework::Tool;

/// The questions of all tools that are answered yes or no, or met or not met, each once.
struct Asked {
    Question const* question;
    Section const* section;
};

std::vector<Asked> questions_of(framework::Framework const& framework, Date today)
{
    std::vector<Asked> asked;
    for (auto const* tool : framework.tools_on(Tool::Kind::audit, today))
        for (auto const& section : tool->sections)
            for (auto const& question : section.questions) {
                if (framework::own_choices(question.kind).empty()) continue;
                auto const is_it = [&](Asked const& one) { return one.question->key == question.key; };
                if (std::ranges::none_of(asked, is_it)) asked.push_back({&question, &section});
            }
    return asked;
}

AnswerCounts counts_of(CountedAnswers const& counted, std::string_view question)
{
    auto const found = counted.find(question);
    return found == counted.end() ? AnswerCounts{} : found->second;
}

CountedStandard standard_of(
    framework::Titled const& standard, std::vector<Asked> const& asked, CountedAnswers const& counted)
{
    CountedStandard result{standard.title, !standard.part_of.empty(), {}, {}};
    for (auto const& [question, section] : asked) {
        if (question->standard != standard.key) continue;
        auto const counts = counts_of(counted, question->key);
        result.counts += counts;
        result.questions.push_back({question->text, counts});
    }
    return result;
}

/// A whole standard with its parts after it; nothing when no tool asks about any of them.
std::vector<CountedStandard> with_parts(framework::Framework const& framework, framework::Titled const& whole,
    std::vector<Asked> const& asked, CountedAnswers const& counted)
{
    std::vector<CountedStandard> rows{standard_of(whole, asked, counted)};
    for (auto const& part : framework.standards) {
        if (part.part_of != whole.key) continue;
        auto row = standard_of(part, asked, counted);
        if (row.questions.empty()) continue;
        rows.front().counts += row.counts;
        rows.push_back(std::move(row));
    }
    if (rows.size() == 1 && rows.front().questions.empty()) rows.clear();
    return rows;
}

} // namespace

AnswerCounts& AnswerCounts::operator+=(AnswerCounts const& other)
{
    yes += other.yes;
    no += other.no;
    not_applicable += other.not_applicable;
    partly += other.partly;
    return *this;
}

std::optional<int> AnswerCounts::percent_yes(int small_number_threshold) const
{
    if (applied() == 0 || applied() < small_number_threshold) return std::nullopt;
    return (200 * yes + applied()) / (2 * applied()); // halves up
}

AnswerReport report_answers(
    framework::Framework const& framework, CountedAnswers const& counted, int audits, Date from, Date to, Date today)
{
    AnswerReport report{.from = from,
        .to = to,
        .audits = audits,
        .small_number_threshold = framework.rules.small_number_threshold,
        .practice_model = {},
        .practice_model_title = {},
        .standards = {}};
    auto const asked = questions_of(framework, today);
    report.has_judgements
        = std::ranges::any_of(asked, [](Asked const& one) { return one.question->kind == Question::Kind::judgement; });
    for (auto const& [question, section] : asked) {
        if (section->part != Section::Part::practice_model) continue;
        report.practice_model_title = section->title;
        report.practice_model.push_back({question->text, counts_of(counted, question->key)});
    }
    for (auto const& standard : framework.standards) {
        if (!standard.part_of.empty()) continue;
        auto rows = with_parts(framework, standard, asked, counted);
        report.standards.insert(report.standards.end(), rows.begin(), rows.end());
    }
    return report;
}

} // namespace gt::audits
