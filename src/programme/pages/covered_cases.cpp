#include "platform/html/govuk/table.hpp"
#include "platform/text/text.hpp"
#include "programme/pages/asked_days.hpp"
#include "programme/pages/coverage_urls.hpp"
#include "programme/pages/pages.hpp"
#include "programme/store/caseload.hpp"
#include "programme/store/openable.hpp"

namespace gt::programme {

namespace {

namespace govuk = html::govuk;

constexpr std::size_t on_a_page = 100;

void draw_listed(html::Out& out, std::span<CoveredCase const> cases)
{
    govuk::Table table{.caption = "Cases in this figure",
        .head = {{.text = "Case"}, {.text = "Team"}, {.text = "Group of children"}, {.text = "Audited in these days"}},
        .rows = {},
        .first_cell_is_header = true,
        .caption_classes = "govuk-visually-hidden"};
    for (auto const& one : cases) {
        auto const link = [&one](html::Out& cell) {
            cell.el("a", {{"class", "govuk-link"}, {"href", html::path({"cases", one.id})}}, one.number);
        };
        table.rows.push_back({{.text = link}, {.text = one.team.empty() ? "Matched to no team" : one.team},
            {.text = std::string{cases::title_of(one.group)}}, {.text = one.is_audited ? "Yes" : "No"}});
    }
    out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
}

/// By number, from the one after `after` on.
void draw_page(
    html::Out& out, staff::Request const& request, AskedDays const& asked, std::vector<CoveredCase> const& openable)
{
    auto const after = request.query().text("after");
    auto const first = std::ranges::find_if(openable, [&](CoveredCase const& one) { return one.number > after; });
    auto const left = static_cast<std::size_t>(openable.end() - first);
    std::span<CoveredCase const> const shown{first, std::min(left, on_a_page)};
    if (shown.empty()) return;
    draw_listed(out, shown);
    if (left <= on_a_page) return;
    auto const next = cases_url(asked.days, coverage_figure_from(request.query()));
    out.el("p", {{"class", "govuk-body"}}, [&] {
        out.el("a", {{"class", "govuk-link"}, {"href", next.with("after", shown.back().number)}}, "More cases");
    });
}

void draw_cases(html::Out& out, staff::Request const& request, AskedDays const& asked)
{
    auto reader = request.database().read();
    auto counted = cases_behind(
        store::caseload(reader, request.person(), asked.days, request.today()), coverage_figure_from(request.query()));
    auto const all = static_cast<long long>(counted.size());
    auto const openable = store::openable_cases(reader, request.person().id, request.today());
    auto const closed = static_cast<long long>(
        std::erase_if(counted, [&](CoveredCase const& one) { return !openable.contains(one.id.number); }));
    out.el("p", {{"class", "govuk-body"}}, text::count_of(all, "case", "cases") + " in this figure.");
    if (closed > 0)
        out.el("p", {{"class", "govuk-body"}},
            text::count_of(closed, "case is", "cases are") + " counted here and not listed: you cannot open "
                + (closed == 1 ? "it." : "them."));
    draw_page(out, request, asked, counted);
}

} // namespace

/// GET /programme/coverage/cases
http::Response show_covered_cases(staff::Request const& request)
{
    auto const asked = AskedDays::read(request.query(), request.today());
    if (asked.problems.any()) return staff::refuse(request, {"", asked.problems.entries().front().message});
    return staff::show(request,
        {.title = "Cases behind a figure",
            .body = [&](html::Out& out) { draw_cases(out, request, asked); },
            .back = html::Url::rooted("/programme/coverage")
                        .with("from", asked.days.from.iso())
                        .with("to", asked.days.to.iso())
                        .text(),
            .caption = asked.days.from.words() + " to " + asked.days.to.words()});
}

} // namespace gt::programme
