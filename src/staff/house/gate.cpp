#include "staff/house/gate.hpp"

#include "platform/auth/sessions.hpp"
#include "staff/house/house.hpp"
#include "staff/house/page.hpp"
#include "staff/store/drafts.hpp"
#include "staff/store/people.hpp"

namespace gt::staff {

namespace {

/// "https://host:port" of an Origin or Referer, without scheme and path.
std::string_view authority_of(std::string_view url)
{
    auto const scheme = url.find("://");
    if (scheme == std::string_view::npos) return {};
    url.remove_prefix(scheme + 3);
    return url.substr(0, url.find_first_of("/?#"));
}

Page words(std::string title, std::string paragraph)
{
    return {.title = std::move(title), .body = [paragraph = std::move(paragraph)](html::Out& out) {
                out.el("p", {{"class", "govuk-body"}}, paragraph);
            }};
}

} // namespace

std::optional<Visitor> find_visitor(House& house, http::Request const& request, Instant now)
{
    auto const token = request.cookies.raw(house.cookie_name());
    if (token.empty()) return std::nullopt;
    std::optional<auth::Session> session;
    std::optional<Person> person;
    std::vector<FormDraft> drafts;
    {
        auto reader = house.database().read();
        session = auth::find_session(reader, token, now);
        if (session) person = store::load_person(reader, {session->person}, now.london_date());
        if (person) drafts = store::open_drafts(reader, {person->id.number});
    }
    if (!person) return std::nullopt;
    house.keep_within_reach(*person);
    if (auth::wants_seen_mark(*session, now))
        house.database().write([&](db::Transaction& tx) { auth::mark_seen(tx, *session, now); });
    return Visitor{std::move(*person), auth::csrf_token(token), std::move(drafts)};
}

bool was_signed_in(House& house, http::Request const& request)
{
    auto const token = request.cookies.raw(house.cookie_name());
    auto reader = house.database().read();
    return !token.empty() && auth::whose_session(reader, token).has_value();
}

bool comes_from_here(http::Request const& request)
{
    auto const origin = request.header("origin");
    auto const named = origin.empty() ? request.header("referer") : origin;
    if (named.empty()) return true; // old browsers send neither; the token still has to match
    return authority_of(named) == request.header("host");
}

bool carries_token(http::Request const& request, std::string_view csrf)
{
    return auth::same(request.form.raw("csrf"), csrf);
}

http::Response ask_to_sign_in(House const&, http::Request const& request)
{
    if (request.method != http::Method::get) return http::redirect_to("/sign-in");
    return http::redirect_to("/sign-in?then=" + http::encode_component(request.target));
}

http::Response foreign_form(House const& house)
{
    return show_open(house, 403,
        words("This form could not be accepted",
            "The page was open for too long, or was not one of ours. Go back, reload the page and try again."));
}

http::Response nowhere(House& house, http::Request const& request)
{
    auto const visitor = find_visitor(house, request, house.clock().now());
    if (!visitor) return ask_to_sign_in(house, request);
    return show_open(house, 404,
        words("Page not found",
            "If you typed the address, check that it is correct. The record may also be one that "
            "you do not have access to."));
}

http::Response method_refused(std::string const& allowed)
{
    return http::text(405, "This address does not take that kind of request.\n").with_header("Allow", allowed);
}

http::Response trouble_page(House const& house, Trouble trouble, std::string const& reference)
{
    switch (trouble) {
    case Trouble::busy:
        return show_open(house, 503,
            words("The service is busy", "Nothing was saved. Try again in a few moments. Reference: " + reference));
    case Trouble::no_room:
        return show_open(house, 503,
            words("Nothing can be saved at the moment",
                "The service has run out of room. Your last step was not saved; nothing that was saved before is lost. "
                "Go back and keep what you typed, and tell the people who run the service now. Reference: "
                    + reference));
    case Trouble::fault:
        break;
    }
    return show_open(house, 500,
        words("There is a problem with the service",
            "Nothing was saved by your last step. Try again later. If it goes on, give this reference to the people "
            "who run the service: "
                + reference));
}

http::Response with_protection(http::Response response)
{
    response.with_header("Content-Security-Policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        "form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
    response.with_header("X-Content-Type-Options", "nosniff");
    response.with_header("Referrer-Policy", "same-origin");
    response.with_header("Cross-Origin-Opener-Policy", "same-origin");
    if (response.header("Cache-Control").empty()) response.with_header("Cache-Control", "no-store");
    return response;
}

std::string cookie(House const& house, std::string_view name, std::string_view value, std::string_view more)
{
    std::string text{name};
    text += '=';
    text += value;
    text += "; Path=/; HttpOnly; SameSite=Lax";
    if (house.council().behind_https) text += "; Secure";
    text += more;
    return text;
}

} // namespace gt::staff
