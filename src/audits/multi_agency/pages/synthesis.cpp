#include "audits/multi_agency/pages/opened.hpp"
#include "audits/multi_agency/pages/pages.hpp"
#include "audits/multi_agency/store.hpp"
#include "cases/pages/child_header.hpp"
#include "platform/forms/form.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/radios.hpp"
#include "platform/html/govuk/textarea.hpp"
#include "platform/html/govuk/warning_text.hpp"
#include "platform/text/long_words.hpp"
#include "staff/house/long_form.hpp"

#include <charconv>

namespace gt::audits::multi_agency {

namespace {

namespace govuk = html::govuk;

struct SynthesisForm {
    Synthesis synthesis;
    std::string version;
    bool is_conflict = false;
    forms::Problems problems = {};
};

void draw_text(html::Out& out, SynthesisForm const& form, std::string const& name, std::string const& label,
    std::string const& value, std::string const& hint)
{
    govuk::draw(out,
        govuk::Textarea{.name = name,
            .label = {.text = label, .classes = "govuk-label--s"},
            .value = value,
            .hint = hint,
            .error = form.problems.message_for(name),
            .spellcheck = true});
}

void draw_part(
    html::Out& out, Opened const& opened, SynthesisForm const& form, GradedPart const& part, std::string const& agency)
{
    auto const given = form.synthesis.grades.find(part);
    auto const grade = given == form.synthesis.grades.end() ? AgencyGrade{} : given->second;
    out.el("h2", {{"class", "govuk-heading-m"}}, agency);
    if (part)
        out.el("p", {{"class", "govuk-body"}}, [&] {
            out.el("a",
                {{"class", "govuk-link"}, {"href", html::path({"multi-agency", opened.audit.id, "returns", *part})}},
                "Read the return of " + agency);
        });
    auto const name = field_of("grade", part);
    govuk::Radios radios{.name = name,
        .items = {},
        .fieldset = govuk::Fieldset{.legend = {.text = "Grade of " + agency, .classes = "govuk-fieldset__legend--s"}},
        .value = grade.grade,
        .error = form.problems.message_for(name)};
    for (auto const& known : opened.scale->grades) radios.items.push_back({.value = known.key, .text = known.title});
    govuk::draw(out, radios);
    draw_text(out, form, field_of("reason", part), "Reasons for this grade of " + agency, grade.reason,
        "What this agency did, and what it meant for the child");
}

http::Response synthesis_page(staff::Request const& request, Opened const& opened, SynthesisForm const& form)
{
    auto const body = [&](html::Out& out) {
        cases::draw_child_header(out, request, opened.child);
        if (form.is_conflict)
            govuk::draw(out,
                govuk::WarningText{.text = "This page was saved somewhere else while you were working on it. Your "
                                           "texts stand below; save again to keep them instead."});
        staff::long_form(out, request, opened.path("synthesis"), [&] {
            forms::hidden(out, "version", form.version);
            for (auto const& [part, agency] : opened.audit.graded_parts()) draw_part(out, opened, form, part, agency);
            draw_text(out, form, "together", "How did the agencies work together for the child?",
                form.synthesis.together, "");
            draw_text(out, form, "to_change", "What should change?", form.synthesis.to_change,
                "Say for each agency, or for all together");
            govuk::draw(out, govuk::Button{.text = "Save and come back later", .classes = "govuk-button--secondary"});
            govuk::draw(out, govuk::Button{.text = "Agree and close", .name = "agree", .value = "yes"});
        });
    };
    staff::Page page{.title = "Bring the returns together",
        .body = body,
        .back = opened.path(),
        .problems = &form.problems,
        .caption = caption_of(opened.audit)};
    return form.is_conflict ? staff::show_with_status(request, 409, page) : staff::show(request, page);
}

SynthesisForm read_form(http::Fields const& fields, Opened const& opened)
{
    SynthesisForm form{opened.audit.synthesis, fields.text("version")};
    auto const text = [&](std::string const& name) {
        auto typed = fields.text(name);
        if (text::is_too_long(typed)) form.problems.add(name, text::too_long);
        return typed;
    };
    for (auto const& [part, agency] : opened.audit.graded_parts()) {
        auto const grade = fields.text(field_of("grade", part));
        if (!grade.empty() && !opened.scale->grade(grade))
            form.problems.add(field_of("grade", part), "Select one of the grades");
        form.synthesis.grades[part] = {grade, text(field_of("reason", part))};
    }
    form.synthesis.together = text("together");
    form.synthesis.to_change = text("to_change");
    return form;
}

void check_whole(SynthesisForm& form, Opened const& opened)
{
    auto audit = opened.audit;
    audit.synthesis = form.synthesis;
    for (auto const& missing : what_is_missing(audit)) form.problems.add(missing.field, missing.message);
}

} // namespace

http::Response show_synthesis(staff::Request const& request)
{
    return as_lead(request, [&](Opened const& opened) {
        return synthesis_page(request, opened, {opened.audit.synthesis, std::to_string(opened.audit.version)});
    });
}

http::Response save_agency_grades(staff::Request const& request)
{
    return as_lead(request, [&](Opened const& opened) {
        auto form = read_form(request.form(), opened);
        bool const agrees = request.form().text("agree") == "yes";
        if (form.problems.any()) return synthesis_page(request, opened, form);
        auto based_on = opened.audit;
        based_on.version = 0; // what is no number was never a version
        std::from_chars(form.version.data(), form.version.data() + form.version.size(), based_on.version);
        history::Act const act{
            request.person().id.number, request.now(), agrees ? "agreed the synthesis" : "worked on the synthesis"};
        bool can_agree = false;
        if (agrees) {
            check_whole(form, opened);
            can_agree = !form.problems.any();
        }
        auto const saved = request.database().write(
            [&](db::Transaction& tx) { return save_synthesis(tx, based_on, form.synthesis, can_agree, act); });
        if (!saved && saved.problem().kind != Problem::Kind::conflict) return staff::refuse(request, saved.problem());
        form.is_conflict = !saved;
        form.version = std::to_string(saved ? based_on.version + 1 : opened.audit.version);
        if (form.is_conflict || form.problems.any()) return synthesis_page(request, opened, form);
        return staff::redirect_with_notice(opened.path(), can_agree ? "Agreed" : "Saved");
    });
}

} // namespace gt::audits::multi_agency
