#pragma once

#include "platform/html/content.hpp"

namespace gt::html::govuk {

struct SkipLink {
    Content text = "Skip to main content";
    Url href = Url::fragment("content");
    std::string classes = {};
    Extras attributes = {};
};

void draw(Out& out, SkipLink const& link);

} // namespace gt::html::govuk
