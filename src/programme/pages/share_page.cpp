#include "platform/html/govuk/summary_list.hpp"
#include "platform/html/govuk/table.hpp"
#include "programme/pages/asked_year.hpp"
#include "programme/pages/done_figure.hpp"
#include "programme/pages/pages.hpp"
#include "programme/wording.hpp"

#include <algorithm>

namespace gt::programme {

namespace {

namespace govuk = html::govuk;
using store::Programme;

struct ShownShare {
    Quota const& quota;
    Line const& line;
};

std::optional<ShownShare> find_share(Programme const& programme, DoneFigure const& figure)
{
    for (auto const* quotas : {&programme.areas, &programme.roles})
        for (auto const& quota : *quotas) {
            if (quota.quota.key != figure.quota) continue;
            auto const line = std::ranges::find_if(quota.lines, [&](Line const& one) {
                return one.holding.person == figure.person && one.holding.team == figure.team;
            });
            if (line != quota.lines.end()) return ShownShare{quota.quota, *line};
        }
    return std::nullopt;
}

std::string days_words(Period days)
{
    auto const from = "From " + days.from.words();
    return days.is_open() ? from : from + " to " + days.to.words();
}

void draw_periods(html::Out& out, std::vector<Period> const& periods)
{
    for (auto const& days : periods) out.el("p", {{"class", "govuk-body govuk-!-margin-bottom-1"}}, days_words(days));
}

void draw_whose(html::Out& out, ShownShare const& share)
{
    auto const& holding = share.line.holding;
    govuk::SummaryList list{.rows = {}};
    bool const is_area = share.quota.per == Quota::Per::area; // owed by the council as a whole
    if (!is_area) list.rows.push_back({.key = "By", .value = name_words(holding)});
    if (!is_area && !holding.place.empty()) list.rows.push_back({.key = "Team", .value = holding.place});
    list.rows.push_back({.key = "How often", .value = quota_words(share.quota)});
    if (!holding.exempt.empty())
        list.rows.push_back({.key = "Exempt", .value = [&](html::Out& cell) { draw_periods(cell, holding.exempt); }});
    govuk::draw(out, list);
}

std::string_view state_words(Period cycle, Date on)
{
    if (on < cycle.from) return "To come";
    return cycle.to <= on ? "Over" : "Running";
}

void draw_cycles(html::Out& out, std::vector<CycleShare> const& shares, Figures const& figures, Date on)
{
    govuk::Table table{.caption = "Over the year",
        .head = {{.text = "Days"}, {.text = "State"}, {.text = "Counted", .is_numeric = true},
            {.text = "Exempt days", .is_numeric = true}, {.text = "Due", .is_numeric = true},
            {.text = "Exempt", .is_numeric = true}, {.text = "Done", .is_numeric = true}},
        .rows = {},
        .first_cell_is_header = true,
        .caption_classes = "govuk-table__caption--m"};
    for (auto const& share : shares)
        table.rows.push_back({{.text = share.cycle.from.words() + " to " + share.cycle.to.words()},
            {.text = state_words(share.cycle, on)}, {.text = share.days, .is_numeric = true},
            {.text = share.exempt_days, .is_numeric = true}, {.text = share.due, .is_numeric = true},
            {.text = share.exempted, .is_numeric = true}, {.text = share.done, .is_numeric = true}});
    table.rows.push_back({{.text = "Over and running"}, {.text = ""}, {.text = ""}, {.text = ""},
        {.text = figures.due, .is_numeric = true}, {.text = figures.exempted, .is_numeric = true},
        {.text = figures.done, .is_numeric = true}});
    out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
}

void draw_share(html::Out& out, Programme const& programme, ShownShare const& share, DoneFigure const& figure)
{
    auto const& figures = share.line.figures;
    draw_whose(out, share);
    draw_cycles(out, cycle_shares(share.quota, share.line.holding, year_of(programme.year), programme.on), figures,
        programme.on);
    out.el("p", {{"class", "govuk-body"}}, balance_words(figures));
    out.el("p", {{"class", "govuk-body-s"}}, how_a_share_is_counted(share.quota));
    if (figures.done > 0)
        out.el("p", {{"class", "govuk-body"}}, [&] {
            out.el("a", {{"class", "govuk-link"}, {"href", done_url(programme.year, programme.on, figure)}},
                "The audits that were done");
        });
}

} // namespace

/// GET /programme/share
http::Response show_share(staff::Request const& request)
{
    auto const asked = AskedYear::read(request.query(), request.today());
    if (asked.problems.any()) return staff::refuse(request, {"", asked.problems.entries().front().message});
    auto const figure = figure_from(request.query());
    auto const programme = programme_for(request, asked.year, asked.on);
    auto const share = find_share(programme, figure);
    auto const back = html::Url::rooted("/programme").with("year", asked.year).with("on", asked.on.iso()).text();
    return staff::show(request,
        {.title = share ? share->quota.title : std::string{"No such share"},
            .body =
                [&](html::Out& out) {
                    if (share) return draw_share(out, programme, *share, figure);
                    out.el("p", {{"class", "govuk-body"}},
                        "Nobody whom you may see owes a share of that. It may have been owed by somebody whose post "
                        "has changed since.");
                },
            .back = back,
            .caption = year_words(asked.year) + ", at the end of " + asked.on.words()});
}

} // namespace gt::programme
