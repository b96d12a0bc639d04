#pragma once

#include "platform/html/content.hpp"

#include <string>
#include <vector>

namespace gt::html::moj {

struct IdentityFact {
    std::string name;
    Content value;
};

/// Whose record this is, at the top of every page about one. `label` names the region for screen readers.
struct IdentityBar {
    std::string label;
    Content title;
    std::vector<IdentityFact> facts = {};
    /// Such as "Check you have the right record open".
    Content reminder = {};
    /// Such as the button that is needed on every one of these pages.
    Drawing actions = {};
};

void draw(Out& out, IdentityBar const& bar);

} // namespace gt::html::moj
