#include "reports/reports.hpp"

#include "reports/files/formats.hpp"
#include "reports/files/month_files.hpp"
#include "reports/jobs/planned_reports.hpp"
#include "reports/overview/overview.hpp"
#include "reports/pages/editions_pages.hpp"
#include "reports/pages/month_pages.hpp"
#include "reports/pages/next_steps.hpp"
#include "reports/pages/report_drawing.hpp"
#include "reports/pages/report_page.hpp"
#include "reports/pages/reports_page.hpp"
#include "reports/store/editions.hpp"
#include "reports/store/months.hpp"
#include "reports/store/next_steps.hpp"
#include "reports/store/report_kinds.hpp"
#include "staff/house/page.hpp"

namespace gt::reports {

namespace {

std::string page_of(staff::House& house, model::Report const& report)
{
    return staff::show_open(house, 200,
        {.title = report.title,
            .body = [&](html::Out& out) { draw_report(out, report); },
            .caption = model::period_words(report.asked)})
        .body;
}

std::string names_of_reports()
{
    std::string names;
    for (auto const& kind : store::report_kinds()) names += (names.empty() ? "" : ", ") + std::string{kind.name};
    return names;
}

/// The shape that the head of service's CSV and JSON have had from the first; nothing for anything else.
std::optional<std::string> own_shape(db::Reader& reader, framework::Shelf& shelf, std::string const& name,
    std::string const& format, Asked const& asked, Date today)
{
    if (name != "head-of-service-monthly" || (format != "json" && format != "csv")) return std::nullopt;
    auto const month = store::head_of_service_month(reader, shelf, {std::nullopt, today}, asked);
    return format == "json" ? json_of(month) : csv_of(month);
}

} // namespace

Result<std::string> written_report(
    staff::House& house, std::string const& name, std::string const& format, http::Fields const& asked, Instant now)
{
    auto const* kind = store::find_report_kind(name);
    if (!kind) return Problem{"", "There is no report of that name. There are: " + names_of_reports()};
    auto const* file = find_format(format);
    if (!file && format != "html") return Problem{"format", "Say --format html, pdf, xlsx, csv or json"};
    auto const form = AskedForm::read(asked, store::last_full_period(kind->period, now.london_date(), now));
    if (form.problems.any()) return Problem{"", form.problems.entries().front().message};

    auto reader = house.database().read();
    auto& shelf = house.get<framework::Shelf>();
    if (auto own = own_shape(reader, shelf, name, format, form.asked, now.london_date())) return *std::move(own);
    auto const report = kind->shown(reader, shelf, {std::nullopt, now.london_date(), kind->verb}, form.asked);
    return file ? file->write(report) : page_of(house, report);
}

void add_reports(staff::House& house)
{
    house.verb(verb::head_of_service, "See the head of service's month and the quarter");
    house.verb(verb::follow_up, "See the reports on re-audits and 4R meetings");
    house.verb(verb::publish, "Keep and publish reports of the whole authority", staff::Reach::whole);
    house.due_kind({read_edition, "Read the report", "/reports/editions/", "/mine"});
    house.due_kind({publish_edition, "Publish the report", "/reports/editions/"});
    add_reports_page(house);
    add_overview(house);
    add_edition_pages(house);
    add_outside_pages(house);
    add_reading_pages(house);
    add_report_pages(house);
    add_rows_pages(house);
    add_month_files(house);
    add_figure_audits_page(house);
    add_next_steps_pages(house);
    house.daily("reports.build", build_planned_reports);
    house.history_of("edition", store::present_editions);
    house.history_of("next_step", store::present_next_steps);
    house.menu("Reports", "/reports", {verb::head_of_service, verb::follow_up});
}

} // namespace gt::reports
