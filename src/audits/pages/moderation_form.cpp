#include "audits/pages/moderation_form.hpp"

#include "audits/hearing/feedback.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/details.hpp"
#include "platform/html/govuk/radios.hpp"
#include "platform/html/govuk/select.hpp"
#include "platform/html/govuk/textarea.hpp"
#include "staff/house/long_form.hpp"

namespace gt::audits {

namespace {

namespace govuk = html::govuk;

/// The graded domains, the whole first.
std::vector<std::string> domains_of(AtHand const& at_hand)
{
    std::vector<std::string> domains{std::string{overall}};
    for (auto const* domain : at_hand.tool->domains()) domains.push_back(domain->key);
    return domains;
}

std::string auditors_grade(AtHand const& at_hand, std::string const& domain)
{
    auto const found = at_hand.record.grades.find(domain);
    return found == at_hand.record.grades.end() ? std::string{} : found->second.grade;
}

void draw_question(html::Out& out, moderation::Question const& question, ModerationForm const& form)
{
    auto const answer = "answer-" + std::string{question.key};
    auto const words = "words-" + std::string{question.key};
    govuk::Radios radios{.name = answer,
        .items = {},
        .fieldset = govuk::Fieldset{.legend = {.text = question.text, .classes = "govuk-fieldset__legend--s"}},
        .value = form.value(answer),
        .error = form.problems.message_for(answer),
        .classes = "govuk-radios--inline"};
    for (auto const& one : hearing::how_far) radios.items.push_back({.value = std::string{one.key}, .text = one.title});
    govuk::draw(out, radios);
    govuk::draw(out,
        govuk::Textarea{.name = words,
            .label = {.text =
                          [text = question.text](html::Out& o) {
                              o.text("What is missing, if anything");
                              o.el("span", {{"class", "govuk-visually-hidden"}}, ": " + std::string{text});
                          }},
            .value = form.value(words),
            .rows = 2,
            .error = form.problems.message_for(words)});
}

void draw_grade(html::Out& out, AtHand const& at_hand, std::string const& domain, ModerationForm const& form)
{
    auto const name = "grade-" + domain;
    auto const own = auditors_grade(at_hand, domain);
    auto const typed = form.value(name);
    govuk::Select grade{.name = name,
        .label = {.text = "Grade: " + at_hand.domain_title(domain)},
        .items = {},
        .value = typed.empty() ? own : typed,
        .error = form.problems.message_for(name)};
    for (auto const& one : at_hand.scale->grades)
        grade.items.push_back({.text = one.title + (one.key == own ? " (the auditor's grade)" : ""), .value = one.key});
    govuk::draw(out, grade);
    govuk::Select why{.name = "why-" + domain,
        .label = {.text = "Why, if you change it: " + at_hand.domain_title(domain)},
        .items = {{.text = "Not changed", .value = ""}},
        .value = form.value("why-" + domain),
        .error = form.problems.message_for("why-" + domain)};
    for (auto const& one : moderation::reasons_for_change())
        why.items.push_back({.text = std::string{one.title}, .value = std::string{one.key}});
    govuk::draw(out, why);
}

bool any_domain_typed(AtHand const& at_hand, ModerationForm const& form)
{
    auto const changed = form.finding(at_hand).changed;
    return std::ranges::any_of(changed, [](auto const& one) { return one.first != overall; });
}

void draw_grades(html::Out& out, AtHand const& at_hand, ModerationForm const& form)
{
    out.el("h3", {{"class", "govuk-heading-s"}}, "The grade that is reported");
    draw_grade(out, at_hand, std::string{overall}, form);
    govuk::draw(out,
        govuk::Details{.summary = "Change the grade of a domain",
            .text =
                [&](html::Out& o) {
                    for (auto const* domain : at_hand.tool->domains()) draw_grade(o, at_hand, domain->key, form);
                },
            .is_open = any_domain_typed(at_hand, form)});
    govuk::draw(out,
        govuk::Textarea{.name = "reasons",
            .label = {.text = "Your reasons"},
            .value = form.value("reasons"),
            .hint
            = "Asked for when you change a grade, or somebody disagrees with it. Whoever may read the audit reads "
              "them.",
            .error = form.problems.message_for("reasons")});
}

} // namespace

std::string ModerationForm::value(std::string const& field) const
{
    auto const found = values.find(field);
    return found == values.end() ? std::string{} : found->second;
}

moderation::Finding ModerationForm::finding(AtHand const& at_hand) const
{
    moderation::Finding finding{
        .judgements = {}, .changed = {}, .reasons = value("reasons"), .to_auditor = value("to_auditor")};
    for (auto const& question : moderation::questions()) {
        auto const key = std::string{question.key};
        finding.judgements[key] = {value("answer-" + key), value("words-" + key)};
    }
    for (auto const& domain : domains_of(at_hand)) {
        auto const grade = value("grade-" + domain);
        if (!grade.empty() && grade != auditors_grade(at_hand, domain))
            finding.changed[domain] = {grade, value("why-" + domain), finding.reasons};
    }
    return finding;
}

ModerationForm ModerationForm::read(http::Fields const& fields, AtHand const& at_hand)
{
    ModerationForm form;
    auto const take = [&](std::string const& name) { form.values[name] = fields.text(name); };
    for (auto const& question : moderation::questions())
        for (auto const* part : {"answer-", "words-"}) take(part + std::string{question.key});
    for (auto const& domain : domains_of(at_hand))
        for (auto const* part : {"grade-", "why-"}) take(part + domain);
    take("reasons");
    take("to_auditor");
    return form;
}

void draw_moderation_form(
    html::Out& out, staff::Request const& request, AtHand const& at_hand, ModerationForm const& form)
{
    out.el("h2", {{"class", "govuk-heading-m"}}, "Moderate this audit");
    staff::long_form(out, request, at_hand.path("moderation"), [&] {
        for (auto const& question : moderation::questions()) draw_question(out, question, form);
        draw_grades(out, at_hand, form);
        govuk::draw(out,
            govuk::Textarea{.name = "to_auditor",
                .label = {.text = "To the auditor (optional)"},
                .value = form.value("to_auditor"),
                .rows = 3,
                .hint = "What was done well, and what to do otherwise. Read by the auditor and whoever moderates.",
                .error = form.problems.message_for("to_auditor")});
        govuk::draw(out, govuk::Button{.text = "Record the moderation", .prevents_double_click = true});
    });
}

} // namespace gt::audits
