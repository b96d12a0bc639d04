#pragma once

#include "platform/html/content.hpp"

namespace gt::html::govuk {

/// Help that opens on demand.
struct Details {
    Content summary;
    Content text;
    bool is_open = false;
    std::string id = {};
    std::string classes = {};
    Extras attributes = {};
};

void draw(Out& out, Details const& details);

} // namespace gt::html::govuk
