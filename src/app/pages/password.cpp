#include "app/pages/password.hpp"

#include "platform/auth/credentials.hpp"
#include "platform/auth/password.hpp"
#include "platform/auth/sessions.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/password_input.hpp"
#include "staff/house/gate.hpp"
#include "staff/house/page.hpp"

namespace gt::app {

namespace {

namespace govuk = html::govuk;

std::optional<std::string> own_name(staff::Request const& request)
{
    auto reader = request.database().read();
    return auth::sign_in_name_of(reader, request.person().id.number);
}

http::Response password_page(staff::Request const& request, forms::Problems const& problems)
{
    return staff::show(request,
        {.title = "Change your password",
            .body =
                [&](html::Out& out) {
                    if (!own_name(request)) {
                        out.el("p", {{"class", "govuk-body"}},
                            "You sign in with your council's account: change the password there.");
                        return;
                    }
                    staff::form(out, request, "/me/password", [&] {
                        govuk::draw(out,
                            govuk::PasswordInput{.name = "present",
                                .label = {.text = "Your password now"},
                                .error = problems.message_for("present")});
                        govuk::draw(out,
                            govuk::PasswordInput{.name = "new",
                                .label = {.text = "New password"},
                                .hint = "At least 12 characters. Three words that do not belong together are good.",
                                .error = problems.message_for("new"),
                                .autocomplete = "new-password"});
                        govuk::draw(out, govuk::Button{.text = "Change the password"});
                    });
                },
            .back = "/me",
            .problems = &problems});
}

http::Response show_password(staff::Request const& request) { return password_page(request, {}); }

/// Every session ends, for who knew the old one may be signed in; this browser gets a new one.
http::Response change_password(staff::Request const& request)
{
    auto const name = own_name(request);
    forms::Problems problems;
    auto const wanted = request.form().raw("new");
    if (auto const good = auth::check_new_password(wanted); !good) problems.add("new", good.problem().message);
    if (!name || !auth::check_credentials(request.database(), *name, request.form().raw("present")))
        problems.add("present", "Enter the password that you sign in with now");
    if (problems.any()) return password_page(request, problems);

    auto const hash = auth::hash_password(wanted);
    auto const me = request.person().id.number;
    auto const token = request.database().write([&](db::Transaction& tx) {
        static_cast<void>(auth::set_credentials(tx, me, *name, hash, request.now()));
        auth::end_all_sessions(tx, me, request.now());
        return auth::open_session(tx, me, request.now());
    });
    auto& house = request.house();
    return staff::redirect_with_notice("/me", "Password changed. Everywhere else you are signed out.")
        .with_header("Set-Cookie", staff::cookie(house, house.cookie_name(), token));
}

} // namespace

void add_password(staff::House& house)
{
    house.common_page("GET", "/me/password", show_password);
    house.common_page("POST", "/me/password", change_password);
}

} // namespace gt::app
