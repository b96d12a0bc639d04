#include "platform/history/repeated.hpp"
#include "platform/html/govuk/button.hpp"
#include "reports/jobs/planned_reports.hpp"
#include "reports/pages/editions_pages.hpp"
#include "reports/pages/report_drawing.hpp"
#include "reports/store/editions.hpp"
#include "staff/due.hpp"
#include "staff/house/page.hpp"

namespace gt::reports {

namespace {

namespace govuk = html::govuk;

struct ToRead {
    Edition edition;
    store::ReportKind const& kind;
};

std::optional<ToRead> to_read(staff::Request const& request)
{
    auto const id = request.id<EditionId>();
    if (!id) return std::nullopt;
    auto reader = request.database().read();
    auto edition = store::find_edition(reader, *id);
    auto const* kind = edition ? store::find_report_kind(edition->report) : nullptr;
    if (!kind || !request.person().may(kind->verb)) return std::nullopt;
    return ToRead{*std::move(edition), *kind};
}

/// GET /reports/editions/{id}/mine: as at the edition's instant, of the teams in the reader's sight.
http::Response show_mine(staff::Request const& request)
{
    auto const one = to_read(request);
    if (!one) return staff::not_found(request);
    auto reader = request.database().read();
    auto const report = one->kind.shown(reader, request.house().get<framework::Shelf>(),
        {request.person().id, request.today(), one->kind.verb},
        {one->edition.from, one->edition.to, one->edition.as_at});
    auto const action = "/reports/editions/" + one->edition.id.text() + "/reading";
    return staff::show(request,
        {.title = report.title,
            .body =
                [&](html::Out& out) {
                    draw_report(out, report);
                    staff::form(out, request, action, [&] {
                        govuk::draw(out, govuk::Button{.text = "I have read it", .prevents_double_click = true});
                    });
                },
            .back = "/reports",
            .caption = model::period_words(report.asked)});
}

/// POST /reports/editions/{id}/reading
http::Response mark_read(staff::Request const& request)
{
    auto const one = to_read(request);
    if (!one) return staff::not_found(request);
    history::Subject const edition{"edition", one->edition.id.number};
    history::Act const act{request.person().id.number, request.now(), "read the report"};
    request.database().write([&](db::Transaction& tx) {
        staff::settle_for(tx, edition, read_edition, request.person().id);
        if (!history::is_repeated(tx, act, edition)) history::record_opening(tx, act, edition);
    });
    return staff::redirect_with_notice("/", "Marked as read");
}

} // namespace

void add_reading_pages(staff::House& house)
{
    house.page("GET", "/reports/editions/{id}/mine", show_mine, {verb::head_of_service, verb::follow_up});
    house.page("POST", "/reports/editions/{id}/reading", mark_read, {verb::head_of_service, verb::follow_up});
}

} // namespace gt::reports
