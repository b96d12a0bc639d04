#pragma once

#include "platform/html/content.hpp"

namespace gt::html::govuk {

struct WarningText {
    Content text;
    /// Read out where the "!" is seen.
    std::string spoken_icon = "Warning";
    std::string classes = {};
    Extras attributes = {};
};

void draw(Out& out, WarningText const& warning);

} // namespace gt::html::govuk
