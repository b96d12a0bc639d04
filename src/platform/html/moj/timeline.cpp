#include "platform/html/moj/timeline.hpp"

namespace gt::html::moj {

namespace {

void draw_event(Out& out, TimelineEvent const& event, int heading_level)
{
    out.el("li", {{"class", "goldenthread-timeline__event"}}, [&] {
        out.heading(heading_level, {{"class", "goldenthread-timeline__title"}}, event.title);
        if (!event.by.is_empty()) out.el("p", {{"class", "goldenthread-timeline__by"}}, event.by);
        out.el("p", {{"class", "goldenthread-timeline__when"}}, [&] {
            out.el("time", {{"datetime", unless_empty(event.machine_time)}}, event.when);
        });
        if (!event.content.is_empty()) out.el("div", {{"class", "goldenthread-timeline__content"}}, event.content);
    });
}

} // namespace

void draw(Out& out, Timeline const& timeline)
{
    out.el("ol", {{"class", "goldenthread-timeline"}}, [&] {
        for (auto const& event : timeline.events) draw_event(out, event, timeline.heading_level);
    });
}

} // namespace gt::html::moj
