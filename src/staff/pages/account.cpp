#include "platform/html/govuk/summary_list.hpp"
#include "staff/pages/pages.hpp"
#include "staff/store/people.hpp"

namespace gt::staff {

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
                          }});
}

} // namespace gt::staff
