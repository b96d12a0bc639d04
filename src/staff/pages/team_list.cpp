#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/table.hpp"
#include "platform/html/govuk/tag.hpp"
#include "platform/text/text.hpp"
#include "staff/pages/pages.hpp"
#include "staff/store/teams.hpp"
#include "staff/verbs.hpp"

namespace gt::staff {

namespace {

namespace govuk = html::govuk;

/// The four links by team, so that the page asks once and not for each team.
using LinksByTeam = std::map<TeamId, std::vector<TeamLink>>;

govuk::Cell name_cell(Team const& team)
{
    return {.text = [team](html::Out& out) {
        out.el("a", {{"class", "govuk-link"}, {"href", html::path({"teams", team.id})}}, team.name);
    }};
}

/// A team missing one of its four links is flagged [BAR-16].
govuk::Cell links_cell(std::vector<TeamLink> const& links, Date day)
{
    auto const missing = missing_links(links, day);
    return {.text = [missing](html::Out& out) {
        if (missing.empty()) return out.text("All four");
        for (auto const kind : missing)
            out.el("div", [&] {
                govuk::draw(
                    out, govuk::Tag{.text = "No " + std::string{short_title_of(kind)}, .classes = "govuk-tag--orange"});
            });
    }};
}

void draw_area(html::Out& out, Team const& area, std::vector<Team> const& teams, LinksByTeam const& links, Date day)
{
    govuk::Table table{.caption = area.name,
        .head = {{.text = "Team"}, {.text = "Linked people"}},
        .rows = {},
        .caption_classes = "govuk-table__caption--m"};
    for (auto const& team : teams) {
        if (team.kind != TeamKind::team || team.parent != area.id) continue;
        auto const found = links.find(team.id);
        table.rows.push_back(
            {name_cell(team), links_cell(found == links.end() ? std::vector<TeamLink>{} : found->second, day)});
    }
    if (!table.rows.empty())
        govuk::draw(out, table);
    else if (area.kind == TeamKind::area)
        out.el("p", {{"class", "govuk-body"}}, area.name + ": no teams yet.");
}

} // namespace

http::Response show_teams(Request const& request)
{
    auto reader = request.database().read();
    auto const teams = store::all_teams(reader);
    LinksByTeam links;
    for (auto const& link : store::all_links(reader, request.today())) links[link.team].push_back(link);
    return show(request,
        {.title = "Teams", .body = [&](html::Out& out) {
             for (auto const& team : teams) {
                 if (team.kind != TeamKind::team) draw_area(out, team, teams, links, request.today());
             }
             if (request.person().may(verb::change))
                 govuk::draw(out, govuk::Button{.text = "Add a team or area", .href = html::Url::rooted("/teams/new")});
         }});
}

} // namespace gt::staff
