#include "reports/pages/month_urls.hpp"

#include "reports/pages/report_urls.hpp"

namespace gt::reports {

namespace {

/// Other audits' rows by their kind; no word for the headline.
constexpr std::string_view kind_field = "kind";

} // namespace

html::Url month_url(Asked const& asked, std::string_view below)
{
    return report_url("head-of-service-monthly", asked, below);
}

html::Url figure_url(Asked const& asked, Figure const& figure)
{
    auto url = month_url(asked, "/audits");
    if (figure.area) url = url.with("area", *figure.area);
    if (figure.team) url = url.with("team", *figure.team);
    if (figure.other_row) url = url.with(kind_field, audits::key_of(*figure.other_row));
    if (!figure.domain.empty()) url = url.with("domain", figure.domain);
    if (!figure.grade.empty()) url = url.with("grade", figure.grade);
    if (figure.limited_by_safety) url = url.with("limited", "yes");
    return url;
}

Figure figure_from(http::Fields const& query)
{
    return {.area = staff::TeamId::parse(query.text("area")),
        .team = staff::TeamId::parse(query.text("team")),
        .other_row = audits::kind_of(query.text(kind_field)),
        .domain = query.text("domain"),
        .grade = query.text("grade"),
        .limited_by_safety = query.text("limited") == "yes"};
}

} // namespace gt::reports
