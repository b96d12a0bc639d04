#include "audits/pages/support_list.hpp"

#include "platform/html/govuk/table.hpp"
#include "platform/text/text.hpp"

#include <set>

namespace gt::audits {

namespace {

namespace govuk = html::govuk;
using auditors::SupportKind;

} // namespace

void draw_counts(html::Out& out, std::vector<auditors::Support> const& supports)
{
    if (supports.empty()) return;
    govuk::Table table{.caption = "What was done for auditors",
        .head
        = {{.text = "Kind"}, {.text = "Held", .is_numeric = true}, {.text = "Auditors reached", .is_numeric = true}},
        .rows = {},
        .caption_classes = "govuk-table__caption--m"};
    for (auto const kind : {SupportKind::surgery, SupportKind::one_to_one, SupportKind::event}) {
        std::set<staff::PersonId> reached;
        int held = 0;
        for (auto const& one : supports) {
            if (one.kind != kind) continue;
            ++held;
            reached.insert(one.attended.begin(), one.attended.end());
        }
        table.rows.push_back({{.text = title_of(kind)}, {.text = held, .is_numeric = true},
            {.text = reached.size(), .is_numeric = true}});
    }
    govuk::draw(out, table);
}

void draw_supports(html::Out& out, std::vector<auditors::Support> const& supports)
{
    if (supports.empty()) return out.el("p", {{"class", "govuk-body"}}, "Nothing has been recorded yet.");
    govuk::Table table{.caption = "The latest first",
        .head = {{.text = "Held"}, {.text = "Kind"}, {.text = "Attended"}, {.text = "Summary"}},
        .rows = {},
        .caption_classes = "govuk-table__caption--m"};
    for (auto const& one : supports)
        table.rows.push_back({{.text = one.held_on.words()}, {.text = title_of(one.kind)},
            {.text = text::join(one.names, ", ")}, {.text = one.summary, .classes = "goldenthread-their-words"}});
    out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
}

} // namespace gt::audits
