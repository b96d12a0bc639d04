#pragma once

#include "platform/html/content.hpp"

namespace gt::html::govuk {

/// Words become a paragraph; a drawing is shown as it is.
struct AccordionSection {
    Content heading;
    Content content;
    /// What is in it, in a line below the heading.
    Content summary = {};
    bool is_expanded = false;
};

/// Sections that fold away where JavaScript runs; without it all are open. `id` begins the ids of the sections, by
/// which the browser remembers what was open.
struct Accordion {
    std::string id;
    std::vector<AccordionSection> sections;
    int heading_level = 2;
    std::optional<bool> remembers_expanded = {};
    std::string classes = {};
    Extras attributes = {};
};

void draw(Out& out, Accordion const& accordion);

} // namespace gt::html::govuk
