#include "audits/multi_agency/pages/pages.hpp"
#include "audits/multi_agency/pages/partner_frame.hpp"
#include "platform/auth/sessions.hpp"
#include "platform/forms/form.hpp"
#include "platform/html/govuk/button.hpp"
#include "staff/house/gate.hpp"

namespace gt::audits::multi_agency::partner {

namespace {

namespace govuk = html::govuk;

std::string link_in(http::Request const& request) { return rest_of(request, "/r/"); }

/// The same words for every link that opens nothing, so that none tells what another one was.
http::Response opens_nothing(staff::House const& house, Link link)
{
    return page(house, link == Link::unknown ? 404 : 410,
        {.title = "This link does not open anything", .body = [](html::Out& out) {
             out.el("p", {{"class", "govuk-body"}},
                 "It was used before, its time is over, or it was not copied whole. Ask whoever sent it to you for a "
                 "new one: what was saved before is still there.");
         }});
}

} // namespace

/// Looking uses nothing up: programs that scan mail follow links.
http::Response show_link(http::Request const& request, staff::House& house)
{
    auto const link = [&] {
        auto reader = house.database().read();
        return look_at(reader, link_in(request), house.clock().now());
    }();
    if (link != Link::good) return opens_nothing(house, link);
    return page(house, 200,
        {.title = "Open your form", .body = [&](html::Out& out) {
             out.el("p", {{"class", "govuk-body"}},
                 "You have been asked for your agency's view. The link opens your form once, in this browser. You can "
                 "save each page and go on later in the same browser.");
             out.el("p", {{"class", "govuk-body"}},
                 "Do not open it on a device that others use, and do not pass the link on.");
             forms::form(out, html::path({"r", link_in(request)}), "",
                 [&] { govuk::draw(out, govuk::Button{.text = "Open the form", .prevents_double_click = true}); });
         }});
}

http::Response use_link(http::Request const& request, staff::House& house)
{
    auto const now = house.clock().now();
    auto const browser = auth::random_token();
    auto const link = link_in(request);
    auto const is_used = house.database().write([&](db::Transaction& tx) { return use(tx, link, browser, now); });
    if (!is_used) {
        auto reader = house.database().read();
        auto const seen = look_at(reader, link, now);
        return opens_nothing(house, seen == Link::good ? Link::used_up : seen);
    }
    return http::redirect_to("/return").with_header("Set-Cookie", staff::cookie(house, cookie_name(house), browser));
}

} // namespace gt::audits::multi_agency::partner
