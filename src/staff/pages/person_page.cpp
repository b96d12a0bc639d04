#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/select.hpp"
#include "platform/html/govuk/summary_list.hpp"
#include "staff/pages/pages.hpp"
#include "staff/store/people.hpp"
#include "staff/store/teams.hpp"
#include "staff/verbs.hpp"

namespace gt::staff {

namespace {

namespace govuk = html::govuk;

struct RoleForm {
    std::string role;
    std::string team;
    forms::Problems problems;

    static RoleForm read(http::Fields const& fields)
    {
        RoleForm form{fields.text("role"), fields.text("team"), {}};
        if (form.role.empty()) form.problems.add("role", "Select a role");
        if (!TeamId::parse(form.team)) form.problems.add("team", "Select where the role is held");
        return form;
    }
};

void draw_roles(html::Out& out, std::vector<Grant> const& grants)
{
    govuk::SummaryList list{.rows = {}};
    for (auto const& grant : grants) {
        auto words = grant.team_name + ", from " + grant.period.from.words();
        if (!grant.period.is_open()) words += " to " + grant.period.to.words();
        list.rows.push_back({.key = grant.role_title, .value = words});
    }
    out.el("h2", {{"class", "govuk-heading-m"}}, "Roles");
    if (grants.empty())
        out.el("p", {{"class", "govuk-body"}}, "No roles yet.");
    else
        govuk::draw(out, list);
}

void draw_role_form(html::Out& out, Request const& request, db::Reader& reader, PersonId person, RoleForm const& form)
{
    govuk::Select roles{.name = "role",
        .label = {.text = "Role"},
        .items = {{.text = "Choose", .value = ""}},
        .value = form.role,
        .error = form.problems.message_for("role")};
    for (auto const& [key, title] : store::role_titles(reader)) roles.items.push_back({.text = title, .value = key});
    govuk::Select teams{.name = "team",
        .label = {.text = "Where"},
        .items = {{.text = "Choose", .value = ""}},
        .value = form.team,
        .hint = "A role over an area reaches all its teams",
        .error = form.problems.message_for("team")};
    for (auto const& team : store::all_teams(reader))
        teams.items.push_back({.text = team.name, .value = team.id.text()});
    out.el("h2", {{"class", "govuk-heading-m"}}, "Give a role");
    staff::form(out, request, "/people/" + person.text() + "/roles", [&] {
        govuk::draw(out, roles);
        govuk::draw(out, teams);
        govuk::draw(out, govuk::Button{.text = "Give the role from today"});
    });
}

http::Response person_page(Request const& request, StaffMember const& member, RoleForm const& form)
{
    auto reader = request.database().read();
    return show(request,
        {.title = member.name,
            .body =
                [&](html::Out& out) {
                    govuk::draw(out,
                        govuk::SummaryList{.rows = {{.key = "Job title", .value = member.job_title},
                                               {.key = "Email address", .value = member.email},
                                               {.key = "Works here from", .value = member.period.from.words()}}});
                    draw_roles(out, store::grants_of(reader, member.id));
                    if (request.person().may(verb::change)) draw_role_form(out, request, reader, member.id, form);
                },
            .back = "/people",
            .problems = &form.problems});
}

std::optional<StaffMember> asked_member(Request const& request)
{
    auto const id = request.id<PersonId>();
    if (!id) return std::nullopt;
    auto reader = request.database().read();
    return store::find_member(reader, *id);
}

} // namespace

http::Response show_person(Request const& request)
{
    auto const member = asked_member(request);
    return member ? person_page(request, *member, {}) : not_found(request);
}

http::Response add_role(Request const& request)
{
    auto const member = asked_member(request);
    if (!member) return not_found(request);
    auto form = RoleForm::read(request.form());
    if (form.problems.any()) return person_page(request, *member, form);
    Grant const grant{
        request.new_id<GrantId>(), member->id, form.role, "", *TeamId::parse(form.team), "", {request.today()}};
    auto const granted = request.database().write([&](db::Transaction& tx) {
        return store::grant(tx, grant, {request.person().id.number, request.now(), "gave a role"});
    });
    if (!granted) {
        form.problems.add(granted.problem().field, granted.problem().message);
        return person_page(request, *member, form);
    }
    return redirect_with_notice("/people/" + member->id.text(), "The role is given");
}

} // namespace gt::staff
