#include "platform/forms/form.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/input.hpp"
#include "platform/html/govuk/select.hpp"
#include "platform/html/govuk/summary_list.hpp"
#include "platform/html/govuk/warning_text.hpp"
#include "staff/pages/pages.hpp"
#include "staff/store/people.hpp"
#include "staff/store/teams.hpp"
#include "staff/verbs.hpp"

namespace gt::staff {

namespace {

namespace govuk = html::govuk;

struct LinkForm {
    std::string kind;
    std::string person;
    std::string from;
    forms::Problems problems;

    static LinkForm read(http::Fields const& fields)
    {
        LinkForm form{fields.text("kind"), fields.text("person"), fields.text("from"), {}};
        if (!link_kind(form.kind)) form.problems.add("kind", "Select which link this is");
        if (!PersonId::parse(form.person)) form.problems.add("person", "Select a person");
        if (!Date::parse_typed(form.from)) form.problems.add("from", "Enter the first day, like 22 November 2026");
        return form;
    }
};

std::string words_of(TeamLink const& link)
{
    auto text = link.person_name + ", from " + link.period.from.words();
    if (!link.period.is_open()) text += " to " + link.period.to.words();
    return text;
}

void draw_links(html::Out& out, std::vector<TeamLink> const& links, Date today)
{
    govuk::SummaryList list{.rows = {}};
    for (auto const kind : all_link_kinds) {
        auto const of_kind = [links, kind](html::Out& o) {
            bool any = false;
            for (auto const& link : links) {
                if (link.kind != kind) continue;
                o.el("div", words_of(link));
                any = true;
            }
            if (!any) o.text("Nobody");
        };
        list.rows.push_back({.key = title_of(kind), .value = of_kind});
    }
    out.el("h2", {{"class", "govuk-heading-m"}}, "Linked people");
    for (auto const kind : missing_links(links, today))
        govuk::draw(
            out, govuk::WarningText{.text = "This team has no " + std::string{short_title_of(kind)} + " today"});
    govuk::draw(out, list);
}

govuk::Select person_select(db::Reader& reader, LinkForm const& form)
{
    govuk::Select select{.name = "person",
        .label = {.text = "Person"},
        .items = {{.text = "Choose", .value = ""}},
        .value = form.person,
        .error = form.problems.message_for("person")};
    for (auto const& member : store::all_members(reader))
        select.items.push_back({.text = member.name + ", " + member.job_title, .value = member.id.text()});
    return select;
}

void draw_link_form(html::Out& out, Request const& request, db::Reader& reader, Team const& team, LinkForm const& form)
{
    out.el("h2", {{"class", "govuk-heading-m"}}, "Link somebody to this team");
    govuk::Select kinds{.name = "kind",
        .label = {.text = "As"},
        .items = {{.text = "Choose", .value = ""}},
        .value = form.kind,
        .error = form.problems.message_for("kind")};
    for (auto const kind : all_link_kinds)
        kinds.items.push_back({.text = std::string{title_of(kind)}, .value = std::string{key_of(kind)}});
    staff::form(out, request, "/teams/" + team.id.text() + "/links", [&] {
        govuk::draw(out, kinds);
        govuk::draw(out, person_select(reader, form));
        govuk::draw(out,
            govuk::Input{.name = "from",
                .label = {.text = "First day"},
                .value = form.from.empty() ? request.today().words() : form.from,
                .hint = "For example, 22 November 2026",
                .error = form.problems.message_for("from"),
                .classes = "govuk-input--width-10"});
        govuk::draw(out, govuk::Button{.text = "Link to the team"});
    });
}

http::Response team_page(Request const& request, Team const& team, LinkForm const& form)
{
    auto reader = request.database().read();
    return show(request,
        {.title = team.name,
            .body =
                [&](html::Out& out) {
                    draw_links(out, store::links_of(reader, team.id), request.today());
                    if (team.kind == TeamKind::team && request.person().may(verb::change))
                        draw_link_form(out, request, reader, team, form);
                },
            .back = "/teams",
            .problems = &form.problems});
}

std::optional<Team> asked_team(Request const& request)
{
    auto const id = request.id<TeamId>();
    if (!id) return std::nullopt;
    auto reader = request.database().read();
    return store::find_team(reader, *id);
}

} // namespace

http::Response show_team(Request const& request)
{
    auto const team = asked_team(request);
    return team ? team_page(request, *team, {}) : not_found(request);
}

http::Response add_link(Request const& request)
{
    auto const team = asked_team(request);
    if (!team) return not_found(request);
    auto form = LinkForm::read(request.form());
    if (form.problems.any()) return team_page(request, *team, form);
    TeamLink const link{request.new_id<LinkId>(), team->id, *link_kind(form.kind), *PersonId::parse(form.person), "",
        {*Date::parse_typed(form.from)}};
    auto const linked = request.database().write([&](db::Transaction& tx) {
        return store::link(tx, link, {request.person().id.number, request.now(), "linked a person to the team"});
    });
    if (!linked) {
        form.problems.add(linked.problem().field, linked.problem().message);
        return team_page(request, *team, form);
    }
    return redirect_with_notice("/teams/" + team->id.text(), "The link is saved");
}

} // namespace gt::staff
