#include "programme/pages/exemption_form.hpp"

#include "platform/html/govuk/input.hpp"
#include "platform/html/govuk/select.hpp"
#include "platform/html/govuk/textarea.hpp"

#include <algorithm>

namespace gt::programme {

namespace {

namespace govuk = html::govuk;

std::optional<Date> read_day(ExemptionForm& form, std::string const& field, std::string const& typed)
{
    auto const day = Date::parse_typed(typed);
    if (!day)
        form.problems.add(field,
            "Enter the " + std::string{field == "from" ? "first" : "last"} + " day as a date, such as 1 December 2026");
    return day;
}

void draw_day(html::Out& out, ExemptionForm const& form, std::string const& name, std::string const& label,
    std::string const& typed)
{
    govuk::draw(out,
        govuk::Input{.name = name,
            .label = {.text = label},
            .value = typed,
            .hint = "For example, 1 December 2026",
            .error = form.problems.message_for(name),
            .spellcheck = false,
            .classes = "govuk-input--width-20"});
}

} // namespace

ExemptionForm typed_in(http::Fields const& fields)
{
    return {fields.text("quota"), fields.text("person"), fields.text("from"), fields.text("to"), fields.text("reason")};
}

std::optional<Exemption> ExemptionForm::read(
    staff::Request const& request, std::vector<framework::Quota> const& quotas, std::vector<Owing> const& owing)
{
    if (std::ranges::find(quotas, quota, &framework::Quota::key) == quotas.end())
        problems.add("quota", "Select which audits are not owed");
    auto const spared = staff::PersonId::parse(person);
    bool const owes = spared
        && std::ranges::any_of(owing, [&](Owing const& one) { return one.quota == quota && one.person == *spared; });
    if (!person.empty() && !owes) problems.add("person", "Select somebody who owes these audits, or everybody");
    auto const first = read_day(*this, "from", from);
    auto const last = read_day(*this, "to", to);
    if (!first || !last || problems.any()) return std::nullopt;
    auto exemption = checked({.id = request.new_id<ExemptionId>(),
        .quota = quota,
        .person = spared,
        .person_name = {},
        .days = {*first, *last},
        .reason = reason,
        .approved_by = request.person().id,
        .approved_by_name = {},
        .approved_at = request.now()});
    if (exemption) return *exemption;
    problems.add(exemption.problem().field, exemption.problem().message);
    return std::nullopt;
}

void draw_fields(html::Out& out, ExemptionForm const& form, std::vector<framework::Quota> const& quotas,
    std::vector<Owing> const& owing)
{
    govuk::Select which{.name = "quota",
        .label = {.text = "Which audits are not owed?"},
        .items = {{.text = "Choose", .value = ""}},
        .value = form.quota,
        .error = form.problems.message_for("quota")};
    for (auto const& quota : quotas) which.items.push_back({.text = quota.title, .value = quota.key});
    govuk::draw(out, which);
    govuk::Select who{.name = "person",
        .label = {.text = "By whom?"},
        .items = {{.text = "Everybody who owes them", .value = ""}},
        .value = form.person,
        .error = form.problems.message_for("person")};
    std::vector<staff::PersonId> listed;
    for (auto const& one : owing) {
        if (std::ranges::find(listed, one.person) != listed.end()) continue;
        listed.push_back(one.person);
        who.items.push_back({.text = one.name, .value = one.person.text()});
    }
    govuk::draw(out, who);
    draw_day(out, form, "from", "From which day?", form.from);
    draw_day(out, form, "to", "To which day?", form.to);
    govuk::draw(out,
        govuk::Textarea{.name = "reason",
            .label = {.text = "Why?"},
            .value = form.reason,
            .hint = "Nothing about a child, and nothing about anybody's health beyond what the figures need",
            .error = form.problems.message_for("reason")});
}

} // namespace gt::programme
