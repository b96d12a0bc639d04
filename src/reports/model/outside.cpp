#include "reports/model/outside.hpp"

#include <algorithm>
#include <cctype>
#include <map>
#include <tuple>

namespace gt::reports::model {

namespace {

/// A count in a table, and whether it is told.
struct Told {
    std::size_t row;
    std::size_t column;
    std::int64_t count;
    bool is_told = true;
    bool is_sum = false; ///< in a total row or column
};

/// The counts of a table as what can be added up: a row's counts make its total, where a column is one; a column's
/// counts make the total row's, where there is one. What is not told can be worked out just when it is the only way
/// between two of these sums: a bridge of the graph in which sums are nodes and untold counts the ways between them.
class Sums {
public:
    explicit Sums(Table const& table)
    {
        auto const total = std::ranges::find(table.columns, "total", &Column::key);
        total_column_ = static_cast<std::size_t>(total - table.columns.begin());
        has_total_column_ = total != table.columns.end();
        has_total_row_ = std::ranges::any_of(table.rows, &Row::is_total);
        rows_ = table.rows.size();
        for (std::size_t row = 0; row < table.rows.size(); ++row) add_row(table, row);
    }

    std::vector<Told>& counts() { return counts_; }

    /// The counts that are not told and can be worked out.
    std::vector<std::size_t> worked_out() const { return Bridges{*this}.found(); }

    /// Of what is told and shares a sum with it, the smallest count that is above 0, a sum only where there is no
    /// other, a 0 last of all; nothing when all are untold already.
    std::optional<std::size_t> smallest_beside(std::size_t index) const
    {
        std::optional<std::size_t> found;
        auto const rank = [&](std::size_t i) {
            auto const& one = counts_[i];
            return std::tuple{one.count == 0, one.is_sum, one.count};
        };
        for (std::size_t i = 0; i < counts_.size(); ++i)
            if (counts_[i].is_told && shares_a_sum(i, index) && (!found || rank(i) < rank(*found))) found = i;
        return found;
    }

private:
    static constexpr std::size_t outside = 0; ///< the node of all that is in no sum

    void add_row(Table const& table, std::size_t row)
    {
        auto const& cells = table.rows[row].cells;
        if (cells.size() != table.columns.size()) return; // "no audits"
        for (std::size_t column = 0; column < cells.size(); ++column)
            if (auto const* count = std::get_if<std::int64_t>(&cells[column].value))
                counts_.push_back({row, column, *count, true, table.rows[row].is_total || column == total_column_});
    }

    std::size_t row_node(Told const& one) const
    {
        return has_total_column_ && one.column <= total_column_ ? 1 + one.row : outside;
    }
    std::size_t column_node(Told const& one) const { return has_total_row_ ? 1 + rows_ + one.column : outside; }

    bool shares_a_sum(std::size_t a, std::size_t b) const
    {
        auto const row = row_node(counts_[a]), column = column_node(counts_[a]);
        return (row != outside && row == row_node(counts_[b]))
            || (column != outside && column == column_node(counts_[b]));
    }

    /// Every way without which its two ends would hang together no more, in one walk (Tarjan, 1974).
    class Bridges {
    public:
        explicit Bridges(Sums const& sums)
        {
            for (std::size_t i = 0; i < sums.counts_.size(); ++i) {
                auto const& one = sums.counts_[i];
                auto const a = sums.row_node(one), b = sums.column_node(one);
                if (one.is_told || a == b) continue;
                ways_[a].push_back({b, i});
                ways_[b].push_back({a, i});
            }
            for (auto const& [node, ways] : ways_)
                if (!order_.contains(node)) walk(node, no_way);
        }

        std::vector<std::size_t> found() const { return found_; }

    private:
        struct Way {
            std::size_t to;
            std::size_t count;
        };
        static constexpr auto no_way = static_cast<std::size_t>(-1);

        /// The earliest node that is reached from here otherwise than by the way that led here.
        std::size_t walk(std::size_t node, std::size_t came_by)
        {
            auto const own = order_.size();
            order_[node] = own;
            auto earliest = own;
            for (auto const& way : ways_.at(node)) {
                if (way.count == came_by) continue;
                if (auto const seen = order_.find(way.to); seen != order_.end()) {
                    earliest = std::min(earliest, seen->second);
                    continue;
                }
                auto const beyond = walk(way.to, way.count);
                if (beyond > own) found_.push_back(way.count);
                earliest = std::min(earliest, beyond);
            }
            return earliest;
        }

        std::map<std::size_t, std::vector<Way>> ways_;
        std::map<std::size_t, std::size_t> order_;
        std::vector<std::size_t> found_;
    };

    std::vector<Told> counts_;
    std::size_t total_column_ = 0;
    std::size_t rows_ = 0;
    bool has_total_column_ = false;
    bool has_total_row_ = false;
};

bool has_figure(std::string const& sentence)
{
    return std::ranges::any_of(sentence, [](unsigned char c) { return std::isdigit(c) != 0; });
}

/// Tables of cases are for those who may see the cases.
bool lists_cases(Table const& table)
{
    return std::ranges::any_of(table.columns, [](Column const& column) { return column.key == "case"; });
}

void hide(Table& table, Told const& one)
{
    auto& row = table.rows[one.row];
    row.cells[one.column].value = std::string{not_told};
    for (auto& cell : row.cells) cell.percent = std::nullopt;
}

void hide_small(Table& table)
{
    Sums sums{table};
    auto& counts = sums.counts();
    for (auto& one : counts) one.is_told = one.count < 1 || one.count >= smallest_told;
    for (auto hides = true; hides;) {
        hides = false;
        for (auto const known : sums.worked_out()) {
            auto const beside = sums.smallest_beside(known);
            if (!beside) continue;
            counts[*beside].is_told = false;
            hides = true;
            break; // what else is known now may not be any more
        }
    }
    bool hidden = false;
    for (auto const& one : counts) {
        if (one.is_told) continue;
        hide(table, one);
        hidden = true;
    }
    if (hidden) table.chart = std::nullopt;
}

} // namespace

bool tells_too_much(Table const& table)
{
    Sums sums{table};
    // What is hidden is no count any more: it is put back as one that is not told.
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        for (std::size_t column = 0; column < table.rows[row].cells.size(); ++column)
            if (table.rows[row].cells[column].value == Value{std::string{not_told}})
                sums.counts().push_back({row, column, 1, false});
    bool const small = std::ranges::any_of(
        sums.counts(), [](Told const& one) { return one.is_told && one.count > 0 && one.count < smallest_told; });
    return small || !sums.worked_out().empty();
}

Report for_outside(Report report)
{
    for (auto& section : report.sections) {
        std::erase_if(section.sentences, has_figure);
        std::erase_if(section.tables, lists_cases);
        for (auto& table : section.tables) {
            hide_small(table);
            for (auto& row : table.rows)
                for (auto& cell : row.cells) cell.opens_to.clear();
        }
    }
    std::erase_if(
        report.sections, [](Section const& section) { return section.sentences.empty() && section.tables.empty(); });
    report.how_to_read += " \"c\" stands for a count from 1 to " + std::to_string(smallest_told - 1)
        + ", or for one from which such a count could be worked out.";
    return report;
}

} // namespace gt::reports::model
