#include "framework/shelf.hpp"
#include "learning/pages/activity_table.hpp"
#include "learning/pages/choices.hpp"
#include "learning/pages/need_pages.hpp"
#include "learning/store/needs.hpp"
#include "platform/forms/form.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/time/quarter.hpp"

namespace gt::learning {

namespace {

namespace govuk = html::govuk;

constexpr int quarters_back = 8;
constexpr int most_needs_of_quarter = 500;
constexpr int most_activities_of_quarter = 1000;

/// The needs that were open in a quarter, and what was planned and held for them.
struct QuartersNeeds {
    Date from;
    std::vector<LearningNeed> needs;
    std::vector<store::ListedActivity> activities;

    std::vector<LearningNeed> serving(std::string const& aim) const
    {
        auto found = needs;
        std::erase_if(found, [&](LearningNeed const& need) { return need.aim != aim; });
        return found;
    }
};

/// The first day of the quarter that was asked for; of this quarter when none was.
Date asked_quarter(http::Fields const& query, Date today)
{
    auto const day = Date::parse_iso(query.text("quarter"));
    return quarter_with(day && *day <= today ? *day : today);
}

void draw_quarters(html::Out& out, Date asked, Date today)
{
    Choices quarters;
    for (int i = 0; i < quarters_back; ++i) {
        auto const first = quarter_with(today).plus_months(-3 * i);
        quarters.push_back({.text = quarter_words(first), .value = first.iso()});
    }
    out.el("div", {{"class", "goldenthread-filter goldenthread-no-print"}}, [&] {
        forms::query_form(out, html::Url::rooted("/learning/needs/quarter"), [&] {
            draw_choice(out, {{{"quarter", asked.iso()}}, {}}, "quarter", "Quarter", std::move(quarters));
            govuk::draw(out, govuk::Button{.text = "Show", .classes = "govuk-button--secondary"});
        });
    });
}

void draw_activity_in_list(html::Out& out, store::ListedActivity const& one)
{
    out.text(one.activity.kind_title + ": ");
    out.el("a", {{"class", "govuk-link"}, {"href", html::path({"learning", "activities", one.activity.id})}},
        one.activity.title);
    out.text(". " + when_words(one.activity) + ". " + held_words(one) + ".");
}

void draw_need_with_activities(html::Out& out, QuartersNeeds const& shown, LearningNeed const& need)
{
    out.el("a", {{"class", "govuk-link"}, {"href", html::path({"learning", "needs", need.id})}}, need.what);
    out.text((need.what.ends_with('.') ? " " : ". ") + need.place_name + ". " + state_words(need) + ".");
    auto activities = shown.activities;
    std::erase_if(activities, [&](store::ListedActivity const& one) { return one.activity.need != need.id; });
    if (activities.empty()) return out.text(" Nothing was planned for it.");
    out.el("ul", {{"class", "govuk-list govuk-list--bullet"}}, [&] {
        for (auto const& one : activities) out.el("li", [&] { draw_activity_in_list(out, one); });
    });
}

void draw_aim(html::Out& out, QuartersNeeds const& shown, std::string const& aim, std::string const& title)
{
    auto const needs = shown.serving(aim);
    out.el("h2", {{"class", "govuk-heading-m"}}, title);
    if (needs.empty()) return out.el("p", {{"class", "govuk-body"}}, "No learning need was open.");
    out.el("ul", {{"class", "govuk-list govuk-list--spaced"}}, [&] {
        for (auto const& need : needs) out.el("li", [&] { draw_need_with_activities(out, shown, need); });
    });
}

} // namespace

http::Response show_quarters_needs(staff::Request const& request)
{
    auto reader = request.database().read();
    auto const today = request.today();
    auto const framework = request.house().get<framework::Shelf>().on(reader, today);
    auto const from = asked_quarter(request.query(), today);
    staff::Period const days{from, from.plus_months(3).plus_days(-1)};
    QuartersNeeds const shown{from,
        store::list_visible_needs(
            reader, request.person(), today, {.state = {}, .open_in = days}, most_needs_of_quarter),
        store::list_visible_activities(reader, request.person(), today, {}, most_activities_of_quarter)};
    return staff::show(request,
        {.title = "Learning needs, " + quarter_words(from),
            .body =
                [&](html::Out& out) {
                    draw_quarters(out, from, today);
                    for (auto const& aim : framework->workforce_aims)
                        draw_aim(out, shown, aim.key, "Aim of the workforce strategy: " + aim.title);
                    draw_aim(out, shown, "",
                        framework->workforce_aims.empty() ? "What has to be learnt" : "Without an aim of the strategy");
                },
            .back = "/learning/needs"});
}

} // namespace gt::learning
