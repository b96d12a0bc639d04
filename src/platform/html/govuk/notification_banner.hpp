#pragma once

#include "platform/html/content.hpp"

namespace gt::html::govuk {

enum class BannerKind { important, success };

/// What just happened, or what matters everywhere. Words become its heading; a drawing is shown as it is.
struct NotificationBanner {
    Content content;
    BannerKind kind = BannerKind::important;
    /// "Important" or "Success" when empty.
    Content title = {};
    int title_heading_level = 2;
    std::string title_id = "govuk-notification-banner-title";
    std::string role = {};
    std::optional<bool> disables_auto_focus = {};
    std::string classes = {};
    Extras attributes = {};
};

void draw(Out& out, NotificationBanner const& banner);

} // namespace gt::html::govuk
