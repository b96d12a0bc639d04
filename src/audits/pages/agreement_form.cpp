#include "audits/pages/agreement_form.hpp"

#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/select.hpp"
#include "platform/html/govuk/textarea.hpp"

namespace gt::audits {

namespace {

namespace govuk = html::govuk;

constexpr std::size_t longest_note = 2'000;

void draw_grade(html::Out& out, AtHand const& first, ComparedDomain const& domain, AgreementForm const& form)
{
    auto const name = "grade-" + domain.key;
    govuk::Select grade{.name = name,
        .label = {.text = "Agreed grade: " + domain.title},
        .items = {{.text = "Choose a grade", .value = ""}},
        .value = form.value(name),
        .error = form.problems.message_for(name)};
    for (auto const& one : first.scale->grades) grade.items.push_back({.text = one.title, .value = one.key});
    govuk::draw(out, grade);
}

void draw_why(html::Out& out, ComparedDomain const& domain, AgreementForm const& form)
{
    auto const name = "why-" + domain.key;
    govuk::Select why{.name = name,
        .label = {.text = "Why the two grades differed: " + domain.title},
        .items = {{.text = "Choose a reason", .value = ""}},
        .value = form.value(name),
        .error = form.problems.message_for(name)};
    for (auto const& one : reasons_for_difference())
        why.items.push_back({.text = std::string{one.title}, .value = std::string{one.key}});
    govuk::draw(out, why);
}

} // namespace

std::string AgreementForm::value(std::string const& field) const
{
    auto const found = values.find(field);
    return found == values.end() ? std::string{} : found->second;
}

AgreedGrades AgreementForm::agreed(std::vector<ComparedDomain> const& domains) const
{
    AgreedGrades agreed;
    for (auto const& domain : domains) {
        if (domain.is_same())
            agreed[domain.key] = {domain.first.grade, "", ""};
        else
            agreed[domain.key]
                = {value("grade-" + domain.key), value("why-" + domain.key), value("note-" + domain.key)};
    }
    return agreed;
}

AgreementForm AgreementForm::read(http::Fields const& fields, std::vector<ComparedDomain> const& domains)
{
    AgreementForm form;
    for (auto const& domain : domains) {
        if (domain.is_same()) continue;
        for (auto const* part : {"grade-", "why-", "note-"})
            form.values[part + domain.key] = fields.text(part + domain.key);
        if (form.value("note-" + domain.key).size() > longest_note)
            form.problems.add("note-" + domain.key, "This note is too long: shorten it to about 300 words");
    }
    return form;
}

void draw_agreement_fields(
    html::Out& out, AtHand const& first, std::vector<ComparedDomain> const& domains, AgreementForm const& form)
{
    for (auto const& domain : domains) {
        if (domain.is_same()) continue;
        draw_grade(out, first, domain, form);
        draw_why(out, domain, form);
        govuk::draw(out,
            govuk::Textarea{.name = "note-" + domain.key,
                .label = {.text = "What was said about it (optional): " + domain.title},
                .value = form.value("note-" + domain.key),
                .rows = 2,
                .error = form.problems.message_for("note-" + domain.key)});
    }
    govuk::draw(out, govuk::Button{.text = "Record the agreed grades", .prevents_double_click = true});
}

} // namespace gt::audits
