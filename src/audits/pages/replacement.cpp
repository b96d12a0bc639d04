#include "audits/pages/pages.hpp"
#include "audits/pages/to_allocate.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/textarea.hpp"

namespace gt::audits {

namespace {

namespace govuk = html::govuk;

} // namespace

void draw_replacement(
    html::Out& out, staff::Request const& request, ToAllocate const& to_allocate, forms::Problems const& problems)
{
    out.el("h2", {{"class", "govuk-heading-m"}}, "This case cannot be audited");
    out.el("p", {{"class", "govuk-body"}},
        "The next case in the order of the sample takes its place. Both stay in the sample, with your reason.");
    staff::form(out, request, to_allocate.path() + "/replacement", [&] {
        govuk::draw(out,
            govuk::Textarea{.name = "reason",
                .label = {.text = "Why can it not be audited?"},
                .value = request.form().text("reason"),
                .rows = 3,
                .hint = "For example, the case was opened yesterday. Nothing that tells who the child is.",
                .error = problems.message_for("reason")});
        govuk::draw(out,
            govuk::Button{
                .text = "Take the next case", .prevents_double_click = true, .classes = "govuk-button--secondary"});
    });
}

http::Response replace_case(staff::Request const& request)
{
    auto const to_allocate = find_case(request);
    if (!to_allocate) return staff::not_found(request);
    auto const reason = request.form().text("reason");
    forms::Problems problems;
    if (reason.empty()) problems.add("reason", "Enter why this case cannot be audited");
    if (!problems.any()) {
        auto const replaced = request.database().write([&](db::Transaction& tx) {
            return store::replace(tx, to_allocate->sample, to_allocate->child.id, reason,
                {request.person().id.number, request.now(), "replaced a case of the sample"});
        });
        if (replaced)
            return staff::redirect_with_notice(
                "/audits/samples/" + to_allocate->sample.id.text(), "The next case has taken its place");
        if (replaced.problem().field.empty()) return staff::refuse(request, replaced.problem());
        problems.add(replaced.problem().field, replaced.problem().message);
    }
    return staff::show(request,
        {.title = "Replace case " + to_allocate->child.number,
            .body = [&](html::Out& out) { draw_replacement(out, request, *to_allocate, problems); },
            .back = to_allocate->path(),
            .problems = &problems});
}

} // namespace gt::audits
