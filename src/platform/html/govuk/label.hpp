#pragma once

#include "platform/html/content.hpp"

namespace gt::html::govuk {

/// The name of a field. Inside a field `for_id` is given by the field.
struct Label {
    Content text;
    std::string classes = {};
    bool is_page_heading = false;
    std::string for_id = {};
    Extras attributes = {};
};

/// Draws nothing when there are no words.
void draw(Out& out, Label const& label);

} // namespace gt::html::govuk
