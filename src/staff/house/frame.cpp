#include "staff/house/frame.hpp"

#include "platform/embedded.hpp"
#include "platform/forms/form.hpp"
#include "platform/html/govuk/back_link.hpp"
#include "platform/html/govuk/footer.hpp"
#include "platform/html/govuk/header.hpp"
#include "platform/html/govuk/notification_banner.hpp"
#include "platform/html/govuk/service_navigation.hpp"
#include "platform/html/govuk/skip_link.hpp"
#include "platform/html/moj/sub_navigation.hpp"
#include "platform/text/digest.hpp"
#include "staff/house/brand.hpp"

namespace gt::staff {

namespace {

namespace govuk = html::govuk;

bool is_here(std::string_view path, std::string_view entry)
{
    if (entry == "/") return path == "/";
    return path == entry || (path.starts_with(entry) && path[entry.size()] == '/');
}

void draw_head(html::Out& out, Frame const& frame, Page const& page)
{
    bool const wrong = page.problems && page.problems->any();
    out.leaf("meta", {{"charset", "utf-8"}});
    out.el("title", (wrong ? "Error: " : "") + page.title + " – Goldenthread");
    out.leaf("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1, viewport-fit=cover"}});
    out.leaf("meta", {{"name", "color-scheme"}, {"content", "light"}});
    out.icon(asset_url("favicon.svg"));
    out.stylesheet(asset_url("goldenthread.css"));
    if (frame.colours) out.stylesheet(*frame.colours);
}

/// Who is signed in, and the way out.
void draw_person(html::Out& out, Frame const& frame)
{
    out.el("div", {{"class", "goldenthread-signed-in"}}, [&] {
        out.el("a", {{"class", "goldenthread-signed-in__link"}, {"href", html::Url::rooted("/me")}}, frame.person);
        forms::form(out, html::Url::rooted("/sign-out"), frame.csrf, [&] {
            out.el("button", {{"class", "goldenthread-signed-in__link"}, {"type", "submit"}}, "Sign out");
        });
    });
}

void draw_top(html::Out& out, Frame const& frame)
{
    govuk::draw(out, govuk::SkipLink{});
    if (frame.person.empty()) return govuk::draw(out, govuk::Header{.name = frame.council});
    govuk::draw(out, govuk::Header{.name = frame.council, .end = [&](html::Out& o) { draw_person(o, frame); }});
    std::vector<govuk::NavigationItem> items;
    for (auto const& entry : frame.menu)
        items.push_back({.text = entry.title, .href = html::Url::rooted(entry.path), .is_active = entry.here});
    govuk::draw(out,
        govuk::ServiceNavigation{
            .service_name = "Goldenthread", .service_url = html::Url::rooted("/"), .items = std::move(items)});
}

/// What else stands in the section of the navigation that this page is in.
void draw_section(html::Out& out, Frame const& frame)
{
    if (frame.section.size() < 2) return;
    html::moj::SubNavigation navigation{.items = {}, .label = "In this section"};
    for (auto const& entry : frame.section)
        navigation.items.push_back(
            {.text = entry.title, .href = html::Url::rooted(entry.path), .is_current = entry.here});
    html::moj::draw(out, navigation);
}

void draw_heading(html::Out& out, Page const& page)
{
    if (!page.caption.empty()) out.el("span", {{"class", "govuk-caption-l"}}, page.caption);
    if (page.heading) out.el("h1", {{"class", "govuk-heading-l"}}, page.title);
}

void draw_main(html::Out& out, Frame const& frame, Page const& page)
{
    out.el("div", {{"class", "govuk-width-container"}}, [&] {
        if (!page.back.empty()) govuk::draw(out, govuk::BackLink{.href = html::Url::rooted(page.back)});
        out.el("main", {{"class", "govuk-main-wrapper"}, {"id", "content"}, {"tabindex", "-1"}}, [&] {
            if (!frame.notice.empty())
                govuk::draw(
                    out, govuk::NotificationBanner{.content = frame.notice, .kind = govuk::BannerKind::success});
            if (page.problems && page.problems->any()) page.problems->draw_summary(out);
            draw_section(out, frame);
            draw_heading(out, page);
            page.body(out);
        });
    });
}

void draw_body(html::Out& out, Frame const& frame, Page const& page)
{
    out.el("body", {{"class", "govuk-template__body"}}, [&] {
        out.script(asset_url("js-enabled.js"));
        draw_top(out, frame);
        draw_main(out, frame, page);
        govuk::draw(out,
            govuk::Footer{.links = {{.text = "Accessibility", .href = html::Url::rooted("/accessibility")}},
                .text = "Goldenthread: quality assurance for children's services"});
        out.module_script(asset_url("goldenthread.js"));
    });
}

bool may_open(Person const& person, House::MenuEntry const& entry)
{
    auto const held = [&](std::string const& verb) { return person.may(verb); };
    return entry.verbs.empty() || std::ranges::any_of(entry.verbs, held);
}

std::optional<html::Url> colours_of(House const& house)
{
    auto const& brand = house.get<Brand>();
    if (!brand.is_own()) return std::nullopt;
    return html::Url::rooted("/assets/council.css").with("v", brand.version());
}

} // namespace

Frame frame_for(Request const& request)
{
    Frame frame{request.house().council().name, request.person().name, request.csrf(), request.notice(), {}, {},
        colours_of(request.house())};
    auto const& path = request.http().path;
    std::string section;
    for (auto const& entry : request.house().menu_entries()) {
        if (!may_open(request.person(), entry)) continue;
        bool const here = is_here(path, entry.path);
        if (path == entry.path) section = entry.section;
        auto const shared = std::ranges::find(frame.menu, entry.section, &Frame::Entry::title);
        if (shared == frame.menu.end())
            frame.menu.push_back({entry.section, entry.path, here});
        else
            shared->here = shared->here || here;
    }
    for (auto const& entry : request.house().menu_entries())
        if (entry.section == section && may_open(request.person(), entry))
            frame.section.push_back({entry.title, entry.path, path == entry.path});
    return frame;
}

Frame frame_for(House const& house) { return {house.council().name, "", "", "", {}, {}, colours_of(house)}; }

std::string draw_frame(Frame const& frame, Page const& page)
{
    html::Out out;
    out.markup(html::Markup{"<!DOCTYPE html>"});
    out.el("html", {{"class", "govuk-template"}, {"lang", "en"}}, [&] {
        out.el("head", [&] { draw_head(out, frame, page); });
        draw_body(out, frame, page);
    });
    return std::move(out).take();
}

html::Url asset_url(std::string_view name)
{
    static std::map<std::string, std::string, std::less<>> const versions = [] {
        std::map<std::string, std::string, std::less<>> made;
        constexpr std::string_view folder = "build/assets/";
        for (auto const& file : embedded_files()) {
            if (file.name.starts_with(folder))
                made.emplace(file.name.substr(folder.size()), text::digest(file.content).substr(0, 12));
        }
        return made;
    }();
    auto const found = versions.find(name);
    auto const url = html::Url::rooted("/assets/" + std::string{name});
    return found == versions.end() ? url : url.with("v", found->second);
}

} // namespace gt::staff
