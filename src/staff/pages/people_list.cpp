#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/table.hpp"
#include "staff/pages/pages.hpp"
#include "staff/store/people.hpp"
#include "staff/verbs.hpp"

namespace gt::staff {

namespace {

namespace govuk = html::govuk;

govuk::Row row_of(StaffMember const& member, Date today)
{
    auto const link = [member](html::Out& out) {
        out.el("a", {{"class", "govuk-link"}, {"href", html::path({"people", member.id})}}, member.name);
    };
    return {{.text = link}, {.text = member.job_title}, {.text = member.email},
        {.text = member.period.covers(today) ? "Works here" : "Left on " + member.period.to.words()}};
}

} // namespace

http::Response show_people(Request const& request)
{
    auto reader = request.database().read();
    govuk::Table table{.caption = "Everybody, by name",
        .head = {{.text = "Name"}, {.text = "Job title"}, {.text = "Email address"}, {.text = "Now"}},
        .rows = {},
        .caption_classes = "govuk-visually-hidden"};
    for (auto const& member : store::all_members(reader)) table.rows.push_back(row_of(member, request.today()));
    return show(request, {.title = "People", .body = [&](html::Out& out) {
                              if (request.person().may(verb::change))
                                  govuk::draw(out,
                                      govuk::Button{.text = "Add a person", .href = html::Url::rooted("/people/new")});
                              out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
                          }});
}

} // namespace gt::staff
