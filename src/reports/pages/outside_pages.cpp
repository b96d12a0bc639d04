#include "reports/files/edition_files.hpp"
#include "reports/pages/editions_pages.hpp"
#include "reports/pages/report_page.hpp"
#include "reports/store/editions.hpp"
#include "reports/store/report_kinds.hpp"
#include "staff/house/page.hpp"

namespace gt::reports {

namespace {

/// GET /reports/editions/{id}/report.outside.pdf and the other formats: for readers outside, once it is published.
http::Response send_outside(staff::Request const& request, Format const& format)
{
    auto const id = request.id<EditionId>();
    auto const edition = [&]() -> std::optional<Edition> {
        if (!id) return std::nullopt;
        auto reader = request.database().read();
        auto found = store::find_edition(reader, *id);
        auto const* kind = found ? store::find_report_kind(found->report) : nullptr;
        return kind && may_see_editions(request, reader, kind->verb) ? found : std::nullopt;
    }();
    if (!edition) return staff::not_found(request);
    if (!edition->is_published())
        return staff::refuse(request, {"", "There is nothing for readers outside before the edition is published"});
    return send_kept(request, *edition, kept_outside_as(format));
}

} // namespace

http::Response send_kept(staff::Request const& request, Edition const& edition, std::string const& kept_as)
{
    auto reader = request.database().read();
    auto file = store::file_of(reader, edition.id, kept_as);
    if (!file) return staff::refuse(request, {"", "This edition was published without that format"});
    return as_file(
        edition.report, {edition.from, edition.to, edition.as_at}, "." + kept_as, file->type, std::move(file->bytes));
}

void draw_outside(html::Out& out, Edition const& edition)
{
    if (!edition.is_published()) return;
    out.el("h2", {{"class", "govuk-heading-m"}}, "For readers outside: small counts are not told");
    out.el("ul", {{"class", "govuk-list"}}, [&] {
        for (auto const& format : formats())
            out.el("li", [&] {
                out.el("a",
                    {{"class", "govuk-link"},
                        {"href", html::path({"reports", "editions", edition.id, "report." + kept_outside_as(format)})}},
                    format.title);
            });
    });
}

void add_outside_pages(staff::House& house)
{
    for (auto const& format : formats())
        house.page("GET", "/reports/editions/{id}/report." + kept_outside_as(format),
            [&format](auto const& request) { return send_outside(request, format); },
            {verb::head_of_service, verb::follow_up});
}

} // namespace gt::reports
