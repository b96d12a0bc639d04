#include "reports/pages/report_urls.hpp"

namespace gt::reports {

html::Url report_url(std::string_view name, Asked const& asked, std::string_view below)
{
    return html::Url::rooted("/reports/" + std::string{name} + std::string{below})
        .with("from", asked.from.iso())
        .with("to", asked.to.iso())
        .with("as_at", asked.as_at.iso());
}

html::Url rows_url(std::string_view name, Asked const& asked, FollowFigure const& figure)
{
    auto url = report_url(name, asked, "/rows").with("count", key_of(figure.what));
    if (figure.team) url = url.with("team", *figure.team);
    if (!figure.first_grade.empty()) url = url.with("first", figure.first_grade);
    if (!figure.grade.empty()) url = url.with("grade", figure.grade);
    return url;
}

FollowFigure follow_figure_from(http::Fields const& query)
{
    return {.what = follow_up_of(query.text("count")).value_or(FollowUp::re_audits),
        .team = staff::TeamId::parse(query.text("team")),
        .first_grade = query.text("first"),
        .grade = query.text("grade")};
}

} // namespace gt::reports
