#include "platform/html/govuk/table.hpp"
#include "platform/text/text.hpp"
#include "programme/pages/asked_year.hpp"
#include "programme/pages/done_figure.hpp"
#include "programme/pages/pages.hpp"
#include "programme/store/holdings.hpp"
#include "programme/store/openable.hpp"
#include "programme/verbs.hpp"

#include <algorithm>

namespace gt::programme {

namespace {

namespace govuk = html::govuk;
using store::DoneAudit;
using store::Programme;

html::Url url_of(std::string_view path, int year, Date on, DoneFigure const& figure)
{
    auto url = html::Url::rooted(path).with("year", year).with("on", on.iso()).with("quota", figure.quota);
    if (figure.person) url = url.with("person", *figure.person);
    return figure.team ? url.with("team", *figure.team) : url;
}

/// Whether one of the lines that the figure stands for counts it.
bool is_counted_in(QuotaLines const& quota, DoneFigure const& figure, DoneAudit const& audit)
{
    return std::ranges::any_of(quota.lines, [&](Line const& line) {
        bool const is_asked = (!figure.person || line.holding.person == figure.person)
            && (!figure.team || line.holding.team == figure.team);
        return is_asked && counts_for(quota.quota, line.holding, audit);
    });
}

bool is_behind(Programme const& programme, DoneFigure const& figure, DoneAudit const& audit)
{
    auto const counts_for_area = [&](QuotaLines const& area) { return area.quota.key == audit.area; };
    if (figure.quota == all_areas) return std::ranges::any_of(programme.areas, counts_for_area);
    if (figure.quota == no_area)
        return !programme.areas.empty() && std::ranges::none_of(programme.areas, counts_for_area);
    for (auto const* quotas : {&programme.areas, &programme.roles})
        for (auto const& quota : *quotas)
            if (quota.quota.key == figure.quota && is_counted_in(quota, figure, audit)) return true;
    return false;
}

std::vector<DoneAudit> audits_behind(db::Reader& reader, Programme const& programme, DoneFigure const& figure)
{
    auto const days = year_of(programme.year);
    auto audits = store::done_audits(reader, {days.from, std::min(days.to, programme.on)});
    std::erase_if(audits, [&](DoneAudit const& audit) { return !is_behind(programme, figure, audit); });
    return audits;
}

void draw_listed(html::Out& out, std::vector<DoneAudit> const& audits)
{
    if (audits.empty()) return;
    govuk::Table table{.caption = "Audits in this figure",
        .head = {{.text = "Case"}, {.text = "Submitted"}},
        .rows = {},
        .first_cell_is_header = true,
        .caption_classes = "govuk-visually-hidden"};
    for (auto const& audit : audits) {
        auto const link = [&audit](html::Out& cell) {
            cell.el("a", {{"class", "govuk-link"}, {"href", html::path({"audits", audit.id})}}, audit.case_number);
        };
        table.rows.push_back({{.text = link}, {.text = audit.on.words()}});
    }
    out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
}

void draw_audits(html::Out& out, staff::Request const& request, AskedYear const& asked)
{
    auto const programme = programme_for(request, asked.year, asked.on);
    auto reader = request.database().read();
    auto counted = audits_behind(reader, programme, figure_from(request.query()));
    auto const all = static_cast<long long>(counted.size());
    auto const open = store::openable_audits(reader, request.person().id, request.today());
    auto const closed = static_cast<long long>(
        std::erase_if(counted, [&](DoneAudit const& audit) { return !open.contains(audit.id.number); }));
    out.el("p", {{"class", "govuk-body"}}, text::count_of(all, "audit", "audits") + " in this figure.");
    if (closed > 0)
        out.el("p", {{"class", "govuk-body"}},
            text::count_of(closed, "audit is", "audits are") + " counted here and not listed: you cannot open "
                + (closed == 1 ? "it." : "them."));
    draw_listed(out, counted);
}

} // namespace

DoneFigure figure_from(http::Fields const& query)
{
    return {
        query.text("quota"), staff::PersonId::parse(query.text("person")), staff::TeamId::parse(query.text("team"))};
}

html::Url done_url(int year, Date on, DoneFigure const& figure)
{
    return url_of("/programme/audits", year, on, figure);
}

html::Url share_url(int year, Date on, DoneFigure const& figure)
{
    return url_of("/programme/share", year, on, figure);
}

Programme programme_for(staff::Request const& request, int year, Date on)
{
    auto reader = request.database().read();
    bool const sees_areas = request.person().everywhere.contains(verb::see);
    return store::programme_of(
        reader, request.house().get<framework::Shelf>(), {request.person().id, request.today()}, sees_areas, year, on);
}

/// GET /programme/audits
http::Response show_done_audits(staff::Request const& request)
{
    auto const asked = AskedYear::read(request.query(), request.today());
    if (asked.problems.any()) return staff::refuse(request, {"", asked.problems.entries().front().message});
    return staff::show(request,
        {.title = "Audits behind a figure",
            .body = [&](html::Out& out) { draw_audits(out, request, asked); },
            .back = html::Url::rooted("/programme").with("year", asked.year).with("on", asked.on.iso()).text(),
            .caption = year_words(asked.year) + ", at the end of " + asked.on.words()});
}

} // namespace gt::programme
