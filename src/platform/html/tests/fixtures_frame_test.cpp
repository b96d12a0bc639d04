#include "platform/html/govuk/back_link.hpp"
#include "platform/html/govuk/breadcrumbs.hpp"
#include "platform/html/govuk/header.hpp"
#include "platform/html/govuk/pagination.hpp"
#include "platform/html/govuk/phase_banner.hpp"
#include "platform/html/govuk/service_navigation.hpp"
#include "platform/html/govuk/skip_link.hpp"
#include "platform/testing/govuk_fixtures.hpp"
#include "platform/testing/html_entrance.hpp"
#include "platform/testing/source_folder.hpp"

#include <filesystem>
#include <nlohmann/json.hpp>

using namespace gt::html;
using namespace gt::testing;

namespace {

std::optional<govuk::PaginationLink> pagination_link(Options const& o)
{
    if (!is_there(o, "href")) return std::nullopt;
    return govuk::PaginationLink{*url(o, "href"), content(o), text(o, "labelText"), extras(o)};
}

govuk::PaginationItem pagination_item(Options const& o)
{
    return {.number = text(o, "number"),
        .href = url(o, "href"),
        .is_current = is_there(o, "current"),
        .is_ellipsis = is_there(o, "ellipsis"),
        .label = text(o, "visuallyHiddenText"),
        .attributes = extras(o)};
}

govuk::NavigationItem navigation_item(Options const& o)
{
    return {content(o), url(o, "href"), is_there(o, "current"), is_there(o, "active"), extras(o)};
}

} // namespace

TEST_CASE("a back link is drawn as its official fixtures say")
{
    check_fixtures("back-link", [](Out& out, Options const& o) {
        auto const words = content(o);
        draw(out,
            govuk::BackLink{.href = url(o, "href").value_or(Url::fragment("")),
                .text = words.is_empty() ? Content{"Back"} : words,
                .classes = text(o, "classes"),
                .attributes = extras(o)});
    });
}

TEST_CASE("breadcrumbs are drawn as their official fixtures say")
{
    check_fixtures("breadcrumbs", [](Out& out, Options const& o) {
        govuk::Breadcrumbs breadcrumbs{.items = {},
            .collapses_on_mobile = is_there(o, "collapseOnMobile"),
            .label = text(o, "labelText", "Breadcrumb"),
            .classes = text(o, "classes"),
            .attributes = extras(o)};
        for (auto const& item : items(o)) breadcrumbs.items.push_back({content(item), url(item, "href"), extras(item)});
        draw(out, breadcrumbs);
    });
}

TEST_CASE("a pagination is drawn as its official fixtures say")
{
    check_fixtures("pagination", [](Out& out, Options const& o) {
        govuk::Pagination pagination{.previous = pagination_link(at(o, "previous")),
            .next = pagination_link(at(o, "next")),
            .label = text(o, "landmarkLabel", "Pagination"),
            .classes = text(o, "classes"),
            .attributes = extras(o)};
        for (auto const& item : items(o)) pagination.items.push_back(pagination_item(item));
        draw(out, pagination);
    });
}

TEST_CASE("a skip link is drawn as its official fixtures say")
{
    check_fixtures("skip-link", [](Out& out, Options const& o) {
        draw(out,
            govuk::SkipLink{.text = content(o),
                .href = url(o, "href").value_or(Url::fragment("content")),
                .classes = text(o, "classes"),
                .attributes = extras(o)});
    });
}

TEST_CASE("a phase banner is drawn as its official fixtures say")
{
    check_fixtures("phase-banner", [](Out& out, Options const& o) {
        auto const tag = at(o, "tag");
        draw(out,
            govuk::PhaseBanner{.tag = {.text = content(tag), .classes = text(tag, "classes")},
                .text = content(o),
                .classes = text(o, "classes"),
                .attributes = extras(o)});
    });
}

TEST_CASE("a header is drawn as the official fixtures of the generic header say")
{
    check_fixtures("generic-header", [](Out& out, Options const& o) {
        draw(out,
            govuk::Header{.name = content(o, "logoText", "logoHtml"),
                .href = url(o, "url").value_or(Url::rooted("/")),
                .container_classes = text(o, "containerClasses", "govuk-width-container"),
                .classes = text(o, "classes"),
                .attributes = extras(o)});
    });
}

TEST_CASE("a service navigation is drawn as its official fixtures say")
{
    check_fixtures("service-navigation", [](Out& out, Options const& o) {
        auto const slots = at(o, "slots");
        auto const end = at(slots, "end");
        govuk::ServiceNavigation navigation{.service_name = text(o, "serviceName"),
            .service_url = url(o, "serviceUrl"),
            .collapses_on_mobile = flag(o, "collapseNavigationOnMobile"),
            .menu_text = text(o, "menuButtonText", "Menu"),
            .menu_label = text(o, "menuButtonLabel"),
            .navigation_label = text(o, "navigationLabel"),
            .navigation_id = text(o, "navigationId", "navigation"),
            .navigation_classes = text(o, "navigationClasses"),
            .label = text(o, "ariaLabel", "Service information"),
            .start = drawing(slots, "start"),
            .navigation_start = drawing(slots, "navigationStart"),
            .navigation_end = drawing(slots, "navigationEnd"),
            .end = end.is_object() ? drawing(end, "html") : drawing(slots, "end"),
            .end_is_inline = text(end, "align") == "inline",
            .classes = text(o, "classes"),
            .attributes = extras(o)};
        for (auto const& item : items(o, "navigation")) navigation.items.push_back(navigation_item(item));
        draw(out, navigation);
    });
}

TEST_CASE("every official component is held against its fixtures, or it is known why it is not ours")
{
    static std::map<std::string, std::string> const not_ours{
        {"footer", "carries crest and crown copyright; ours is tested in frame_unit.cpp"},
        {"header", "carries the crown and the GOV.UK name; ours is the generic header"}};

    auto const folder = source_folder() / "node_modules/govuk-frontend/dist/govuk/components";
    REQUIRE_MESSAGE(std::filesystem::exists(folder), "run bin/setup: node_modules is missing");
    std::size_t all = 0;
    std::size_t alike = 0;
    // The cases above and those of the files before this one have run by now, unless only some were asked for.
    auto const everything_ran = fixtures_checked().size() > 10;
    for (auto const& entry : std::filesystem::directory_iterator{folder}) {
        if (!entry.is_directory()) continue;
        auto const name = entry.path().filename().string();
        CAPTURE(name);
        all += count_fixtures(name);
        auto const found = fixtures_checked().find(name);
        auto const is_held = found != fixtures_checked().end();
        if (is_held) alike += found->second.alike;
        if (everything_ran) CHECK(is_held != not_ours.contains(name));
    }
    MESSAGE(alike << " of " << all << " official fixtures are drawn alike");
}
