#include "audits/pages/support_list.hpp"

#include "audits/theme.hpp"
#include "platform/html/govuk/table.hpp"
#include "platform/text/text.hpp"

namespace gt::audits {

namespace {

namespace govuk = html::govuk;
using auditors::SupportKind;

/// How many were held, which opens to them.
govuk::Cell held_cell(Date quarter, SupportKind kind, int held)
{
    if (held == 0) return {.text = held, .is_numeric = true};
    auto const url
        = html::Url::rooted("/audits/auditors/support").with("quarter", quarter.iso()).with("kind", key_of(kind));
    return {.text =
                [url, held](html::Out& out) {
                    out.el("a", {{"class", "govuk-link"}, {"href", url}}, std::to_string(held));
                },
        .is_numeric = true};
}

} // namespace

void draw_counts(html::Out& out, std::vector<auditors::SupportQuarter> const& quarters)
{
    if (quarters.empty()) return;
    govuk::Table table{.caption = "What was done for auditors, quarter by quarter",
        .head = {{.text = "Quarter"}, {.text = "Kind"}, {.text = "Held", .is_numeric = true},
            {.text = "Attendances", .is_numeric = true}, {.text = "Auditors reached", .is_numeric = true}},
        .rows = {},
        .first_cell_is_header = true,
        .caption_classes = "govuk-table__caption--m"};
    for (auto const& one : quarters)
        for (auto const kind : auditors::all_support_kinds) {
            auto const& count = one.kinds.at(kind);
            table.rows.push_back({{.text = quarter_words(one.quarter)}, {.text = title_of(kind)},
                held_cell(one.quarter, kind, count.held), {.text = count.attendances, .is_numeric = true},
                {.text = count.reached, .is_numeric = true}});
        }
    out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
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
