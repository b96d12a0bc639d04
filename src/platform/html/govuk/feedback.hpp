#pragma once

#include "platform/html/content.hpp"

namespace gt::html::govuk {

/// Asks, at the end of a page, what people think of the service. Words become a paragraph; a drawing is shown as it is.
struct Feedback {
    Content title;
    Content text = {};
    int heading_level = 2;
    std::string classes = {};
    Extras attributes = {};
};

void draw(Out& out, Feedback const& feedback);

} // namespace gt::html::govuk
