#include "cases/pages/import_words.hpp"

#include "cases/list_words.hpp"
#include "platform/html/govuk/table.hpp"

namespace gt::cases {

namespace govuk = html::govuk;

void draw_vanished(html::Out& out, std::vector<std::pair<std::string, int>> const& vanished)
{
    if (vanished.empty()) return;
    out.el("h2", {{"class", "govuk-heading-m"}}, "No longer in the file");
    out.el("p", {{"class", "govuk-body"}}, "These rows were in the file before and are still missing. They are kept.");
    out.el("ul", {{"class", "govuk-list govuk-list--bullet"}}, [&] {
        for (auto const& [list, count] : vanished)
            out.el("li", list_title(list) + ": " + std::to_string(count) + (count == 1 ? " row" : " rows"));
    });
}

void draw_refusals(html::Out& out, std::vector<Refusal> const& refusals)
{
    out.el("h2", {{"class", "govuk-heading-m"}}, "Refused");
    if (refusals.empty()) {
        out.el("p", {{"class", "govuk-body"}}, "No row was refused.");
        return;
    }
    govuk::Table table{.caption = "What was refused, and why",
        .head = {{.text = "List"}, {.text = "Row", .is_numeric = true}, {.text = "Column"}, {.text = "Reason"}},
        .rows = {},
        .caption_classes = "govuk-visually-hidden"};
    for (auto const& refusal : refusals)
        table.rows.push_back({{.text = refusal.list == 0 ? std::string{"–"} : std::to_string(refusal.list)},
            {.text = std::to_string(refusal.row), .is_numeric = true},
            {.text = refusal.column.empty() ? std::string{"The whole row"} : refusal.column},
            {.text = refusal.reason}});
    out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
}

} // namespace gt::cases
