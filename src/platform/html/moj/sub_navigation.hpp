#pragma once

#include "platform/html/content.hpp"

#include <string>
#include <vector>

namespace gt::html::moj {

struct SubNavigationItem {
    Content text;
    Url href;
    bool is_current = false;
};

/// The parts of one record: Audits, Actions, Concerns, ...
struct SubNavigation {
    std::vector<SubNavigationItem> items;
    std::string label = "Sub navigation";
};

void draw(Out& out, SubNavigation const& navigation);

} // namespace gt::html::moj
