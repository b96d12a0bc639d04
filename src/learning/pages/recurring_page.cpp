#include "framework/shelf.hpp"
#include "improvement/store/recurring.hpp"
#include "improvement/verbs.hpp"
#include "learning/learning.hpp"
#include "learning/pages/pages.hpp"
#include "learning/verbs.hpp"
#include "platform/forms/form.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/select.hpp"
#include "platform/html/govuk/table.hpp"
#include "platform/text/text.hpp"
#include "staff/store/teams.hpp"

namespace gt::learning {

namespace {

namespace govuk = html::govuk;
using improvement::store::WorkerPattern;

/// One audit a team a month is one named worker's case: twelve rolling months.
staff::Period twelve_months(Date today) { return {today.plus_months(-12).plus_days(1), today}; }

/// What the page shows: one part of the tree, and the people whose patterns this person may see.
struct Patterns {
    std::vector<staff::Team> places; ///< teams and areas in sight
    staff::Team const* place = nullptr;
    std::vector<std::pair<std::string, Found>> themes; ///< that come again there
    std::optional<WorkerPattern> own;
    std::vector<WorkerPattern> workers; ///< of the place, when it is a team of this person's
};

void read(Patterns& patterns, staff::Request const& request, db::Reader& reader)
{
    auto const today = request.today();
    auto const days = twelve_months(today);
    auto const self = request.person().id;
    patterns.places = staff::store::places_in_sight(reader, self, improvement::verb::see, today);
    patterns.own = improvement::store::pattern_of(reader, self, days);
    if (patterns.places.empty()) return;
    auto const asked = std::ranges::find_if(
        patterns.places, [&](staff::Team const& one) { return one.id.text() == request.query().text("team"); });
    patterns.place = asked == patterns.places.end() ? &patterns.places.front() : &*asked;
    for (auto const& one : improvement::store::recurring_in(reader, patterns.place->id, days)) {
        auto const found = request.house().get<CountFound>()(reader, one.theme, days, patterns.place->id);
        if (found.found >= improvement::store::recurs_from) patterns.themes.emplace_back(one.theme, found);
    }
    if (patterns.place->kind == staff::TeamKind::team
        && staff::store::is_in_sight(reader, self, verb::see_workers, patterns.place->id, today))
        patterns.workers = improvement::store::patterns_in(reader, patterns.place->id, days);
}

std::string title_of(framework::Framework const& framework, std::string const& key)
{
    auto const* theme = framework.theme(key);
    return theme ? theme->title : key;
}

void draw_place(html::Out& out, Patterns const& patterns)
{
    govuk::Select team{
        .name = "team", .label = {.text = "Team or service"}, .items = {}, .value = patterns.place->id.text()};
    for (auto const& one : patterns.places) team.items.push_back({.text = one.name, .value = one.id.text()});
    out.el("div", {{"class", "goldenthread-filter"}}, [&] {
        forms::query_form(out, html::Url::rooted("/learning/recurring"), [&] {
            govuk::draw(out, team);
            govuk::draw(out, govuk::Button{.text = "Show", .classes = "govuk-button--secondary"});
        });
    });
}

struct NamedTheme {
    std::string key;
    std::string title;
};

/// What can be begun about a theme that comes again there, for whoever may.
void draw_ways_from_theme(
    html::Out& out, staff::Person const& person, staff::Team const& place, NamedTheme const& theme)
{
    auto const way = [&](html::Url const& url, std::string_view words) {
        out.el("p", {{"class", "govuk-body govuk-!-margin-bottom-1"}}, [&] {
            out.el("a", {{"class", "govuk-link"}, {"href", url}}, [&] {
                out.text(words);
                out.el("span", {{"class", "govuk-visually-hidden"}}, " on " + theme.title);
            });
        });
    };
    if (person.may(verb::write))
        way(html::Url::rooted("/learning/new").with("audience", place.id).with("theme", theme.key),
            "Write a learning point");
    if (person.may(verb::raise_need))
        way(html::Url::rooted("/learning/needs/new").with("place", place.id).with("theme", theme.key),
            "Raise a learning need");
}

void draw_themes(
    html::Out& out, staff::Request const& request, Patterns const& patterns, framework::Framework const& framework)
{
    govuk::Table table{.caption = "Areas for improvement in audits of the last twelve months",
        .head = {{.text = "Theme"}, {.text = "In how many audits"}, {.text = "What to do about it"}},
        .rows = {},
        .caption_classes = "govuk-table__caption--m"};
    for (auto const& one : patterns.themes) {
        auto const ways = [&, key = one.first](html::Out& o) {
            draw_ways_from_theme(o, request.person(), *patterns.place, {key, title_of(framework, key)});
        };
        auto const link = [key = one.first, title = title_of(framework, one.first)](html::Out& o) {
            o.el("a", {{"class", "govuk-link"}, {"href", html::path({"thread", "theme", key})}}, title);
        };
        govuk::Row row{{.text = link}, {.text = share_words(one.second)}, {.text = ways}};
        table.rows.push_back(std::move(row));
    }
    if (table.rows.empty())
        return out.el("p", {{"class", "govuk-body"}},
            "Nothing comes again here: no theme was an area for improvement in three audits or more.");
    out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
}

void draw_worker(html::Out& out, WorkerPattern const& pattern, framework::Framework const& framework)
{
    out.el("p", {{"class", "govuk-body"}},
        pattern.name + " works with " + text::count_of(pattern.open_cases, "open case", "open cases") + " at present.");
    out.el("ul", {{"class", "govuk-list govuk-list--bullet"}}, [&] {
        for (auto const& one : pattern.themes)
            out.el("li", title_of(framework, one.theme) + ": in " + std::to_string(one.audits) + " audits");
    });
}

} // namespace

http::Response show_recurring(staff::Request const& request)
{
    auto reader = request.database().read();
    auto const framework = request.house().get<framework::Shelf>().on(reader, request.today());
    Patterns patterns;
    read(patterns, request, reader);
    return staff::show(request,
        {.title = "What comes again in audits",
            .body =
                [&](html::Out& out) {
                    if (patterns.place) {
                        draw_place(out, patterns);
                        draw_themes(out, request, patterns, *framework);
                    }
                    if (!patterns.workers.empty()) {
                        out.el("h2", {{"class", "govuk-heading-m"}}, "In the work of people in this team");
                        out.el("p", {{"class", "govuk-body"}},
                            "Shown to you and to them alone, and from three audits on. Look at their caseload with "
                            "it.");
                        for (auto const& one : patterns.workers) draw_worker(out, one, *framework);
                    }
                    if (patterns.own) {
                        out.el("h2", {{"class", "govuk-heading-m"}}, "In audits of your own work");
                        draw_worker(out, *patterns.own, *framework);
                    } else if (!patterns.place) {
                        out.el("p", {{"class", "govuk-body"}}, "Nothing comes again in audits of your work.");
                    }
                },
            .back = "/learning"});
}

} // namespace gt::learning
