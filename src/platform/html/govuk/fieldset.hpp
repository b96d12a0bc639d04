#pragma once

#include "platform/html/content.hpp"

namespace gt::html::govuk {

/// The question that several controls answer together.
struct Legend {
    Content text;
    std::string classes = {};
    bool is_page_heading = false;
};

struct Fieldset {
    Legend legend;
    std::string described_by = {};
    std::string role = {};
    std::string classes = {};
    Extras attributes = {};
    /// Inside radios, checkboxes or a date they draw their own content here.
    Content content = {};
};

void draw(Out& out, Fieldset const& fieldset);

} // namespace gt::html::govuk
