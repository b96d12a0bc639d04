#pragma once

#include "platform/html/content.hpp"

namespace gt::html::govuk {

/// Words become a paragraph; a drawing is shown as it is.
struct Tab {
    std::string label;
    Content panel;
    /// The tabs' `id_prefix` and its number when empty.
    std::string id = {};
    Extras attributes = {};
    Extras panel_attributes = {};
};

/// Panels of which one shows at a time where JavaScript runs; without it a list of links to each. Only for what nobody
/// needs side by side: what is hidden is not found by who reads on paper.
struct Tabs {
    std::vector<Tab> items;
    std::string id_prefix = {};
    std::string title = "Contents";
    std::string id = {};
    std::string classes = {};
    Extras attributes = {};
};

void draw(Out& out, Tabs const& tabs);

} // namespace gt::html::govuk
