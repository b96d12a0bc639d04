#include "improvement/pages/pages.hpp"
#include "improvement/store/actions.hpp"
#include "platform/html/govuk/table.hpp"

namespace gt::improvement {

namespace {

namespace govuk = html::govuk;

govuk::Row row_of(store::OwnerCount const& one)
{
    auto const counted = [&one](std::string_view list, int count) -> html::Content {
        if (count == 0) return std::string{"0"};
        auto const url = html::path({"actions"}).with("state", std::string{list}).with("owner", one.id);
        return [url, count](html::Out& out) { out.el("a", {{"class", "govuk-link"}, {"href", url}}, count); };
    };
    return {{.text = one.name}, {.text = counted("overdue", one.overdue), .is_numeric = true},
        {.text = counted("open", one.open), .is_numeric = true}};
}

} // namespace

/// GET /actions/owners
http::Response show_owners(staff::Request const& request)
{
    auto reader = request.database().read();
    auto const owners = store::count_by_owner(reader, request.person(), request.today());
    return staff::show(request,
        {.title = "Actions by owner",
            .body =
                [&](html::Out& out) {
                    if (owners.empty())
                        return out.el("p", {{"class", "govuk-body"}}, "There are no open actions that you can see.");
                    govuk::Table table{.caption = "Open actions by owner, the most overdue first",
                        .head = {{.text = "Owner"}, {.text = "Overdue", .is_numeric = true},
                            {.text = "Open", .is_numeric = true}},
                        .rows = {},
                        .caption_classes = "govuk-visually-hidden"};
                    for (auto const& one : owners) table.rows.push_back(row_of(one));
                    out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
                },
            .back = "/actions"});
}

} // namespace gt::improvement
