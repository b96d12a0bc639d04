#include "platform/html/govuk/cookie_banner.hpp"

#include "platform/html/govuk/paragraph.hpp"

namespace gt::html::govuk {

namespace {

void draw_words(Out& out, CookieMessage const& message)
{
    if (!message.heading.is_empty())
        out.el("h2", {{"class", "govuk-cookie-banner__heading govuk-heading-m"}}, message.heading);
    out.el("div", {{"class", "govuk-cookie-banner__content"}}, [&] { draw_paragraph(out, message.text); });
}

void draw_message(Out& out, CookieMessage const& message)
{
    auto const all = classes("govuk-cookie-banner__message govuk-width-container", message.classes);
    out.el("div",
        {{"class", all}, {"role", unless_empty(message.role)}, message.attributes, {"hidden", message.is_hidden}}, [&] {
            out.el("div", {{"class", "govuk-grid-row"}}, [&] {
                out.el("div", {{"class", "govuk-grid-column-two-thirds"}}, [&] { draw_words(out, message); });
            });
            if (!message.actions.empty()) draw_actions(out, message.actions);
        });
}

} // namespace

void draw(Out& out, CookieBanner const& banner)
{
    out.el("div",
        {{"class", classes("govuk-cookie-banner", banner.classes)}, {"data-nosnippet", true}, {"role", "region"},
            {"aria-label", banner.label}, {"hidden", banner.is_hidden}, banner.attributes},
        [&] {
            for (auto const& message : banner.messages) draw_message(out, message);
        });
}

} // namespace gt::html::govuk
