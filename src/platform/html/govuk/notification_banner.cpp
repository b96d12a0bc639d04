#include "platform/html/govuk/notification_banner.hpp"

namespace gt::html::govuk {

namespace {

void draw_parts(Out& out, NotificationBanner const& banner, bool is_success)
{
    out.el("div", {{"class", "govuk-notification-banner__header"}}, [&] {
        auto const title = banner.title.is_empty() ? Content{is_success ? "Success" : "Important"} : banner.title;
        out.heading(banner.title_heading_level,
            {{"class", "govuk-notification-banner__title"}, {"id", banner.title_id}}, title);
    });
    out.el("div", {{"class", "govuk-notification-banner__content"}}, [&] {
        if (banner.content.is_drawing())
            banner.content(out);
        else if (!banner.content.is_empty())
            out.el("p", {{"class", "govuk-notification-banner__heading"}}, banner.content);
    });
}

} // namespace

void draw(Out& out, NotificationBanner const& banner)
{
    auto const is_success = banner.kind == BannerKind::success;
    auto const all
        = classes("govuk-notification-banner", {{is_success, "govuk-notification-banner--success"}}, banner.classes);
    auto const role = !banner.role.empty() ? std::string_view{banner.role} : is_success ? "alert" : "region";
    auto const& no_focus = banner.disables_auto_focus;
    out.el("div",
        {{"class", all}, {"role", role}, {"aria-labelledby", banner.title_id},
            {"data-module", "govuk-notification-banner"},
            {"data-disable-auto-focus", no_focus ? std::optional{*no_focus ? "true" : "false"} : std::nullopt},
            banner.attributes},
        [&] { draw_parts(out, banner, is_success); });
}

} // namespace gt::html::govuk
