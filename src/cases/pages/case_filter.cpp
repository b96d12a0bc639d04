#include "cases/pages/case_filter.hpp"

#include "platform/html/govuk/input.hpp"
#include "platform/html/govuk/select.hpp"
#include "platform/html/moj/filter.hpp"

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
std::vector<html::moj::FilterTag> tags_of(CaseFilter const& filter, std::vector<staff::Team> const& teams)
{
    std::vector<html::moj::FilterTag> tags;
    auto const add = [&](std::string words, auto const& remove) {
        auto without = filter;
        remove(without);
        tags.push_back({.text = std::move(words), .without = without.url()});
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
    html::moj::Filter shown{.action = html::path({"cases"}),
        .fields = [&](html::Out& o) { draw_fields(o, filter, teams); },
        .chosen = tags_of(filter, teams)};
    if (!shown.chosen.empty()) shown.clear = shown.action;
    html::moj::draw(out, shown);
}

} // namespace gt::cases
