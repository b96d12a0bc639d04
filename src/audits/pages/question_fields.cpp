#include "audits/pages/question_fields.hpp"

#include "platform/html/govuk/input.hpp"
#include "platform/html/govuk/radios.hpp"
#include "platform/html/govuk/textarea.hpp"

#include <charconv>

namespace gt::audits {

namespace {

namespace govuk = html::govuk;
using Asked = framework::Question::Kind;

bool is_whole_number(std::string const& text, int lowest, int highest)
{
    int number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size() && lowest <= number && number <= highest;
}

/// "Answer this if you answered “Better” above." Without JavaScript the question is always there.
std::string condition_words(framework::Question const& question, AtHand const& at_hand)
{
    std::string words;
    for (auto const& condition : question.when.conditions) {
        auto const* earlier = at_hand.tool->question(condition.question);
        if (!earlier) continue;
        words += words.empty()                                 ? "Answer this if "
            : question.when.join == framework::When::Join::any ? ", or "
                                                               : ", and ";
        words += "“" + earlier->text + "” is ";
        for (std::size_t i = 0; i < condition.in.size(); ++i)
            words += (i ? " or “" : "“") + answer_words(*earlier, *at_hand.scale, condition.in[i]) + "”";
        if (condition.in.empty()) words += "answered";
    }
    return words.empty() ? words : words + ". ";
}

void draw_choice(html::Out& out, framework::Question const& question, AtHand const& at_hand, Draft const& draft,
    std::string const& hint)
{
    auto const name = field_name(question);
    govuk::Radios radios{.name = name,
        .items = {},
        .fieldset = govuk::Fieldset{.legend = {.text = question.text, .classes = "govuk-fieldset__legend--s"}},
        .value = draft.value(name),
        .hint = hint,
        .error = draft.problems.message_for(name)};
    for (auto const& choice : choices_of(question, *at_hand.scale))
        radios.items.push_back({.value = choice.key, .text = choice.title});
    if (question.kind == Asked::yes_no_na) radios.classes = "govuk-radios--inline";
    govuk::draw(out, radios);
}

void draw_line(html::Out& out, framework::Question const& question, Draft const& draft, std::string const& hint)
{
    auto const name = field_name(question);
    auto value = draft.value(name);
    govuk::Input input{.name = name,
        .label = {.text = question.text, .classes = "govuk-label--s"},
        .hint = hint,
        .error = draft.problems.message_for(name)};
    if (question.kind == Asked::date) {
        if (auto const date = Date::parse_iso(value)) value = date->words();
        input.hint = hint + "For example, 22 November 2026";
        input.classes = "govuk-input--width-20";
    }
    if (question.kind == Asked::scale10) input.hint = hint + "A whole number from 0 to 10";
    if (question.kind == Asked::scale10 || question.kind == Asked::number) {
        input.inputmode = "numeric";
        input.classes = "govuk-input--width-5";
    }
    input.value = value;
    govuk::draw(out, input);
}

} // namespace

std::vector<framework::Choice> choices_of(framework::Question const& question, framework::Scale const& scale)
{
    if (question.kind == Asked::choice) return question.choices;
    if (question.kind == Asked::yes_no_na) return {{{}, "yes", "Yes"}, {{}, "no", "No"}, {{}, "na", "Not applicable"}};
    std::vector<framework::Choice> choices;
    if (question.kind == Asked::grade)
        for (auto const& grade : scale.grades) choices.push_back({{}, grade.key, grade.title});
    return choices;
}

std::string field_name(framework::Question const& question) { return "question-" + question.key; }

Result<std::string> answer_to(
    framework::Question const& question, framework::Scale const& scale, std::string const& typed)
{
    auto const problem = [&](std::string message) { return Problem{field_name(question), std::move(message)}; };
    if (typed.empty()) return typed;
    switch (question.kind) {
    case Asked::text:
    case Asked::long_text:
        return typed;
    case Asked::choice:
    case Asked::yes_no_na:
    case Asked::grade:
        for (auto const& choice : choices_of(question, scale)) {
            if (choice.key == typed) return typed;
        }
        return problem("Select one of the answers");
    case Asked::number:
        if (is_whole_number(typed, 0, 1'000'000)) return typed;
        return problem("Enter a whole number, like 12");
    case Asked::scale10:
        if (is_whole_number(typed, 0, 10)) return typed;
        return problem("Enter a whole number from 0 to 10");
    case Asked::date:
        break;
    }
    auto const date = Date::parse_typed(typed);
    if (!date) return problem("Enter a real date, like 22 November 2026");
    return date->iso();
}

std::string answer_words(framework::Question const& question, framework::Scale const& scale, std::string const& answer)
{
    for (auto const& choice : choices_of(question, scale)) {
        if (choice.key == answer) return choice.title;
    }
    auto const date = question.kind == Asked::date ? Date::parse_iso(answer) : std::nullopt;
    return date ? date->words() : answer;
}

void draw_question(html::Out& out, framework::Question const& question, AtHand const& at_hand, Draft const& draft)
{
    auto const name = field_name(question);
    auto const hint = condition_words(question, at_hand) + question.guidance;
    if (!choices_of(question, *at_hand.scale).empty()) return draw_choice(out, question, at_hand, draft, hint);
    if (question.kind != Asked::long_text) return draw_line(out, question, draft, hint);
    govuk::draw(out,
        govuk::Textarea{.name = name,
            .label = {.text = question.text, .classes = "govuk-label--s"},
            .value = draft.value(name),
            .hint = hint,
            .error = draft.problems.message_for(name),
            .spellcheck = true});
}

void draw_grading(
    html::Out& out, AtHand const& at_hand, std::string_view domain, Draft const& draft, std::string const& prefix)
{
    auto const* section = at_hand.tool->section(domain);
    auto const title = section ? section->title : std::string{"The work as a whole"};
    auto const grade = prefix + "grade", reason = prefix + "reason";
    govuk::Radios radios{.name = grade,
        .items = {},
        .fieldset = govuk::Fieldset{.legend = {.text = "Grade: " + title, .classes = "govuk-fieldset__legend--m"}},
        .value = draft.value(grade),
        .error = draft.problems.message_for(grade)};
    for (auto const& known : at_hand.scale->grades) {
        auto const guidance = section ? section->guidance_for(known.key) : std::string_view{};
        radios.items.push_back({.value = known.key,
            .text = known.title,
            .hint = guidance.empty() ? known.description : std::string{guidance}});
    }
    govuk::draw(out, radios);
    govuk::draw(out,
        govuk::Textarea{.name = reason,
            .label = {.text = "Reasons for this grade: " + title, .classes = "govuk-label--s"},
            .value = draft.value(reason),
            .hint = "What you saw, and what it meant for the child",
            .error = draft.problems.message_for(reason),
            .spellcheck = true});
}

} // namespace gt::audits
