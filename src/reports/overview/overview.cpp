#include "reports/overview/overview.hpp"

#include "framework/shelf.hpp"
#include "improvement/steering/steering.hpp"
#include "platform/html/govuk/pagination.hpp"
#include "platform/html/govuk/table.hpp"
#include "platform/text/text.hpp"
#include "reports/verbs.hpp"
#include "staff/house/page.hpp"
#include "staff/store/teams.hpp"

#include <map>

namespace gt::reports {

namespace {

namespace govuk = html::govuk;
using improvement::SteeringFigure;
using improvement::SteeringRow;
using improvement::Walker;

constexpr std::size_t rows_a_page = 100;

/// The roles that the person holds on that day, by their keys.
std::vector<std::string> roles_of(db::Reader& reader, staff::PersonId person, Date today)
{
    std::vector<std::string> roles;
    for (auto const& row : reader.all(R"sql(
             SELECT DISTINCT role FROM role_grants
              WHERE person_id = :person AND valid_from <= :today AND valid_to >= :today
              ORDER BY role)sql",
             {{"person", person}, {"today", today}}))
        roles.push_back(row.text("role"));
    return roles;
}

/// What the framework chooses for the person's roles, in its order; two roles have the union.
std::vector<std::string> chosen_for(Walker const& walker)
{
    std::vector<std::string> figures;
    for (auto const& role : roles_of(walker.reader, walker.person.id, walker.today)) {
        auto const* overview = walker.framework.overview_on(role, walker.today);
        if (!overview) continue;
        for (auto const& figure : overview->figures)
            if (std::ranges::find(figures, figure) == figures.end()) figures.push_back(figure);
    }
    return figures;
}

SteeringFigure const* find_figure(staff::Request const& request, std::string_view key)
{
    auto const& figures = request.house().get<improvement::SteeringFigures>();
    auto const found = std::ranges::find(figures, key, &SteeringFigure::key);
    return found == figures.end() ? nullptr : &*found;
}

/// How many of them in each team, with at least one, in tree order.
std::vector<std::pair<std::string, int>> by_team(db::Reader& reader, std::vector<SteeringRow> const& rows)
{
    std::map<staff::TeamId, int> counts;
    for (auto const& row : rows) ++counts[row.team];
    std::vector<std::pair<std::string, int>> found;
    for (auto const& team : staff::store::all_teams(reader))
        if (auto const count = counts.find(team.id); count != counts.end())
            found.emplace_back(team.name, count->second);
    return found;
}

void draw_figures(html::Out& out, staff::Request const& request, Walker const& walker)
{
    govuk::Table table{.caption = "What waits for somebody",
        .head = {{.text = "Figure"}, {.text = "Now", .is_numeric = true}},
        .rows = {},
        .first_cell_is_header = true,
        .caption_classes = "govuk-visually-hidden"};
    for (auto const& key : chosen_for(walker)) {
        auto const* figure = find_figure(request, key);
        if (!figure) continue;
        auto const count = figure->rows(walker).size();
        auto const link = [key, count](html::Out& inside) {
            inside.el("a", {{"class", "govuk-link"}, {"href", html::path({"reports", "overview", key})}}, count);
        };
        table.rows.push_back({{.text = figure->title}, {.text = link, .is_numeric = true}});
    }
    if (table.rows.empty())
        return out.el("p", {{"class", "govuk-body"}}, "The framework chooses no figures for your role.");
    govuk::draw(out, table);
}

/// GET /reports/overview
http::Response show_overview(staff::Request const& request)
{
    auto reader = request.database().read();
    auto const framework = request.house().get<framework::Shelf>().on(reader, request.today());
    Walker const walker{reader, request.person(), request.today(), *framework};
    return staff::show(request,
        {.title = "What waits for somebody",
            .body =
                [&](html::Out& out) {
                    out.el("p", {{"class", "govuk-body"}},
                        "Figures as at " + request.now().london_words() + ", of the teams that you answer for.");
                    draw_figures(out, request, walker);
                    out.el("p", {{"class", "govuk-body"}}, [&] {
                        out.el("a", {{"class", "govuk-link"}, {"href", html::Url::rooted("/reports/at-a-glance")}},
                            "The last twelve months at a glance");
                    });
                },
            .back = "/reports"});
}

void draw_teams(html::Out& out, db::Reader& reader, std::vector<SteeringRow> const& rows)
{
    govuk::Table table{.caption = "By team",
        .head = {{.text = "Team"}, {.text = "Now", .is_numeric = true}},
        .rows = {},
        .first_cell_is_header = true,
        .caption_classes = "govuk-table__caption--m"};
    for (auto const& [team, count] : by_team(reader, rows))
        table.rows.push_back({{.text = team}, {.text = count, .is_numeric = true}});
    table.rows.push_back({{.text = "All teams"}, {.text = rows.size(), .is_numeric = true}});
    govuk::draw(out, table);
}

/// A page of those that this person may open, from the one after `after`.
void draw_rows(
    html::Out& out, SteeringFigure const& figure, std::vector<SteeringRow> const& rows, std::string const& after)
{
    auto const closed = std::ranges::count(rows, false, &SteeringRow::may_open);
    if (closed > 0)
        out.el("p", {{"class", "govuk-body"}},
            text::count_of(closed, "is", "are") + " counted here and not listed: you cannot open "
                + (closed == 1 ? "it." : "them."));
    govuk::Table table{.caption = "What is counted",
        .head = {{.text = "What"}, {.text = "Since when"}},
        .rows = {},
        .caption_classes = "govuk-table__caption--m"};
    auto next = std::ranges::find(rows, after, &SteeringRow::path);
    next = next == rows.end() ? rows.begin() : next + 1;
    std::string last;
    for (; next != rows.end() && table.rows.size() < rows_a_page; ++next) {
        if (!next->may_open) continue;
        auto const link = [&row = *next](html::Out& inside) {
            inside.el("a", {{"class", "govuk-link"}, {"href", html::Url::rooted(row.path)}}, row.words);
        };
        last = next->path;
        table.rows.push_back({{.text = link}, {.text = next->detail}});
    }
    if (table.rows.empty()) return;
    out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
    if (std::any_of(next, rows.end(), [](SteeringRow const& row) { return row.may_open; }))
        govuk::draw(out,
            govuk::Pagination{.next
                = govuk::PaginationLink{.href = html::path({"reports", "overview", figure.key}).with("after", last)}});
}

/// GET /reports/overview/{figure}
http::Response show_figure(staff::Request const& request)
{
    auto const* figure = find_figure(request, request.value("figure"));
    if (!figure) return staff::not_found(request);
    auto reader = request.database().read();
    auto const framework = request.house().get<framework::Shelf>().on(reader, request.today());
    auto const rows = figure->rows({reader, request.person(), request.today(), *framework});
    return staff::show(request,
        {.title = std::string{figure->title},
            .body =
                [&](html::Out& out) {
                    draw_teams(out, reader, rows);
                    draw_rows(out, *figure, rows, request.query().text("after"));
                },
            .back = "/reports/overview"});
}

} // namespace

void add_overview(staff::House& house)
{
    add_figures(house);
    house.page("GET", "/reports/overview", show_overview, {verb::follow_up});
    house.page("GET", "/reports/overview/{figure}", show_figure, {verb::follow_up});
}

} // namespace gt::reports
