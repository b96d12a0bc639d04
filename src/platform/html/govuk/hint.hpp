#pragma once

#include "platform/html/content.hpp"

namespace gt::html::govuk {

/// Help with a field, between its label and its control.
struct Hint {
    Content text;
    std::string id = {};
    std::string classes = {};
    Extras attributes = {};
};

void draw(Out& out, Hint const& hint);

} // namespace gt::html::govuk
