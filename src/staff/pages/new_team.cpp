#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/input.hpp"
#include "platform/html/govuk/radios.hpp"
#include "platform/html/govuk/select.hpp"
#include "staff/pages/pages.hpp"
#include "staff/store/teams.hpp"

namespace gt::staff {

namespace {

namespace govuk = html::govuk;

struct TeamForm {
    std::string kind;
    std::string name;
    std::string parent;
    forms::Problems problems;

    static TeamForm read(http::Fields const& fields)
    {
        TeamForm form{fields.text("kind"), fields.text("name"), fields.text("parent"), {}};
        auto const kind = team_kind(form.kind);
        if (!kind || kind == TeamKind::authority) form.problems.add("kind", "Select whether this is a team or an area");
        if (form.name.empty()) form.problems.add("name", "Enter a name");
        if (!TeamId::parse(form.parent)) form.problems.add("parent", "Select what it belongs to");
        return form;
    }
};

http::Response new_team_page(Request const& request, TeamForm const& form)
{
    auto reader = request.database().read();
    govuk::Select parents{.name = "parent",
        .label = {.text = "Belongs to"},
        .items = {{.text = "Choose", .value = ""}},
        .value = form.parent,
        .error = form.problems.message_for("parent")};
    for (auto const& team : store::all_teams(reader)) {
        if (team.kind != TeamKind::team) parents.items.push_back({.text = team.name, .value = team.id.text()});
    }
    return show(request,
        {.title = "Add a team or area",
            .body =
                [&](html::Out& out) {
                    staff::form(out, request, "/teams", [&] {
                        govuk::draw(out,
                            govuk::Radios{.name = "kind",
                                .items = {{.value = "team", .text = "A team"},
                                    {.value = "area",
                                        .text = "A service area",
                                        .hint = "Holds teams, such as Children in care"}},
                                .fieldset = govuk::Fieldset{.legend = {.text = "What is it?"}},
                                .value = form.kind,
                                .error = form.problems.message_for("kind")});
                        govuk::draw(out,
                            govuk::Input{.name = "name",
                                .label = {.text = "Name"},
                                .value = form.name,
                                .error = form.problems.message_for("name"),
                                .classes = "govuk-input--width-20"});
                        govuk::draw(out, parents);
                        govuk::draw(out, govuk::Button{.text = "Add"});
                    });
                },
            .back = "/teams",
            .problems = &form.problems});
}

} // namespace

http::Response show_new_team(Request const& request) { return new_team_page(request, {}); }

http::Response create_team(Request const& request)
{
    auto form = TeamForm::read(request.form());
    if (form.problems.any()) return new_team_page(request, form);
    Team const team{
        request.new_id<TeamId>(), TeamId::parse(form.parent), *team_kind(form.kind), form.name, {request.today()}};
    auto const added = request.database().write([&](db::Transaction& tx) {
        return store::add_team(tx, team, {request.person().id.number, request.now(), "added the team"});
    });
    if (!added) {
        form.problems.add(added.problem().field, added.problem().message);
        return new_team_page(request, form);
    }
    return redirect_with_notice("/teams/" + team.id.text(), "The team is added");
}

} // namespace gt::staff
