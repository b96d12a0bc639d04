#include "framework/shelf.hpp"
#include "improvement/thread/thread_link.hpp"
#include "learning/pages/need_pages.hpp"
#include "learning/pages/shown_activity.hpp"
#include "learning/store/needs.hpp"
#include "learning/verbs.hpp"
#include "platform/html/govuk/summary_list.hpp"
#include "platform/html/govuk/table.hpp"
#include "staff/store/teams.hpp"

namespace gt::learning {

namespace {

namespace govuk = html::govuk;
using forms::Typed;

void draw_about_activity(html::Out& out, staff::Person const& person, ShownActivity const& shown)
{
    auto const& activity = shown.activity;
    govuk::SummaryList list{
        .rows = {{.key = "For", .value = activity.place_name}, {.key = "When", .value = when_words(activity)},
            {.key = "Led by", .value = activity.leader_name}}};
    if (shown.need) {
        auto const link = [what = shown.need->what, id = shown.need->id](html::Out& inside) {
            inside.el("a", {{"class", "govuk-link"}, {"href", html::path({"learning", "needs", id})}}, what);
        };
        list.rows.push_back({.key = "Answers the learning need", .value = link});
    }
    if (auto const* theme = shown.framework->theme(activity.theme))
        list.rows.push_back({.key = "Theme", .value = theme->title});
    if (activity.called_off_on)
        list.rows.push_back({.key = "Called off on " + activity.called_off_on->words(),
            .value = activity.called_off_because,
            .value_classes = "goldenthread-their-words"});
    govuk::draw(out, list);
    improvement::draw_thread_link(out, person, {"learning_activity", activity.id.text()});
}

void draw_recorded_days(html::Out& out, ShownActivity const& shown)
{
    if (shown.recorded.empty()) return;
    govuk::Table table{.caption = "What happened",
        .head = {{.text = "Day"}, {.text = "Who came"}, {.text = "What was said"}, {.text = "Recorded by"}},
        .rows = {},
        .caption_classes = "govuk-table__caption--m"};
    for (auto const& one : shown.recorded)
        table.rows.push_back(
            {{.text = one.day.words()}, {.text = one.was_held ? std::to_string(one.came) : std::string{"Not held"}},
                {.text = one.words, .classes = "goldenthread-their-words"},
                {.text = one.recorded_by_name + ", " + one.recorded_at.london_date().short_words()}});
    out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
}

} // namespace

std::optional<ShownActivity> find_shown_activity(staff::Request const& request)
{
    auto const id = request.id<ActivityId>();
    if (!id) return std::nullopt;
    auto reader = request.database().read();
    auto const& person = request.person();
    auto activity = store::find_visible_activity(reader, person, *id, request.today());
    if (!activity) return std::nullopt;
    ShownActivity shown{std::move(*activity), store::days_of(reader, *id),
        request.house().get<framework::Shelf>().on(reader, request.today()), {}};
    if (shown.activity.need)
        shown.need = store::find_visible_need(reader, person, *shown.activity.need, request.today());
    shown.may_record = staff::store::is_in_sight(reader, person.id, verb::lead, shown.activity.place, request.today());
    return shown;
}

http::Response activity_page(staff::Request const& request, ShownActivity const& shown, Typed const& typed)
{
    return staff::show(request,
        {.title = shown.activity.title,
            .body =
                [&](html::Out& out) {
                    draw_about_activity(out, request.person(), shown);
                    draw_recorded_days(out, shown);
                    if (!shown.may_record) return;
                    draw_record_day(out, request, shown, typed);
                    draw_call_off(out, request, shown, typed);
                },
            .back = "/learning/activities",
            .problems = &typed.problems,
            .caption = shown.activity.kind_title});
}

http::Response show_activity(staff::Request const& request)
{
    auto const shown = find_shown_activity(request);
    return shown ? activity_page(request, *shown, {}) : staff::not_found(request);
}

} // namespace gt::learning
