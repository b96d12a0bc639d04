#include "platform/csv/table.hpp"

#include "platform/text/heading.hpp"

#include <algorithm>

namespace gt::csv {

namespace {

bool is_blank(std::span<std::string const> fields)
{
    return std::ranges::all_of(fields, [](auto const& text) { return text.find_first_not_of(" \t") == text.npos; });
}

} // namespace

std::string_view Table::Row::text(std::size_t column) const
{
    if (column >= fields.size()) return {};
    std::string_view const text = fields[column];
    auto const first = text.find_first_not_of(" \t\r\n");
    if (first == text.npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

Result<Table> Table::read(std::string_view bytes, Limits limits)
{
    Table table;
    Result<void> taken;
    auto const read = csv::read(
        bytes,
        [&](csv::Row const& row) {
            taken = table.take(row);
            return static_cast<bool>(taken);
        },
        limits);
    if (!read) return read.problem();
    if (!taken) return taken.problem();
    if (table.headings_.empty()) return Problem{"", "The file is empty: its first line must name the columns"};
    return table;
}

Result<void> Table::take(csv::Row const& row)
{
    if (is_blank(row.fields)) return {};
    if (headings_.empty()) return take_headings(row);
    if (row.fields.size() > headings_.size() && !is_blank(row.fields.subspan(headings_.size())))
        return Problem{"", "Line " + std::to_string(row.line) + ": there are more fields than columns are named"};
    rows_.push_back({row.line, {row.fields.begin(), row.fields.end()}});
    return {};
}

Result<void> Table::take_headings(csv::Row const& row)
{
    for (auto const& heading : row.fields) {
        auto key = heading_key(heading);
        if (!key.empty() && std::ranges::find(keys_, key) != keys_.end())
            return Problem{"", "Two columns are called " + one_spaced(heading)};
        headings_.push_back(one_spaced(heading));
        keys_.push_back(std::move(key));
    }
    return {};
}

std::optional<std::size_t> Table::column(std::string_view name) const
{
    auto const found = std::ranges::find(keys_, heading_key(name));
    if (found == keys_.end()) return std::nullopt;
    return static_cast<std::size_t>(found - keys_.begin());
}

} // namespace gt::csv
