#pragma once

#include "platform/html/content.hpp"

namespace gt::html::govuk {

struct ErrorSummaryItem {
    Content text;
    /// To the field: Url::fragment("outcome").
    std::optional<Url> href = {};
    Extras attributes = {};
};

/// All that is to be put right, at the top of the page; takes the focus where JavaScript runs.
struct ErrorSummary {
    std::vector<ErrorSummaryItem> errors;
    Content title = "There is a problem";
    Content description = {};
    std::optional<bool> disables_auto_focus = {};
    std::string classes = {};
    Extras attributes = {};
};

void draw(Out& out, ErrorSummary const& summary);

} // namespace gt::html::govuk
