#pragma once

#include "platform/html/content.hpp"

namespace gt::html::govuk {

/// A short state of a thing, such as "Overdue". `classes` gives the colour: "govuk-tag--red".
struct Tag {
    Content text;
    std::string classes = {};
    Extras attributes = {};
};

void draw(Out& out, Tag const& tag);

} // namespace gt::html::govuk
