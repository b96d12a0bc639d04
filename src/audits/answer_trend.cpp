#include "audits/answer_trend.hpp"

#include <algorithm>

namespace gt::audits {

namespace {

using framework::Question;
using framework::Tool;

/// What may be answered, in words; empty for what is answered freely.
std::vector<std::pair<std::string, std::string>> answers_of(
    Question const& question, Tool const& tool, framework::Framework const& framework)
{
    std::vector<std::pair<std::string, std::string>> answers;
    for (auto const& own : framework::own_choices(question.kind)) answers.emplace_back(own.key, own.title);
    if (question.kind == Question::Kind::choice)
        for (auto const& choice : question.choices) answers.emplace_back(choice.key, choice.title);
    if (question.kind == Question::Kind::scale10)
        for (int i = 0; i <= 10; ++i) answers.emplace_back(std::to_string(i), std::to_string(i));
    if (question.kind == Question::Kind::grade)
        for (auto const& scale : framework.scales)
            if (scale.key == tool.scale)
                for (auto const& grade : scale.grades) answers.emplace_back(grade.key, grade.title);
    return answers;
}

bool is_earlier(Tool const* one, Tool const* other) { return one->effective.from < other->effective.from; }

/// The versions of audit tools that ask it, the latest last.
std::vector<Tool const*> tools_asking(framework::Framework const& framework, std::string_view question)
{
    std::vector<Tool const*> tools;
    for (auto const& tool : framework.tools)
        if (tool.kind == Tool::Kind::audit && tool.question(question)) tools.push_back(&tool);
    std::ranges::stable_sort(tools, is_earlier);
    return tools;
}

} // namespace

int QuarterAnswers::all() const
{
    int sum = 0;
    for (auto const& [answer, count] : counts) sum += count;
    return sum;
}

int QuarterAnswers::of(std::string_view answer) const
{
    auto const found = counts.find(answer);
    return found == counts.end() ? 0 : found->second;
}

std::vector<std::pair<std::string, std::string>> countable_questions(framework::Framework const& framework)
{
    std::vector<Tool const*> tools;
    for (auto const& tool : framework.tools)
        if (tool.kind == Tool::Kind::audit) tools.push_back(&tool);
    std::ranges::stable_sort(tools, is_earlier);
    std::map<std::string, std::string> by_key;
    for (auto const* tool : tools)
        for (auto const& section : tool->sections)
            for (auto const& question : section.questions)
                if (!answers_of(question, *tool, framework).empty()) by_key[question.key] = question.text;
    return {by_key.begin(), by_key.end()};
}

std::optional<AnswerTrend> trend_of(framework::Framework const& framework, std::string const& question)
{
    AnswerTrend trend{.question = question, .text = {}, .answers = {}, .asked_in = {}, .routine = {}, .others = {}};
    for (auto const* tool : tools_asking(framework, question)) {
        auto const& asked = *tool->question(question);
        trend.text = asked.text;
        trend.asked_in.push_back({tool->title, tool->version, asked.text, tool->effective});
        for (auto& [key, words] : answers_of(asked, *tool, framework))
            if (std::ranges::find(trend.answers, key, &std::pair<std::string, std::string>::first)
                == trend.answers.end())
                trend.answers.emplace_back(std::move(key), std::move(words));
    }
    trend.small_number_threshold = framework.rules.small_number_threshold;
    return trend.answers.empty() ? std::nullopt : std::optional{std::move(trend)};
}

std::optional<std::string> percent_words(QuarterAnswers const& quarter, std::string_view answer, int threshold)
{
    auto const all = quarter.all();
    if (all < threshold || all == 0) return std::nullopt;
    return std::to_string((200 * quarter.of(answer) + all) / (2 * all)) + "%";
}

} // namespace gt::audits
