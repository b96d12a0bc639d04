#pragma once

#include "platform/html/content.hpp"

namespace gt::html::govuk {

struct Crumb {
    Content text;
    /// None: the page we are on.
    std::optional<Url> href = {};
    Extras attributes = {};
};

struct Breadcrumbs {
    std::vector<Crumb> items;
    bool collapses_on_mobile = false;
    std::string label = "Breadcrumb";
    std::string classes = {};
    Extras attributes = {};
};

void draw(Out& out, Breadcrumbs const& breadcrumbs);

} // namespace gt::html::govuk
