#include "learning/pages/activity_table.hpp"

#include "platform/html/govuk/table.hpp"
#include "platform/text/text.hpp"

namespace gt::learning {

namespace govuk = html::govuk;

std::string held_words(store::ListedActivity const& one)
{
    if (one.held == 0) return one.activity.called_off_on ? "Called off" : "Not held yet";
    return text::count_of(one.held, "day", "days") + " held, " + std::to_string(one.came) + " came";
}

void draw_activity_table(
    html::Out& out, std::vector<store::ListedActivity> const& activities, std::string const& caption)
{
    govuk::Table table{.caption = caption,
        .head
        = {{.text = "What"}, {.text = "Kind"}, {.text = "For"}, {.text = "When"}, {.text = "Led by"}, {.text = "Held"}},
        .rows = {},
        .caption_classes = "govuk-visually-hidden"};
    for (auto const& one : activities) {
        auto const& activity = one.activity;
        auto const link = [title = activity.title, id = activity.id](html::Out& inside) {
            inside.el("a", {{"class", "govuk-link"}, {"href", html::path({"learning", "activities", id})}}, title);
        };
        table.rows.push_back({{.text = link}, {.text = activity.kind_title}, {.text = activity.place_name},
            {.text = when_words(activity)}, {.text = activity.leader_name}, {.text = held_words(one)}});
    }
    out.el("div", {{"class", "goldenthread-scroll goldenthread-words-first"}}, [&] { govuk::draw(out, table); });
}

} // namespace gt::learning
