#include "reports/files/month_files.hpp"
#include "reports/pages/month_pages.hpp"
#include "reports/pages/report_page.hpp"
#include "reports/store/months.hpp"
#include "staff/house/page.hpp"

namespace gt::reports {

namespace {

http::Response file(staff::Request const& request, std::string_view type, std::string_view ending,
    std::string (*write)(HeadOfServiceMonth const&))
{
    auto const form = AskedForm::read(request.query(), request.today(), request.now());
    if (form.problems.any()) return staff::refuse(request, {"", form.problems.entries().front().message});
    return as_file("head-of-service-monthly", form.asked, ending, type, write(month_for(request, form.asked)));
}

/// GET /reports/head-of-service-monthly.csv
http::Response send_csv(staff::Request const& request)
{
    return file(request, "text/csv; charset=utf-8", ".csv", csv_of);
}

/// GET /reports/head-of-service-monthly.json
http::Response send_json(staff::Request const& request) { return file(request, "application/json", ".json", json_of); }

} // namespace

HeadOfServiceMonth month_for(staff::Request const& request, Asked const& asked)
{
    auto reader = request.database().read();
    return store::head_of_service_month(
        reader, request.house().get<framework::Shelf>(), {request.person().id, request.today()}, asked);
}

void add_month_files(staff::House& house)
{
    house.page("GET", "/reports/head-of-service-monthly.csv", send_csv, {verb::head_of_service});
    house.page("GET", "/reports/head-of-service-monthly.json", send_json, {verb::head_of_service});
}

} // namespace gt::reports
