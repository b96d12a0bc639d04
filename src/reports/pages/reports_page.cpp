#include "reports/pages/reports_page.hpp"

#include "reports/pages/editions_pages.hpp"
#include "reports/store/report_kinds.hpp"
#include "staff/house/page.hpp"

namespace gt::reports {

namespace {

void draw_kinds(html::Out& out, staff::Request const& request)
{
    out.el("ul", {{"class", "govuk-list"}}, [&] {
        if (request.person().may(verb::follow_up))
            out.el("li", [&] {
                out.el("a", {{"class", "govuk-link"}, {"href", html::path({"reports", "overview"})}},
                    "What waits for somebody");
            });
        for (auto const& kind : store::report_kinds())
            if (request.person().may(kind.verb))
                out.el("li", [&] {
                    out.el("a", {{"class", "govuk-link"}, {"href", html::path({"reports", kind.name})}}, kind.title);
                });
        if (request.person().may(verb::head_of_service) || request.person().may(verb::publish))
            out.el("li", [&] {
                out.el("a", {{"class", "govuk-link"}, {"href", html::path({"reports", "next-steps"})}}, "Next steps");
            });
    });
}

/// GET /reports
http::Response show_reports(staff::Request const& request)
{
    return staff::show(request, {.title = "Reports", .body = [&](html::Out& out) {
                                     draw_kinds(out, request);
                                     draw_editions(out, request);
                                 }});
}

} // namespace

void add_reports_page(staff::House& house)
{
    house.page("GET", "/reports", show_reports, {verb::head_of_service, verb::follow_up});
}

} // namespace gt::reports
