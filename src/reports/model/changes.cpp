#include "reports/model/changes.hpp"

#include <map>

namespace gt::reports::model {

namespace {

struct Figure {
    std::string where;
    std::string words;
};

/// A report's figures in order, each found again by what it stands for.
class Figures {
public:
    explicit Figures(Report const& report)
    {
        for (auto const& section : report.sections)
            for (auto const& table : section.tables)
                for (auto const& row : table.rows) add(section, table, row);
    }

    std::vector<std::string> const& keys() const { return keys_; }
    Figure const* find(std::string const& key) const
    {
        auto const found = by_key_.find(key);
        return found == by_key_.end() ? nullptr : &found->second;
    }

private:
    void add(Section const& section, Table const& table, Row const& row)
    {
        std::size_t column = 0;
        for (auto const& cell : row.cells) {
            auto const& head = table.columns[std::min(column, table.columns.size() - 1)];
            column += static_cast<std::size_t>(cell.span);
            if (&cell == &row.cells.front()) continue; // names the row
            auto const key = section.key + '\n' + table.key + '\n' + row.key + '\n' + head.key;
            auto where = table.title + ": " + words_in(row.cells.front()) + ", " + head.title;
            if (!section.title.empty()) where.insert(0, section.title + ", ");
            auto words = words_in(cell);
            if (cell.percent) words += " (" + std::to_string(*cell.percent) + "%)";
            if (by_key_.emplace(key, Figure{std::move(where), std::move(words)}).second) keys_.push_back(key);
        }
    }

    std::vector<std::string> keys_;
    std::map<std::string, Figure> by_key_;
};

constexpr auto not_there = "not there";

} // namespace

std::vector<Change> changes_between(Report const& before, Report const& after)
{
    Figures const was{before};
    Figures const now{after};
    std::vector<Change> changes;
    for (auto const& key : was.keys()) {
        auto const* earlier = was.find(key);
        auto const* later = now.find(key);
        if (!later || later->words != earlier->words)
            changes.push_back({earlier->where, earlier->words, later ? later->words : not_there});
    }
    for (auto const& key : now.keys())
        if (!was.find(key)) changes.push_back({now.find(key)->where, not_there, now.find(key)->words});
    return changes;
}

} // namespace gt::reports::model
