#include "app/pages/sign_in.hpp"

#include "platform/auth/credentials.hpp"
#include "platform/auth/oidc/provider.hpp"
#include "platform/auth/sessions.hpp"
#include "platform/auth/throttle.hpp"
#include "platform/forms/form.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/input.hpp"
#include "platform/html/govuk/password_input.hpp"
#include "platform/log/log.hpp"
#include "staff/house/gate.hpp"
#include "staff/house/kept_forms.hpp"
#include "staff/house/page.hpp"

namespace gt::app {

namespace {

namespace govuk = html::govuk;

constexpr std::string_view wait_words = "There were too many tries that failed. Wait 15 minutes, then try again. If "
                                        "you forgot your password, ask whoever looks after Goldenthread here";

/// Where to go after signing in: a rooted path of our own, or the first page.
std::string place_after(http::Fields const& fields)
{
    auto const then = fields.text("then");
    auto const url = html::Url::parse(then);
    return url && url->is_rooted() ? then : "/";
}

/// The council's own account comes first; a password is the way in when that service is away.
void draw_council_account(html::Out& out, staff::House const& house, std::string const& then)
{
    if (!house.get<auth::oidc::Provider>().settings().is_set()) return;
    govuk::draw(out,
        govuk::Button{.text = "Sign in with your council account",
            .href = html::Url::rooted("/sign-in/council").with("then", then)});
    out.el("h2", {{"class", "govuk-heading-m"}}, "Or with a password for Goldenthread");
}

http::Response sign_in_page(staff::House const& house, http::Fields const& fields, forms::Problems const& problems)
{
    return staff::show_open(house, problems.any() ? 422 : 200,
        {.title = "Sign in",
            .body =
                [&](html::Out& out) {
                    draw_council_account(out, house, place_after(fields));
                    forms::form(out, html::Url::rooted("/sign-in"), "", [&] {
                        out.leaf("input", {{"type", "hidden"}, {"name", "then"}, {"value", place_after(fields)}});
                        govuk::draw(out,
                            govuk::Input{.name = "email",
                                .label = {.text = "Email address"},
                                .value = fields.text("email"),
                                .error = problems.message_for("email"),
                                .type = "email",
                                .autocomplete = "username",
                                .spellcheck = false,
                                .classes = "govuk-input--width-30"});
                        govuk::draw(out,
                            govuk::PasswordInput{.name = "password",
                                .label = {.text = "Password"},
                                .error = problems.message_for("password")});
                        govuk::draw(out, govuk::Button{.text = "Sign in"});
                    });
                },
            .problems = &problems});
}

http::Response show_sign_in(http::Request const& request, staff::House& house)
{
    return sign_in_page(house, request.query, {});
}

forms::Problems what_is_missing(http::Fields const& form)
{
    forms::Problems problems;
    if (form.text("email").empty()) problems.add("email", "Enter your email address");
    if (form.raw("password").empty()) problems.add("password", "Enter your password");
    return problems;
}

bool must_wait(staff::House& house, http::Request const& request, Instant now)
{
    auto reader = house.database().read();
    return auth::must_wait(reader, request.form.text("email"), request.remote, now);
}

void record_failure(staff::House& house, http::Request const& request, Instant now)
{
    house.database().write([&](db::Transaction& tx) {
        auth::forget_old_failures(tx, now);
        auth::record_failure(tx, request.form.text("email"), request.remote, now);
    });
}

http::Response sign_in(http::Request const& request, staff::House& house)
{
    auto problems = what_is_missing(request.form);
    if (problems.any()) return sign_in_page(house, request.form, problems);
    auto const now = house.clock().now();
    auto const email = request.form.text("email");
    if (must_wait(house, request, now)) {
        log::warn("sign_in.must_wait", {{"request", request.id}});
        problems.add("email", std::string{wait_words});
        return sign_in_page(house, request.form, problems);
    }
    auto const person = auth::check_credentials(house.database(), email, request.form.raw("password"));
    if (!person) {
        record_failure(house, request, now);
        problems.add("email", "Enter the email address and password that belong together");
        return sign_in_page(house, request.form, problems);
    }
    auto const token = house.database().write([&](db::Transaction& tx) {
        auth::forgive(tx, email, request.remote);
        return auth::open_session(tx, *person, now);
    });
    return http::redirect_to(place_after(request.form))
        .with_header("Set-Cookie", staff::cookie(house, house.cookie_name(), token));
}

http::Response signed_out(staff::House const& house)
{
    return http::redirect_to("/sign-in")
        .with_header("Set-Cookie", staff::cookie(house, house.cookie_name(), "", "; Max-Age=0"));
}

http::Response sign_out(staff::Request const& request)
{
    auto const token = request.http().cookies.raw(request.house().cookie_name());
    request.database().write([&](db::Transaction& tx) {
        if (auto const session = auth::find_session(tx, token, request.now()))
            auth::end_session(tx, session->id, request.now());
    });
    return signed_out(request.house());
}

/// From every browser that the person is signed in on: one was left open, or a telephone was lost.
http::Response sign_out_everywhere(staff::Request const& request)
{
    request.database().write(
        [&](db::Transaction& tx) { auth::end_all_sessions(tx, request.person().id.number, request.now()); });
    return signed_out(request.house());
}

} // namespace

void add_sign_in(staff::House& house)
{
    house.open_page("GET", "/sign-in", show_sign_in);
    house.open_page("POST", "/sign-in", sign_in);
    house.common_page("POST", "/sign-out", sign_out);
    house.common_page("POST", "/sign-out/everywhere", sign_out_everywhere);
    staff::add_kept_forms(house);
}

} // namespace gt::app
