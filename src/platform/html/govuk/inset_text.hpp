#pragma once

#include "platform/html/content.hpp"

namespace gt::html::govuk {

struct InsetText {
    Content text;
    std::string id = {};
    std::string classes = {};
    Extras attributes = {};
};

void draw(Out& out, InsetText const& inset);

} // namespace gt::html::govuk
