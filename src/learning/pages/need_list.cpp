#include "framework/shelf.hpp"
#include "learning/pages/choices.hpp"
#include "learning/pages/need_pages.hpp"
#include "learning/store/needs.hpp"
#include "learning/verbs.hpp"
#include "platform/forms/form.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/table.hpp"
#include "staff/store/teams.hpp"

namespace gt::learning {

namespace {

namespace govuk = html::govuk;

constexpr int needs_a_page = 50;
constexpr std::string_view without_activity = "without_activity";
constexpr std::string_view in_any_state = "all";

/// What the address asks for; open ones when it says nothing.
store::NeedFilter needs_asked_for(http::Fields const& query)
{
    auto const state = query.text("state");
    store::NeedFilter filter{.state = NeedState::open,
        .without_activity = state == without_activity,
        .place = staff::TeamId::parse(query.text("place")),
        .theme = query.text("theme")};
    if (auto const asked = need_state(state)) filter.state = asked;
    if (state == in_any_state) filter.state = std::nullopt;
    return filter;
}

Choices state_choices()
{
    Choices items;
    for (auto const one : {NeedState::open, NeedState::met, NeedState::set_aside})
        items.push_back({.text = std::string{title_of(one)}, .value = std::string{key_of(one)}});
    items.insert(items.begin() + 1, {.text = "Open, with nothing planned", .value = std::string{without_activity}});
    items.push_back({.text = "All", .value = std::string{in_any_state}});
    return items;
}

void draw_need_filter(
    html::Out& out, staff::Request const& request, db::Reader& reader, framework::Framework const& framework)
{
    forms::Typed const asked{request.query(), {}};
    auto const places = staff::store::places_in_sight(reader, request.person().id, verb::see, request.today());
    out.el("div", {{"class", "goldenthread-filter goldenthread-no-print"}}, [&] {
        forms::query_form(out, html::Url::rooted("/learning/needs"), [&] {
            draw_choice(out, asked, "state", "State", state_choices());
            draw_choice(out, asked, "place", "Team or service", place_choices(places, "All"));
            draw_choice(out, asked, "theme", "Theme", theme_choices(framework, "All"));
            govuk::draw(out, govuk::Button{.text = "Show", .classes = "govuk-button--secondary"});
        });
    });
}

void draw_need_ways(html::Out& out, staff::Person const& person)
{
    out.el("ul", {{"class", "govuk-list goldenthread-no-print"}}, [&] {
        auto const way = [&](std::string_view path, std::string_view text) {
            out.el("li", [&] { out.el("a", {{"class", "govuk-link"}, {"href", html::Url::rooted(path)}}, text); });
        };
        if (person.may(verb::raise_need)) way("/learning/needs/new", "Raise a learning need");
        way("/learning/needs/quarter", "Needs of a quarter and what was done about them");
        way("/learning/activities", "Learning activities");
    });
}

void draw_needs(html::Out& out, std::vector<LearningNeed> const& needs, framework::Framework const& framework)
{
    if (needs.empty()) return out.el("p", {{"class", "govuk-body"}}, "There is no such learning need.");
    govuk::Table table{.caption = "Learning needs, the newest first",
        .head = {{.text = "What has to be learnt"}, {.text = "For"}, {.text = "Theme"}, {.text = "Raised"},
            {.text = "State"}},
        .rows = {},
        .caption_classes = "govuk-visually-hidden"};
    for (auto const& need : needs) {
        auto const link = [what = need.what, id = need.id](html::Out& inside) {
            inside.el("a", {{"class", "govuk-link"}, {"href", html::path({"learning", "needs", id})}}, what);
        };
        auto const* theme = framework.theme(need.theme);
        table.rows.push_back({{.text = link}, {.text = need.place_name}, {.text = theme ? theme->title : ""},
            {.text = need.raised_at.london_date().short_words()}, {.text = state_words(need)}});
    }
    out.el("div", {{"class", "goldenthread-scroll goldenthread-words-first"}}, [&] { govuk::draw(out, table); });
}

html::Url address_of(http::Fields const& query)
{
    auto url = html::Url::rooted("/learning/needs");
    for (auto const* field : {"state", "place", "theme"}) url = url.with(field, query.text(field));
    return url;
}

} // namespace

http::Response show_needs(staff::Request const& request)
{
    auto reader = request.database().read();
    auto const framework = request.house().get<framework::Shelf>().on(reader, request.today());
    auto needs = store::list_visible_needs(reader, request.person(), request.today(), needs_asked_for(request.query()),
        needs_a_page + 1, NeedId::parse(request.query().text("after")));
    bool const goes_on = needs.size() > needs_a_page;
    if (goes_on) needs.pop_back();
    return staff::show(request,
        {.title = "Learning needs",
            .body =
                [&](html::Out& out) {
                    draw_need_ways(out, request.person());
                    draw_need_filter(out, request, reader, *framework);
                    draw_needs(out, needs, *framework);
                    if (goes_on) draw_older(out, address_of(request.query()), needs.back().id.text());
                },
            .back = "/learning"});
}

} // namespace gt::learning
