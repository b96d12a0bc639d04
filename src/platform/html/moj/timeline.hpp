#pragma once

#include "platform/html/content.hpp"

#include <string>
#include <vector>

namespace gt::html::moj {

/// `when` is shown ("22 November 2026 at 5:30pm"), `machine_time` is the same for programs ("2026-11-22T17:30Z").
struct TimelineEvent {
    Content title;
    std::string when;
    std::string machine_time = {};
    /// Who did it.
    Content by = {};
    Content content = {};
};

/// What happened, in the order given. Events are headings of `heading_level`.
struct Timeline {
    std::vector<TimelineEvent> events;
    int heading_level = 2;
};

void draw(Out& out, Timeline const& timeline);

} // namespace gt::html::moj
