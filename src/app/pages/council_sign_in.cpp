#include "app/pages/council_sign_in.hpp"

#include "platform/auth/oidc/accounts.hpp"
#include "platform/auth/sessions.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/url.hpp"
#include "platform/log/log.hpp"
#include "staff/house/gate.hpp"
#include "staff/house/page.hpp"
#include "staff/store/group_roles.hpp"

namespace gt::app {

namespace {

namespace govuk = html::govuk;
namespace oidc = auth::oidc;

std::string flow_cookie_name(staff::House const& house) { return house.cookie_name() + "-sign-in"; }

std::string place_after(std::string const& then)
{
    auto const url = html::Url::parse(then);
    return url && url->is_rooted() ? then : "/";
}

std::string words_for(oidc::Refused why, std::string const& reference)
{
    using enum oidc::Refused;
    std::string const ask = " Ask whoever looks after Goldenthread in your council.";
    switch (why) {
    case unknown_person:
        return "Your council account is in order, but nobody with its email address is in Goldenthread's staff list, "
               "or "
               "another account signs in for them already."
            + ask;
    case not_allowed:
        return "Your council account is not among those that may use Goldenthread." + ask;
    case email:
        return "Your council account has no email address that your council vouches for." + ask;
    case state:
        return "This sign-in was begun in another browser, was used already, or took more than ten minutes. Begin "
               "again.";
    case declined:
        return "You were not signed in to your council account. You can try again.";
    default:
        return "Your council's sign-in could not be confirmed. Try again in a few minutes. If it goes on, give this "
               "reference to the people who run the service: "
            + reference;
    }
}

http::Response refuse(staff::House& house, http::Request const& request, oidc::Refused why)
{
    log::warn("sign_in.council_refused", {{"request", request.id}, {"why", oidc::key_of(why)}});
    return staff::show_open(house, 403,
        {.title = "You are not signed in", .body = [&](html::Out& out) {
             out.el("p", {{"class", "govuk-body"}}, words_for(why, request.id));
             govuk::draw(out, govuk::Button{.text = "Go to the sign-in page", .href = html::Url::rooted("/sign-in")});
         }});
}

/// GET /sign-in/council
http::Response set_out(http::Request const& request, staff::House& house)
{
    auto& provider = house.get<oidc::Provider>();
    if (!provider.settings().is_set()) return http::redirect_to("/sign-in");
    auto const flow = oidc::Flow::begin();
    auto const url = provider.sign_in_url(flow);
    if (!url) return refuse(house, request, oidc::Refused::provider);
    auto const token = house.database().write([&](db::Transaction& tx) {
        return oidc::keep_flow(tx, flow, place_after(request.query.text("then")), house.clock().now());
    });
    http::Response response{.status = 303, .type = "", .body = "", .headers = {}};
    response.with_header("Location", *url);
    return response.with_header("Set-Cookie", staff::cookie(house, flow_cookie_name(house), token, "; Max-Age=600"));
}

bool may_come_in(oidc::Settings const& settings, oidc::Claims const& claims)
{
    auto const is_among
        = [&](std::string const& group) { return std::ranges::find(settings.groups, group) != settings.groups.end(); };
    return settings.groups.empty() || std::ranges::any_of(claims.groups, is_among);
}

/// Whoever the account was bound to; the first time, who has its address. In one transaction: two browsers of one
/// person bind it once.
std::variant<staff::PersonId, oidc::Refused> person_for(
    staff::House& house, oidc::Settings const& settings, oidc::Claims const& claims, Instant now)
{
    if (!may_come_in(settings, claims)) return oidc::Refused::not_allowed;
    return house.database().write([&](db::Transaction& tx) -> std::variant<staff::PersonId, oidc::Refused> {
        std::optional<staff::PersonId> person;
        if (auto const bound = oidc::person_of(tx, claims)) person = staff::PersonId{*bound};
        bool const is_new = !person;
        if (is_new && (claims.email.empty() || !(claims.is_email_verified || settings.are_emails_verified)))
            return oidc::Refused::email;
        if (is_new) {
            auto const member = staff::store::find_member_by_email(tx, claims.email);
            if (member) person = member->id;
        }
        if (!person || !staff::store::load_person(tx, *person, now.london_date())) return oidc::Refused::unknown_person;
        if (is_new && !oidc::bind(tx, claims, person->number, now)) return oidc::Refused::unknown_person;
        auto const unknown = staff::store::follow_groups(tx, *person, settings.roles, claims.groups,
            {person->number, now, "signed in; roles follow the groups of the council account"});
        for (auto const& one : unknown) log::warn("sign_in.role_unknown", {{"role", one.role}});
        return *person;
    });
}

http::Response let_in(staff::House& house, staff::PersonId person, std::string const& then, Instant now)
{
    auto const token
        = house.database().write([&](db::Transaction& tx) { return auth::open_session(tx, person.number, now); });
    return http::redirect_to(then)
        .with_header("Set-Cookie", staff::cookie(house, house.cookie_name(), token))
        .with_header("Set-Cookie", staff::cookie(house, flow_cookie_name(house), "", "; Max-Age=0"));
}

/// GET /sign-in/return. What the issuer says of a failure is not shown: it is whatever somebody put into the address.
http::Response come_back(http::Request const& request, staff::House& house)
{
    auto& provider = house.get<oidc::Provider>();
    if (!provider.settings().is_set()) return http::redirect_to("/sign-in");
    auto const now = house.clock().now();
    auto const token = request.cookies.raw(flow_cookie_name(house));
    auto const kept = house.database().write(
        [&](db::Transaction& tx) { return oidc::take_flow(tx, token, request.query.raw("state"), now); });
    if (!kept) return refuse(house, request, oidc::Refused::state);
    if (!request.query.has("code")) return refuse(house, request, oidc::Refused::declined);

    auto const who = provider.who(kept->flow, request.query.raw("code"), now);
    if (auto const* const refused = std::get_if<oidc::Refused>(&who)) return refuse(house, request, *refused);
    auto const person = person_for(house, provider.settings(), std::get<oidc::Claims>(who), now);
    if (auto const* const refused = std::get_if<oidc::Refused>(&person)) return refuse(house, request, *refused);
    return let_in(house, std::get<staff::PersonId>(person), kept->then, now);
}

} // namespace

void add_council_sign_in(staff::House& house)
{
    house.open_page("GET", "/sign-in/council", set_out);
    house.open_page("GET", "/sign-in/return", come_back);
}

} // namespace gt::app
