#pragma once

#include "platform/html/content.hpp"
#include "platform/html/govuk/tag.hpp"

namespace gt::html::govuk {

struct PhaseBanner {
    Tag tag;
    Content text;
    std::string classes = {};
    Extras attributes = {};
};

void draw(Out& out, PhaseBanner const& banner);

} // namespace gt::html::govuk
