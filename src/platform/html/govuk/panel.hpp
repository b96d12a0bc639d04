#pragma once

#include "platform/html/content.hpp"

namespace gt::html::govuk {

/// "Audit submitted": the end of a journey.
struct Panel {
    Content title;
    Content content = {};
    int heading_level = 1;
    std::string classes = {};
    Extras attributes = {};
};

void draw(Out& out, Panel const& panel);

} // namespace gt::html::govuk
