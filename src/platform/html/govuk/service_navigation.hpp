#pragma once

#include "platform/html/content.hpp"

namespace gt::html::govuk {

struct NavigationItem {
    Content text;
    std::optional<Url> href = {};
    /// This very page.
    bool is_current = false;
    /// A page below it.
    bool is_active = false;
    Extras attributes = {};
};

/// The service's name and its menu, which folds away on a phone where JavaScript runs.
struct ServiceNavigation {
    std::string service_name;
    std::optional<Url> service_url = {};
    std::vector<NavigationItem> items = {};
    /// When it has more than one item, unless said.
    std::optional<bool> collapses_on_mobile = {};
    std::string menu_text = "Menu";
    std::string menu_label = {};
    std::string navigation_label = {};
    std::string navigation_id = "navigation";
    std::string navigation_classes = {};
    std::string label = "Service information";
    Drawing start = {};
    Drawing navigation_start = {};
    Drawing navigation_end = {};
    /// Such as the person signed in; beside the menu when `end_is_inline`.
    Drawing end = {};
    bool end_is_inline = false;
    std::string classes = {};
    Extras attributes = {};
};

void draw(Out& out, ServiceNavigation const& navigation);

} // namespace gt::html::govuk
