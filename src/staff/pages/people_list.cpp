#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/pagination.hpp"
#include "platform/html/govuk/table.hpp"
#include "staff/pages/pages.hpp"
#include "staff/store/people.hpp"
#include "staff/verbs.hpp"

namespace gt::staff {

namespace {

namespace govuk = html::govuk;

constexpr int page_size = 50;

govuk::Row row_of(StaffMember const& member, Date today)
{
    auto const link = [member](html::Out& out) {
        out.el("a", {{"class", "govuk-link"}, {"href", html::path({"people", member.id})}}, member.name);
    };
    return {{.text = link}, {.text = member.job_title}, {.text = member.email},
        {.text = member.period.covers(today) ? "Works here" : "Left on " + member.period.to.words()}};
}

/// A typed name would stand in the address; a letter says nothing of anybody.
void draw_letters(html::Out& out)
{
    out.el("p", {{"class", "govuk-body"}}, [&] {
        out.text("From the letter: ");
        for (char letter = 'A'; letter <= 'Z'; ++letter) {
            std::string const text(1, letter);
            out.el("a", {{"class", "govuk-link"}, {"href", html::path({"people"}).with("from", text)}}, text);
            out.text(" ");
        }
    });
}

void draw_table(html::Out& out, std::vector<StaffMember> const& members, Date today)
{
    if (members.empty()) return out.el("p", {{"class", "govuk-body"}}, "There is nobody from that letter on.");
    govuk::Table table{.caption = "Everybody, by name",
        .head = {{.text = "Name"}, {.text = "Job title"}, {.text = "Email address"}, {.text = "Now"}},
        .rows = {},
        .caption_classes = "govuk-visually-hidden"};
    for (auto const& member : members) table.rows.push_back(row_of(member, today));
    out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
}

} // namespace

/// GET /people
http::Response show_people(Request const& request)
{
    auto reader = request.database().read();
    auto const after = PersonId::parse(request.query().text("after"));
    auto members = store::page_of_members(
        reader, request.query().text("from"), after ? store::find_member(reader, *after) : std::nullopt, page_size + 1);
    bool const more = members.size() > page_size;
    if (more) members.pop_back();
    return show(request,
        {.title = "People", .body = [&](html::Out& out) {
             if (request.person().may(verb::change))
                 govuk::draw(out, govuk::Button{.text = "Add a person", .href = html::Url::rooted("/people/new")});
             draw_letters(out);
             draw_table(out, members, request.today());
             if (!more) return;
             auto const next = html::path({"people"}).with("after", members.back().id);
             govuk::draw(out, govuk::Pagination{.next = govuk::PaginationLink{.href = next, .text = "More names"}});
         }});
}

} // namespace gt::staff
