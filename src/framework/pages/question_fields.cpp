#include "framework/pages/question_fields.hpp"

#include "platform/html/govuk/input.hpp"
#include "platform/html/govuk/radios.hpp"
#include "platform/html/govuk/textarea.hpp"

#include <charconv>

namespace gt::framework {

namespace {

namespace govuk = html::govuk;
using Asked = Question::Kind;

bool is_whole_number(std::string const& text, int lowest, int highest)
{
    int number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size() && lowest <= number && number <= highest;
}

/// "Answer this if you answered “Better” above." Without JavaScript the question is always there.
std::string condition_words(QuestionField const& field)
{
    std::string words;
    auto const& when = field.question.when;
    for (auto const& condition : when.conditions) {
        auto const* earlier = field.tool.question(condition.question);
        if (!earlier) continue;
        words += words.empty() ? "Answer this if " : when.join == When::Join::any ? ", or " : ", and ";
        words += "“" + earlier->text + "” is ";
        for (std::size_t i = 0; i < condition.in.size(); ++i)
            words += (i ? " or “" : "“") + answer_words(*earlier, field.scale, condition.in[i]) + "”";
        if (condition.in.empty()) words += "answered";
    }
    return words.empty() ? words : words + ". ";
}

void draw_choice(html::Out& out, QuestionField const& field, std::string const& hint)
{
    govuk::Radios radios{.name = field_name(field.question),
        .items = {},
        .fieldset = govuk::Fieldset{.legend = {.text = field.question.text, .classes = "govuk-fieldset__legend--s"}},
        .value = field.value,
        .hint = hint,
        .error = field.error};
    for (auto const& choice : choices_of(field.question, field.scale))
        radios.items.push_back({.value = choice.key, .text = choice.title});
    if (!own_choices(field.question.kind).empty()) radios.classes = "govuk-radios--inline";
    govuk::draw(out, radios);
}

void draw_line(html::Out& out, QuestionField const& field, std::string const& hint)
{
    auto const kind = field.question.kind;
    govuk::Input input{.name = field_name(field.question),
        .label = {.text = field.question.text, .classes = "govuk-label--s"},
        .value = field.value,
        .hint = hint,
        .error = field.error};
    if (kind == Asked::date) {
        if (auto const date = Date::parse_iso(field.value)) input.value = date->words();
        input.hint = hint + "For example, 22 November 2026";
        input.classes = "govuk-input--width-20";
    }
    if (kind == Asked::scale10) input.hint = hint + "A whole number from 0 to 10";
    if (kind == Asked::scale10 || kind == Asked::number) {
        input.inputmode = "numeric";
        input.classes = "govuk-input--width-5";
    }
    govuk::draw(out, input);
}

} // namespace

std::vector<Choice> choices_of(Question const& question, Scale const& scale)
{
    if (question.kind == Asked::choice) return question.choices;
    auto choices = own_choices(question.kind);
    if (question.kind == Asked::grade)
        for (auto const& grade : scale.grades) choices.push_back({{}, grade.key, grade.title});
    return choices;
}

std::string field_name(Question const& question) { return "question-" + question.key; }

Result<std::string> answer_to(Question const& question, Scale const& scale, std::string const& typed)
{
    auto const problem = [&](std::string message) { return Problem{field_name(question), std::move(message)}; };
    if (typed.empty()) return typed;
    switch (question.kind) {
    case Asked::text:
    case Asked::long_text:
        return typed;
    case Asked::choice:
    case Asked::yes_no_na:
    case Asked::judgement:
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

std::string answer_words(Question const& question, Scale const& scale, std::string const& answer)
{
    for (auto const& choice : choices_of(question, scale)) {
        if (choice.key == answer) return choice.title;
    }
    auto const date = question.kind == Asked::date ? Date::parse_iso(answer) : std::nullopt;
    return date ? date->words() : answer;
}

void draw_question(html::Out& out, QuestionField const& field)
{
    auto const& question = field.question;
    auto const hint = condition_words(field) + question.guidance;
    if (!choices_of(question, field.scale).empty()) return draw_choice(out, field, hint);
    if (question.kind != Asked::long_text) return draw_line(out, field, hint);
    govuk::draw(out,
        govuk::Textarea{.name = field_name(question),
            .label = {.text = question.text, .classes = "govuk-label--s"},
            .value = field.value,
            .hint = hint,
            .error = field.error,
            .spellcheck = true});
}

void draw_grade(html::Out& out, GradeField const& field)
{
    auto const title = field.section ? field.section->title : std::string{"The work as a whole"};
    govuk::Radios radios{.name = field.prefix + "grade",
        .items = {},
        .fieldset = govuk::Fieldset{.legend = {.text = "Grade: " + title, .classes = "govuk-fieldset__legend--m"}},
        .value = field.grade,
        .error = field.grade_error};
    for (auto const& known : field.scale.grades) {
        auto const guidance = field.section ? field.section->guidance_for(known.key) : std::string_view{};
        radios.items.push_back({.value = known.key,
            .text = known.title,
            .hint = guidance.empty() ? known.description : std::string{guidance}});
    }
    govuk::draw(out, radios);
    govuk::draw(out,
        govuk::Textarea{.name = field.prefix + "reason",
            .label = {.text = "Reasons for this grade: " + title, .classes = "govuk-label--s"},
            .value = field.reason,
            .hint = "What you saw, and what it meant for the child",
            .error = field.reason_error,
            .spellcheck = true});
}

} // namespace gt::framework
