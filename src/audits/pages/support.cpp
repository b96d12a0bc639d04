#include "audits/pages/hearing_pages.hpp"
#include "audits/pages/support_list.hpp"
#include "audits/store/auditors.hpp"
#include "audits/theme.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/checkboxes.hpp"
#include "platform/html/govuk/input.hpp"
#include "platform/html/govuk/radios.hpp"
#include "platform/html/govuk/textarea.hpp"
#include "staff/house/long_form.hpp"

namespace gt::audits {

namespace {

namespace govuk = html::govuk;
using auditors::SupportKind;

constexpr int most_supported = 100;
constexpr int most_in_a_quarter = 2000;

struct SupportForm {
    auditors::TypedSupport typed = {};
    forms::Problems problems = {};

    static SupportForm read(http::Fields const& fields)
    {
        SupportForm form{{fields.text("kind"), fields.text("held_on"), fields.text("summary"), {}}};
        for (auto const& one : fields.all("attended"))
            if (auto const id = staff::PersonId::parse(one)) form.typed.attended.push_back(*id);
        return form;
    }
};

void draw_what(html::Out& out, SupportForm const& form)
{
    govuk::Radios kind{.name = "kind",
        .items = {},
        .fieldset = govuk::Fieldset{.legend = {.text = "What was it?"}},
        .value = form.typed.kind,
        .error = form.problems.message_for("kind")};
    for (auto const one : auditors::all_support_kinds)
        kind.items.push_back({.value = std::string{key_of(one)}, .text = title_of(one)});
    govuk::draw(out, kind);
    govuk::draw(out,
        govuk::Input{.name = "held_on",
            .label = {.text = "When was it held?"},
            .value = form.typed.held_on,
            .hint = "For example, 22 November 2026",
            .error = form.problems.message_for("held_on"),
            .classes = "govuk-input--width-20"});
    govuk::draw(out,
        govuk::Textarea{.name = "summary",
            .label = {.text = "What was it about, and what came of it?"},
            .value = form.typed.summary,
            .hint = "Nothing about a child. Whoever attended reads it too.",
            .error = form.problems.message_for("summary")});
}

void draw_who(html::Out& out, SupportForm const& form, std::vector<store::AuditorName> const& names)
{
    govuk::Checkboxes who{.name = "attended",
        .items = {},
        .fieldset = govuk::Fieldset{.legend = {.text = "Who attended?"}},
        .error = form.problems.message_for("attended"),
        .classes = "govuk-checkboxes--small"};
    auto const& attended = form.typed.attended;
    for (auto const& one : names)
        who.items.push_back({.value = one.person.text(),
            .text = one.name,
            .is_checked = std::ranges::find(attended, one.person) != attended.end()});
    govuk::draw(out, who);
}

/// A figure opens to what it counts; without one all are listed.
auditors::SupportFilter shown_in(http::Fields const& query)
{
    auto const day = Date::parse_iso(query.text("quarter"));
    return {.attended_by = {},
        .quarter = day ? std::optional{quarter_with(*day)} : std::nullopt,
        .kind = auditors::support_kind_of(query.text("kind"))};
}

void draw_shown(html::Out& out, auditors::SupportFilter const& shown)
{
    if (!shown.quarter && !shown.kind) return;
    out.el("p", {{"class", "govuk-body"}}, [&] {
        auto words = std::string{"Below: "} + std::string{shown.kind ? title_of(*shown.kind) : "all kinds"};
        if (shown.quarter) words += ", " + quarter_words(*shown.quarter);
        out.text(words + ". ");
        out.el("a", {{"class", "govuk-link"}, {"href", html::Url::rooted("/audits/auditors/support")}}, "See all");
    });
}

http::Response support_page(staff::Request const& request, SupportForm const& form)
{
    auto reader = request.database().read();
    auto const shown = shown_in(request.query());
    auto const quarters = auditors::supports_by_quarter(reader);
    auto const supports = auditors::supports(reader, shown, shown.quarter ? most_in_a_quarter : most_supported);
    auto const names = store::auditor_names(reader, request.today());
    return staff::show(request,
        {.title = "Surgeries, one-to-ones and audit events",
            .body =
                [&](html::Out& out) {
                    draw_counts(out, quarters);
                    draw_shown(out, shown);
                    draw_supports(out, supports);
                    out.el("h2", {{"class", "govuk-heading-m"}}, "Record one");
                    staff::long_form(out, request, "/audits/auditors/support", [&] {
                        draw_what(out, form);
                        draw_who(out, form, names);
                        govuk::draw(out, govuk::Button{.text = "Record it", .prevents_double_click = true});
                    });
                },
            .back = "/audits/auditors",
            .problems = &form.problems});
}

} // namespace

http::Response show_support(staff::Request const& request) { return support_page(request, {}); }

/// POST /audits/auditors/support
http::Response record_support(staff::Request const& request)
{
    auto form = SupportForm::read(request.form());
    auto support = auditors::support_of(form.typed, request.today());
    if (!support) {
        form.problems.add(support.problem().field, support.problem().message);
        return support_page(request, form);
    }
    support->id = request.new_id<auditors::SupportId>();
    support->recorded_by = request.person().id;
    support->recorded_at = request.now();
    request.database().write([&](db::Transaction& tx) {
        auditors::keep(tx, *support, {request.person().id.number, request.now(), "recorded support for auditors"});
    });
    return staff::redirect_with_notice("/audits/auditors/support", "Recorded");
}

} // namespace gt::audits
