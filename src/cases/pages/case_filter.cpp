#include "cases/pages/case_filter.hpp"

#include "platform/forms/form.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/input.hpp"
#include "platform/html/govuk/select.hpp"

namespace gt::cases {

namespace {

namespace govuk = html::govuk;
using State = CaseFilter::State;

std::string_view state_key(State state)
{
    switch (state) {
    case State::open:
        return "open";
    case State::closed:
        return "closed";
    case State::all:
        break;
    }
    return "all";
}

std::string_view words_of(State state)
{
    switch (state) {
    case State::open:
        return "Open cases";
    case State::closed:
        return "Closed cases";
    case State::all:
        break;
    }
    return "Open and closed cases";
}

/// What each tag says, and the filter without it.
std::vector<std::pair<std::string, CaseFilter>> tags_of(CaseFilter const& filter, std::vector<staff::Team> const& teams)
{
    std::vector<std::pair<std::string, CaseFilter>> tags;
    auto const add = [&](std::string words, auto const& remove) {
        auto without = filter;
        remove(without);
        tags.emplace_back(std::move(words), std::move(without));
    };
    if (filter.team) {
        auto const team = std::ranges::find(teams, *filter.team, &staff::Team::id);
        add(team == teams.end() ? "Another team" : team->name, [](CaseFilter& one) { one.team.reset(); });
    }
    if (filter.group) add(std::string{title_of(*filter.group)}, [](CaseFilter& one) { one.group.reset(); });
    if (filter.state != State::open)
        add(std::string{words_of(filter.state)}, [](CaseFilter& one) { one.state = State::open; });
    if (!filter.number.empty()) add("Case " + filter.number, [](CaseFilter& one) { one.number.clear(); });
    return tags;
}

void draw_tags(html::Out& out, CaseFilter const& filter, std::vector<staff::Team> const& teams)
{
    auto const tags = tags_of(filter, teams);
    if (tags.empty()) return;
    out.el("div", {{"class", "moj-filter__selected"}}, [&] {
        out.el("h3", {{"class", "govuk-heading-s"}}, "Selected filters");
        out.el("ul", {{"class", "moj-filter-tags"}}, [&] {
            for (auto const& [words, without] : tags)
                out.el("li", [&] {
                    out.el("a", {{"class", "moj-filter__tag"}, {"href", without.url()}}, [&] {
                        out.el("span", {{"class", "govuk-visually-hidden"}}, "Remove this filter: ");
                        out.text(words);
                    });
                });
        });
        out.el("p", {{"class", "govuk-body"}}, [&] {
            out.el("a", {{"class", "govuk-link"}, {"href", html::path({"cases"})}}, "Clear filters");
        });
    });
}

void draw_fields(html::Out& out, CaseFilter const& filter, std::vector<staff::Team> const& teams)
{
    govuk::Select team{.name = "team",
        .label = {.text = "Team"},
        .items = {{.text = "All teams", .value = ""}},
        .value = filter.team ? filter.team->text() : ""};
    for (auto const& one : teams) team.items.push_back({.text = one.name, .value = one.id.text()});
    govuk::Select group{.name = "group",
        .label = {.text = "Group"},
        .items = {{.text = "All groups", .value = ""}},
        .value = filter.group ? std::string{key_of(*filter.group)} : ""};
    for (auto const one : all_groups)
        group.items.push_back({.text = std::string{title_of(one)}, .value = std::string{key_of(one)}});
    govuk::Select state{
        .name = "state", .label = {.text = "State"}, .items = {}, .value = std::string{state_key(filter.state)}};
    for (auto const one : {State::open, State::closed, State::all})
        state.items.push_back({.text = std::string{words_of(one)}, .value = std::string{state_key(one)}});

    if (!teams.empty()) govuk::draw(out, team);
    govuk::draw(out, group);
    govuk::draw(out, state);
    govuk::draw(out,
        govuk::Input{.name = "number",
            .label = {.text = "Number in the case system"},
            .value = filter.number,
            .spellcheck = false,
            .classes = "govuk-input--width-10"});
    govuk::draw(out, govuk::Button{.text = "Apply filters"});
}

} // namespace

CaseFilter CaseFilter::read(http::Fields const& query)
{
    CaseFilter filter;
    filter.team = staff::TeamId::parse(query.text("team"));
    filter.group = group_of(query.text("group"));
    for (auto const state : {State::closed, State::all})
        if (query.text("state") == state_key(state)) filter.state = state;
    filter.number = query.text("number");
    return filter;
}

store::Filter CaseFilter::for_store() const
{
    auto const open = state == State::all ? std::nullopt : std::optional{state == State::open};
    return {team, group, open, number};
}

html::Url CaseFilter::url() const
{
    auto url = html::path({"cases"});
    if (team) url = url.with("team", *team);
    if (group) url = url.with("group", key_of(*group));
    if (state != State::open) url = url.with("state", state_key(state));
    if (!number.empty()) url = url.with("number", number);
    return url;
}

void draw_case_filter(html::Out& out, CaseFilter const& filter, std::vector<staff::Team> const& teams)
{
    out.el("div", {{"class", "moj-filter"}}, [&] {
        out.el("div", {{"class", "moj-filter__header"}}, [&] {
            out.el("div", {{"class", "moj-filter__header-title"}}, [&] {
                out.el("h2", {{"class", "govuk-heading-m"}}, "Filter");
            });
        });
        out.el("div", {{"class", "moj-filter__content"}}, [&] {
            draw_tags(out, filter, teams);
            out.el("div", {{"class", "moj-filter__options"}},
                [&] { forms::query_form(out, html::path({"cases"}), [&] { draw_fields(out, filter, teams); }); });
        });
    });
}

} // namespace gt::cases
