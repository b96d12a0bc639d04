#include "platform/auth/credentials.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/summary_list.hpp"
#include "staff/house/page.hpp"
#include "staff/pages/pages.hpp"
#include "staff/store/people.hpp"

namespace gt::staff {

namespace {

void draw_sign_in(html::Out& out, Request const& request, db::Reader& reader)
{
    out.el("h2", {{"class", "govuk-heading-m"}}, "Signing in");
    if (auth::sign_in_name_of(reader, request.person().id.number))
        out.el("p", {{"class", "govuk-body"}}, [&] {
            out.el("a", {{"class", "govuk-link"}, {"href", html::Url::rooted("/me/password")}}, "Change your password");
        });
    out.el("p", {{"class", "govuk-body"}}, "If you left a browser signed in somewhere, or lost a telephone:");
    form(out, request, "/sign-out/everywhere", [&] {
        html::govuk::draw(
            out, html::govuk::Button{.text = "Sign out everywhere", .classes = "govuk-button--secondary"});
    });
}

} // namespace

http::Response show_account(Request const& request)
{
    auto reader = request.database().read();
    auto const grants = store::grants_of(reader, request.person().id);
    return show(request, {.title = "Your account", .body = [&](html::Out& out) {
                              html::govuk::SummaryList list{.rows = {{.key = "Name", .value = request.person().name}}};
                              for (auto const& grant : grants) {
                                  if (grant.period.covers(request.today()))
                                      list.rows.push_back({.key = grant.role_title, .value = grant.team_name});
                              }
                              html::govuk::draw(out, list);
                              out.el("p", {{"class", "govuk-body"}},
                                  "If a role or team is wrong, tell the person who looks after staff in this service.");
                              draw_sign_in(out, request, reader);
                          }});
}

} // namespace gt::staff
