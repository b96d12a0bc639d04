#include "platform/html/govuk/accordion.hpp"
#include "platform/html/govuk/cookie_banner.hpp"
#include "platform/html/govuk/exit_this_page.hpp"
#include "platform/html/govuk/feedback.hpp"
#include "platform/html/govuk/language_navigation.hpp"
#include "platform/html/govuk/panel.hpp"
#include "platform/html/govuk/tabs.hpp"
#include "platform/testing/govuk_fixtures.hpp"
#include "platform/testing/html_entrance.hpp"

#include <nlohmann/json.hpp>

using namespace gt::html;
using namespace gt::testing;

namespace {

govuk::Action action(Options const& o)
{
    return {.text = content(o),
        .href = url(o, "href"),
        .type = text(o, "type") == "submit" ? govuk::ButtonType::submit : govuk::ButtonType::button,
        .is_button = text(o, "type") == "button",
        .name = text(o, "name"),
        .value = text(o, "value"),
        .classes = text(o, "classes"),
        .attributes = extras(o)};
}

std::vector<govuk::Action> actions(Options const& o)
{
    std::vector<govuk::Action> all;
    for (auto const& one : items(o)) all.push_back(action(one));
    return all;
}

} // namespace

TEST_CASE("an accordion is drawn as its official fixtures say")
{
    auto const draw_it = [](Out& out, Options const& o) {
        govuk::Accordion accordion{.id = text(o, "id"),
            .sections = {},
            .heading_level = number(o, "headingLevel").value_or(2),
            .remembers_expanded = flag(o, "rememberExpanded"),
            .classes = text(o, "classes"),
            .attributes = with_words(o, extras(o),
                {"hideAllSectionsText", "hideSectionText", "hideSectionAriaLabelText", "showAllSectionsText",
                    "showSectionText", "showSectionAriaLabelText"})};
        for (auto const& item : items(o)) {
            accordion.sections.push_back({.heading = content(at(item, "heading")),
                .content = content(at(item, "content")),
                .summary = content(at(item, "summary")),
                .is_expanded = is_there(item, "expanded")});
        }
        draw(out, accordion);
    };
    check_fixtures("accordion", draw_it,
        {{"with falsy values", "a section that is nothing still takes a number there; ours are all something"}});
}

TEST_CASE("a cookie banner is drawn as its official fixtures say")
{
    check_fixtures("cookie-banner", [](Out& out, Options const& o) {
        govuk::CookieBanner banner{.messages = {},
            .label = text(o, "ariaLabel", "Cookie banner"),
            .is_hidden = is_there(o, "hidden"),
            .classes = text(o, "classes"),
            .attributes = extras(o)};
        for (auto const& message : items(o, "messages")) {
            banner.messages.push_back({.heading = content(message, "headingText", "headingHtml"),
                .text = content(message),
                .actions = actions(Options{{"items", at(message, "actions")}}),
                .is_hidden = is_there(message, "hidden"),
                .role = text(message, "role"),
                .classes = text(message, "classes"),
                .attributes = extras(message)});
        }
        draw(out, banner);
    });
}

TEST_CASE("the way to leave a page at once is drawn as its official fixtures say")
{
    check_fixtures("exit-this-page", [](Out& out, Options const& o) {
        draw(out,
            govuk::ExitThisPage{.text = content(o),
                .href = url(o, "redirectUrl"),
                .id = text(o, "id"),
                .classes = text(o, "classes"),
                .attributes = with_words(
                    o, extras(o), {"activatedText", "timedOutText", "pressTwoMoreTimesText", "pressOneMoreTimeText"})});
    });
}

TEST_CASE("feedback is drawn as its official fixtures say")
{
    check_fixtures("feedback", [](Out& out, Options const& o) {
        draw(out,
            govuk::Feedback{.title = content(o, "titleText", "titleHtml"),
                .text = content(o),
                .heading_level = number(o, "headingLevel").value_or(2),
                .classes = text(o, "classes"),
                .attributes = extras(o)});
    });
}

TEST_CASE("a language navigation is drawn as its official fixtures say")
{
    check_fixtures("language-navigation", [](Out& out, Options const& o) {
        govuk::LanguageNavigation navigation{.items = {},
            .label = text(o, "ariaLabel", "Language"),
            .classes = text(o, "classes"),
            .attributes = extras(o)};
        for (auto const& item : items(o)) {
            navigation.items.push_back({.text = content(item),
                .href = url(item, "href"),
                .is_current = is_there(item, "current"),
                .lang = text(item, "lang"),
                .href_lang = text(item, "hrefLang"),
                .direction = text(item, "dir"),
                .description = text(item, "languageDescriptionText"),
                .classes = text(item, "classes"),
                .attributes = extras(item)});
        }
        draw(out, navigation);
    });
}

TEST_CASE("a panel is drawn as its official fixtures say")
{
    check_fixtures("panel", [](Out& out, Options const& o) {
        auto const own = text(o, "classes");
        govuk::Panel panel{.title = content(o, "titleText", "titleHtml"),
            .content = content(o),
            .heading_level = number(o, "headingLevel").value_or(1),
            .classes = own,
            .attributes = extras(o)};
        if (own.find("govuk-panel--interruption") != std::string::npos) panel.kind = govuk::PanelKind::interruption;
        if (auto const given = at(o, "actions"); !given.is_null())
            panel.actions = {actions(given), text(given, "classes"), extras(given)};
        draw(out, panel);
    });
}

TEST_CASE("tabs are drawn as their official fixtures say")
{
    check_fixtures("tabs", [](Out& out, Options const& o) {
        govuk::Tabs tabs{.items = {},
            .id_prefix = text(o, "idPrefix"),
            .title = text(o, "title", "Contents"),
            .id = text(o, "id"),
            .classes = text(o, "classes"),
            .attributes = extras(o)};
        for (auto const& item : items(o)) {
            tabs.items.push_back({.label = text(item, "label"),
                .panel = content(at(item, "panel")),
                .id = text(item, "id"),
                .attributes = extras(item),
                .panel_attributes = extras(at(item, "panel"))});
        }
        draw(out, tabs);
    });
}
