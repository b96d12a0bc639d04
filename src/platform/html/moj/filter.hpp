#pragma once

#include "platform/html/content.hpp"

#include <string>
#include <vector>

namespace gt::html::moj {

/// One thing the list is narrowed by; following `without` shows it without.
struct FilterTag {
    std::string text;
    Url without;
};

/// A form that narrows a list: sent with GET, so that the address can be kept and shared. What is
/// chosen stands above it, each to be taken away by one click. On a phone the form is folded, so that
/// the list is what one sees first; a wide screen shows it unfolded.
struct Filter {
    Url action;
    Drawing fields;
    std::vector<FilterTag> chosen = {};
    std::optional<Url> clear = {};
    std::string title = "Filter";
    std::string button = "Apply filters";
};

void draw(Out& out, Filter const& filter);

} // namespace gt::html::moj
