#include "reports/pages/month_drawing.hpp"

#include "platform/html/govuk/details.hpp"
#include "platform/html/govuk/table.hpp"
#include "platform/text/text.hpp"
#include "reports/pages/attention.hpp"
#include "reports/pages/month_urls.hpp"

namespace gt::reports {

namespace {

namespace govuk = html::govuk;

/// Draws figures of one report, each as a link to its audits where somebody may open any.
class Figures {
public:
    explicit Figures(HeadOfServiceMonth const& month)
        : month_{month}, opens_{std::ranges::any_of(month.audits, &GradedAudit::may_open)}
    {
    }

    govuk::Row head(std::string const& first, bool with_limited) const
    {
        govuk::Row row{{.text = first}};
        for (auto const& grade : month_.measures.grades) row.push_back({.text = grade.title, .is_numeric = true});
        row.push_back({.text = "Total", .is_numeric = true});
        if (with_limited) row.push_back({.text = "Limited by safety", .is_numeric = true});
        return row;
    }

    govuk::Row overall_row(std::string const& title, Counted const& counted, Figure const& figure) const
    {
        if (counted.overall.total == 0) return empty_row(title, 2);
        auto row = grade_row(title, counted.overall, figure);
        auto limited = figure;
        limited.limited_by_safety = true;
        row.push_back(cell(counted.limited_by_safety, counted.limited_percent, limited));
        return row;
    }

    govuk::Row domain_row(std::size_t domain, GradeCounts const& counts, Figure figure) const
    {
        auto const& column = month_.measures.domains[domain];
        if (counts.total == 0) return empty_row(column.title, 1);
        figure.domain = column.key;
        return grade_row(column.title, counts, figure);
    }

private:
    govuk::Row empty_row(std::string const& title, int further) const
    {
        auto const columns = static_cast<int>(month_.measures.grades.size()) + further;
        return {{.text = title}, {.text = "no audits", .is_numeric = true, .colspan = columns}};
    }

    govuk::Row grade_row(std::string const& title, GradeCounts const& counts, Figure const& figure) const
    {
        govuk::Row row{{.text = title}};
        for (std::size_t i = 0; i < counts.by_grade.size(); ++i) {
            auto of_grade = figure;
            of_grade.grade = month_.measures.grades[i].key;
            auto const percent = counts.percents.empty() ? std::nullopt : std::optional{counts.percents[i]};
            row.push_back(cell(counts.by_grade[i], percent, of_grade));
        }
        row.push_back(cell(counts.total, {}, figure));
        return row;
    }

    govuk::Cell cell(int count, std::optional<int> percent, Figure const& figure) const
    {
        auto const draw
            = [count, percent, linked = opens_ && count > 0, url = figure_url(month_.asked, figure)](html::Out& out) {
                  if (linked)
                      out.el("a", {{"class", "govuk-link"}, {"href", url}}, count);
                  else
                      out.text(count);
                  if (percent) out.text(" (" + std::to_string(*percent) + "%)");
              };
        return {.text = draw, .is_numeric = true};
    }

    HeadOfServiceMonth const& month_;
    bool opens_;
};

void draw_wide(html::Out& out, govuk::Table const& table)
{
    out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
}

void draw_teams(html::Out& out, Figures const& figures, AreaFigures const& area)
{
    govuk::Table table{.caption = "Overall grade by team: routine audits chosen at random",
        .head = figures.head("Team", true),
        .rows = {},
        .first_cell_is_header = true,
        .caption_classes = "govuk-table__caption--m"};
    for (auto const& one : area.teams)
        table.rows.push_back(figures.overall_row(one.team.name, one.headline, {.team = one.team.id}));
    table.rows.push_back(figures.overall_row("All teams", area.headline, {.area = area.id}));
    draw_wide(out, table);
}

void draw_others(html::Out& out, Figures const& figures, AreaFigures const& area)
{
    if (area.others.empty()) return;
    govuk::Table table{.caption = "Other audits: in none of the figures above",
        .head = figures.head("Kind", true),
        .rows = {},
        .first_cell_is_header = true,
        .caption_classes = "govuk-table__caption--m"};
    for (auto const& other : area.others)
        table.rows.push_back(figures.overall_row(
            title_of_other_row(other.kind), other.counted, {.area = area.id, .other_row = other.kind}));
    draw_wide(out, table);
}

void draw_domains(
    html::Out& out, Figures const& figures, std::string const& caption, Counted const& counted, Figure const& figure)
{
    govuk::Table table{.caption = caption,
        .head = figures.head("Domain", false),
        .rows = {},
        .first_cell_is_header = true,
        .caption_classes = "govuk-table__caption--m"};
    for (std::size_t i = 0; i < counted.by_domain.size(); ++i)
        table.rows.push_back(figures.domain_row(i, counted.by_domain[i], figure));
    draw_wide(out, table);
}

void draw_domains_of_teams(html::Out& out, Figures const& figures, AreaFigures const& area)
{
    for (auto const& one : area.teams) {
        if (one.headline.overall.total == 0) continue;
        auto const draw = [&](html::Out& inside) {
            draw_domains(inside, figures, "Domain grades of " + one.team.name, one.headline, {.team = one.team.id});
        };
        govuk::draw(out, govuk::Details{.summary = "Domains of " + one.team.name, .text = draw});
    }
}

void draw_area(html::Out& out, Figures const& figures, AreaFigures const& area)
{
    out.el("h2", {{"class", "govuk-heading-m"}}, area.name);
    draw_teams(out, figures, area);
    draw_others(out, figures, area);
    if (area.headline.overall.total == 0) return;
    draw_domains(out, figures, "Domain grades, all teams", area.headline, {.area = area.id});
    draw_domains_of_teams(out, figures, area);
}

} // namespace

std::string period_words(Asked const& asked) { return asked.from.words() + " to " + asked.to.words(); }

void draw_month(html::Out& out, HeadOfServiceMonth const& month)
{
    draw_attention(out, month);
    Figures const figures{month};
    for (auto const& area : month.areas) draw_area(out, figures, area);
    out.el("p", {{"class", "govuk-body-s"}},
        "Figures as at " + month.asked.as_at.london_words() + ", under the framework "
            + text::join(month.measures.versions, ", ") + ". With fewer than "
            + std::to_string(month.measures.small_number_threshold)
            + " audits only counts are shown. Percentages of a row add up to 100.");
}

} // namespace gt::reports
