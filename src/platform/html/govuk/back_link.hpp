#pragma once

#include "platform/html/content.hpp"

namespace gt::html::govuk {

struct BackLink {
    Url href;
    Content text = "Back";
    std::string classes = {};
    Extras attributes = {};
};

void draw(Out& out, BackLink const& link);

} // namespace gt::html::govuk
