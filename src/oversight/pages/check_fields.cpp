#include "oversight/pages/check_fields.hpp"

#include "platform/html/govuk/input.hpp"
#include "platform/html/govuk/radios.hpp"
#include "platform/html/govuk/select.hpp"
#include "platform/html/govuk/textarea.hpp"

namespace gt::oversight {

namespace {

namespace govuk = html::govuk;
using forms::Typed;

std::string guidance_for(framework::CheckForm const& form, CheckAnswer const& question)
{
    auto const& items = question.objective == 0 ? form.items : form.objectives;
    auto const found = std::ranges::find(items, question.item, &framework::CheckItem::key);
    return found == items.end() ? "" : found->guidance;
}

void draw_question(html::Out& out, framework::CheckForm const& form, CheckAnswer const& question, Typed const& typed)
{
    auto const field = field_of("verdict", question);
    auto const missing = field_of("missing", question);
    auto const what_is_missing = [&, missing](html::Out& inside) {
        govuk::draw(inside,
            govuk::Textarea{.name = missing,
                .label = {.text = "What is missing, and so has to be done?"},
                .value = typed.text(missing),
                .rows = 2,
                .error = typed.error(missing)});
    };
    govuk::Radios radios{.name = field,
        .items = {},
        .fieldset = govuk::Fieldset{.legend = {.text = question.text, .classes = "govuk-fieldset__legend--s"}},
        .value = typed.text(field),
        .hint = guidance_for(form, question),
        .error = typed.error(field),
        .classes = "govuk-radios--small"};
    for (auto const one : {Verdict::held, Verdict::gap, Verdict::not_needed}) {
        govuk::RadioItem item{.value = std::string{key_of(one)}, .text = title_of(one)};
        if (one == Verdict::gap) item.conditional = what_is_missing;
        radios.items.push_back(std::move(item));
    }
    govuk::draw(out, radios);
}

} // namespace

void draw_questions(html::Out& out, framework::CheckForm const& form, int objectives, Typed const& typed)
{
    int objective = 0;
    for (auto const& question : questions_of(form, objectives)) {
        if (question.objective != objective) {
            objective = question.objective;
            auto const field = "objective-" + std::to_string(objective);
            out.el("h2", {{"class", "govuk-heading-m"}}, "Objective " + std::to_string(objective));
            govuk::draw(out,
                govuk::Input{.name = field,
                    .label = {.text = "What it is, in a few words"},
                    .value = typed.text(field),
                    .error = typed.error(field)});
        }
        draw_question(out, form, question, typed);
    }
}

void draw_document(html::Out& out, framework::CheckForm const& form, Typed const& typed)
{
    if (!form.signs_off()) return;
    govuk::Select document{.name = "document",
        .label = {.text = "Which document do you check?"},
        .items = {{.text = "Choose", .value = ""}},
        .value = typed.text("document"),
        .error = typed.error("document")};
    for (auto const& one : form.documents) document.items.push_back({.text = one.title, .value = one.key});
    govuk::draw(out, document);
    forms::draw_line(out, typed, "dated", "Of which day is it?", "For example, 22 November 2026");
    forms::draw_line(out, typed, "document_version", "Its version in the case system, if it has one");
}

void draw_outcome(html::Out& out, framework::CheckForm const& form, Typed const& typed)
{
    if (form.signs_off())
        govuk::draw(out,
            govuk::Radios{.name = "outcome",
                .items = {{.value = std::string{key_of(Outcome::signed_off)}, .text = "I sign it off"},
                    {.value = std::string{key_of(Outcome::returned)}, .text = "I return it to the worker"}},
                .fieldset
                = govuk::Fieldset{.legend = {.text = "Is it signed off?", .classes = "govuk-fieldset__legend--m"}},
                .value = typed.text("outcome"),
                .error = typed.error("outcome")});
    forms::draw_text(out, typed, "note",
        form.signs_off() ? "What the worker should know, or why it is returned" : "What the worker should know");
}

void draw_people(html::Out& out, std::string const& name, std::string const& label,
    std::vector<staff::StaffMember> const& people, Typed const& typed)
{
    govuk::Select select{.name = name,
        .label = {.text = label},
        .items = {{.text = "Choose a person", .value = ""}},
        .value = typed.text(name),
        .error = typed.error(name)};
    for (auto const& one : people)
        select.items.push_back({.text = one.name + ", " + one.job_title, .value = one.id.text()});
    govuk::draw(out, select);
}

std::vector<CheckAnswer> answers_in(framework::CheckForm const& form, int objectives, http::Fields const& typed)
{
    auto answers = questions_of(form, objectives);
    for (auto& answer : answers) {
        answer.verdict = verdict(typed.text(field_of("verdict", answer)));
        if (answer.verdict == Verdict::gap) answer.missing = typed.text(field_of("missing", answer));
    }
    return answers;
}

} // namespace gt::oversight
