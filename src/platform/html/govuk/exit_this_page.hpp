#pragma once

#include "platform/html/content.hpp"

namespace gt::html::govuk {

/// A way to leave at once, to a page that gives nothing away: for families who may be watched. The page's head needs
/// no link to it; three presses of Shift do the same where JavaScript runs.
struct ExitThisPage {
    /// "Exit this page", with "Emergency" for screen readers, when empty.
    Content text = {};
    std::optional<Url> href = {}; ///< a weather forecast when empty
    std::string id = {};
    std::string classes = {};
    Extras attributes = {};
};

void draw(Out& out, ExitThisPage const& exit);

} // namespace gt::html::govuk
