#include "app/pages/sign_in.hpp"

#include "platform/auth/credentials.hpp"
#include "platform/auth/sessions.hpp"
#include "platform/forms/form.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/input.hpp"
#include "platform/html/govuk/password_input.hpp"
#include "staff/house/gate.hpp"
#include "staff/house/page.hpp"

namespace gt::app {

namespace {

namespace govuk = html::govuk;

/// Where to go after signing in: a rooted path of our own, or the first page.
std::string place_after(http::Fields const& fields)
{
    auto const then = fields.text("then");
    auto const url = html::Url::parse(then);
    return url && url->is_rooted() ? then : "/";
}

http::Response sign_in_page(staff::House const& house, http::Fields const& fields, forms::Problems const& problems)
{
    return staff::show_open(house, problems.any() ? 422 : 200,
        {.title = "Sign in",
            .body =
                [&](html::Out& out) {
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

http::Response sign_in(http::Request const& request, staff::House& house)
{
    auto problems = what_is_missing(request.form);
    if (problems.any()) return sign_in_page(house, request.form, problems);
    auto const person
        = auth::check_credentials(house.database(), request.form.text("email"), request.form.raw("password"));
    if (!person) {
        problems.add("email", "Enter the email address and password that belong together");
        return sign_in_page(house, request.form, problems);
    }
    auto const now = house.clock().now();
    auto const token
        = house.database().write([&](db::Transaction& tx) { return auth::open_session(tx, *person, now); });
    return http::redirect_to(place_after(request.form))
        .with_header("Set-Cookie", staff::cookie(house, house.cookie_name(), token));
}

http::Response sign_out(staff::Request const& request)
{
    auto const token = request.http().cookies.raw(request.house().cookie_name());
    request.database().write([&](db::Transaction& tx) {
        if (auto const session = auth::find_session(tx, token, request.now()))
            auth::end_session(tx, session->id, request.now());
    });
    return http::redirect_to("/sign-in")
        .with_header("Set-Cookie", staff::cookie(request.house(), request.house().cookie_name(), "", "; Max-Age=0"));
}

} // namespace

void add_sign_in(staff::House& house)
{
    house.open_page("GET", "/sign-in", show_sign_in);
    house.open_page("POST", "/sign-in", sign_in);
    house.common_page("POST", "/sign-out", sign_out);
}

} // namespace gt::app
