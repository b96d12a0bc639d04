#include "reports/reports.hpp"

#include "reports/files/month_files.hpp"
#include "reports/pages/month_drawing.hpp"
#include "reports/pages/month_page.hpp"
#include "reports/store/months.hpp"
#include "reports/verbs.hpp"
#include "staff/house/page.hpp"

namespace gt::reports {

namespace {

std::string page_of(staff::House& house, HeadOfServiceMonth const& month)
{
    return staff::show_open(house, 200,
        {.title = "Head of service's month",
            .body = [&](html::Out& out) { draw_month(out, month); },
            .caption = period_words(month.asked)})
        .body;
}

} // namespace

Result<std::string> written_report(
    staff::House& house, std::string const& name, std::string const& format, http::Fields const& asked, Instant now)
{
    if (name != "head-of-service-monthly")
        return Problem{"", "There is no report of that name. There is: head-of-service-monthly"};
    if (format != "html" && format != "json" && format != "csv")
        return Problem{"format", "Say --format html, json or csv"};
    auto const form = AskedForm::read(asked, now.london_date(), now);
    if (form.problems.any()) return Problem{"", form.problems.entries().front().message};

    auto reader = house.database().read();
    auto const month = store::head_of_service_month(
        reader, house.get<framework::Shelf>(), {std::nullopt, now.london_date()}, form.asked);
    if (format == "json") return json_of(month);
    if (format == "csv") return csv_of(month);
    return page_of(house, month);
}

void add_reports(staff::House& house)
{
    house.verb(verb::head_of_service, "See the head of service's monthly report");
    add_month_page(house);
    add_figure_audits_page(house);
    house.menu("Reports", "/reports/head-of-service-monthly", {verb::head_of_service});
}

} // namespace gt::reports
