#pragma once

#include "platform/html/content.hpp"

namespace gt::html::govuk {

/// What to put right, beside the field. `hidden_text` is read out before it; empty: nothing is.
struct ErrorMessage {
    Content text;
    std::string id = {};
    std::string hidden_text = "Error";
    std::string classes = {};
    Extras attributes = {};
};

void draw(Out& out, ErrorMessage const& message);

} // namespace gt::html::govuk
