#pragma once

#include "platform/html/govuk/action.hpp"

namespace gt::html::govuk {

/// What the banner asks, or confirms. Words become a paragraph; a drawing is shown as it is.
struct CookieMessage {
    Content heading = {};
    Content text = {};
    std::vector<Action> actions = {};
    bool is_hidden = false;
    std::string role = {}; ///< "alert" for a confirmation
    std::string classes = {};
    Extras attributes = {};
};

/// Asks before a cookie is set that the service could do without. Ours sets none such, so no page of it has one.
struct CookieBanner {
    std::vector<CookieMessage> messages;
    std::string label = "Cookie banner";
    bool is_hidden = false;
    std::string classes = {};
    Extras attributes = {};
};

void draw(Out& out, CookieBanner const& banner);

} // namespace gt::html::govuk
