#include "cases/pages/names_page.hpp"

#include "cases/store/names.hpp"
#include "cases/verbs.hpp"
#include "platform/forms/form.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/select.hpp"
#include "platform/text/text.hpp"
#include "staff/house/page.hpp"
#include "staff/store/people.hpp"
#include "staff/store/teams.hpp"

namespace gt::cases {

namespace {

namespace govuk = html::govuk;
using store::NameKind;
using store::WaitingName;

/// What each select offers, drawn once and used by each name.
struct Choices {
    std::vector<govuk::SelectItem> people{{.text = "Select a person", .value = ""}};
    std::vector<govuk::SelectItem> teams{{.text = "Select a team", .value = ""}};

    static Choices read(db::Reader& reader, Date today)
    {
        Choices choices;
        for (auto const& one : staff::store::all_members(reader))
            if (one.period.covers(today))
                choices.people.push_back({.text = one.job_title.empty() ? one.name : one.name + ", " + one.job_title,
                    .value = one.id.text()});
        for (auto const& one : staff::store::all_teams(reader))
            if (one.kind == staff::TeamKind::team && one.period.covers(today))
                choices.teams.push_back({.text = one.name, .value = one.id.text()});
        return choices;
    }
};

/// The field of the name at hand, so that the error summary leads to it.
std::string field_of(std::size_t position) { return "match-" + std::to_string(position + 1); }

void draw_name(html::Out& out, staff::Request const& request, WaitingName const& name, std::string const& id,
    Choices const& choices, std::optional<std::string> const& error)
{
    auto const action = "/names/" + std::string{key_of(name.kind)};
    staff::form(out, request, action, [&] {
        // The name travels in the form: an address stays in histories and logs.
        forms::hidden(out, "name_key", name.key);
        forms::hidden(out, "name", name.name);
        bool const is_person = name.kind == NameKind::person;
        govuk::draw(out,
            govuk::Select{.name = "match",
                .label = {.text = name.name, .classes = "govuk-label--s"},
                .items = is_person ? choices.people : choices.teams,
                .hint = "In " + text::count_of(name.cases, "case", "cases"),
                .error = error,
                .id = id});
        govuk::draw(out,
            govuk::Button{.text =
                              [&](html::Out& o) {
                                  o.text("Match");
                                  o.el("span", {{"class", "govuk-visually-hidden"}}, " " + name.name);
                              },
                .classes = "govuk-button--secondary"});
    });
}

void draw_names(html::Out& out, staff::Request const& request, std::vector<WaitingName> const& waiting,
    Choices const& choices, forms::Problems const& problems, NameKind kind)
{
    bool has_heading = false;
    for (std::size_t i = 0; i < waiting.size(); ++i) {
        if (waiting[i].kind != kind) continue;
        if (!std::exchange(has_heading, true))
            out.el("h2", {{"class", "govuk-heading-m"}}, kind == NameKind::person ? "People" : "Teams");
        draw_name(out, request, waiting[i], field_of(i), choices, problems.message_for(field_of(i)));
    }
}

http::Response show_waiting(staff::Request const& request, db::Reader& reader, std::vector<WaitingName> const& waiting,
    forms::Problems const& problems)
{
    auto const choices = Choices::read(reader, request.today());
    return staff::show(request,
        {.title = "Names to match",
            .body =
                [&](html::Out& out) {
                    out.el("p", {{"class", "govuk-body"}},
                        waiting.empty() ? "Every name in the caseload is matched."
                                        : "The case system names these people and teams, and no one here, or more than "
                                          "one person, has the name. Until you say who is meant, their cases belong to "
                                          "nobody: no audit of them can be given out without a declaration.");
                    draw_names(out, request, waiting, choices, problems, NameKind::team);
                    draw_names(out, request, waiting, choices, problems, NameKind::person);
                },
            .problems = &problems});
}

/// GET /names
http::Response show_names(staff::Request const& request)
{
    auto reader = request.database().read();
    return show_waiting(request, reader, store::waiting_names(reader), {});
}

/// POST /names/{kind}
http::Response match(staff::Request const& request)
{
    auto const kind = store::name_kind(request.value("kind"));
    if (!kind) return staff::not_found(request);
    auto const chosen = request.form().text("match");
    store::NameMatch const match{*kind, request.form().text("name_key"), request.form().text("name"),
        *kind == NameKind::person ? staff::PersonId::parse(chosen) : std::nullopt,
        *kind == NameKind::team ? staff::TeamId::parse(chosen) : std::nullopt};
    auto const matched = request.database().write([&](db::Transaction& tx) {
        return store::match_name(
            tx, match, {request.person().id.number, request.now(), "matched a name of the case system"});
    });
    if (matched) return staff::redirect_with_notice("/names", "Matched.");
    if (matched.problem().kind == Problem::Kind::not_found) return staff::refuse(request, matched.problem());

    auto reader = request.database().read();
    auto const waiting = store::waiting_names(reader);
    auto const is_it = [&](WaitingName const& one) { return one.kind == match.kind && one.key == match.key; };
    auto const at = std::ranges::find_if(waiting, is_it);
    forms::Problems problems;
    problems.add(
        at == waiting.end() ? "" : field_of(static_cast<std::size_t>(at - waiting.begin())), matched.problem().message);
    return show_waiting(request, reader, waiting, problems);
}

} // namespace

void add_names_page(staff::House& house)
{
    house.page("GET", "/names", show_names, {verb::match_names});
    house.page("POST", "/names/{kind}", match, {verb::match_names});
}

} // namespace gt::cases
