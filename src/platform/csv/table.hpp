#pragma once

#include "platform/csv/csv.hpp"

#include <optional>

namespace gt::csv {

/// A CSV file with a heading row, held in memory: people, teams, caseloads.
class Table {
public:
    struct Row {
        std::size_t line; ///< of the file, for messages
        std::vector<std::string> fields;

        /// Spaces at both ends cut; empty when the row is shorter than its headings.
        std::string_view text(std::size_t column) const;
    };

    /// A file without a heading row, a row longer than the headings, or two columns of one name is a
    /// Problem. Rows in which every field is empty are passed over.
    static Result<Table> read(std::string_view bytes, Limits limits = {});

    /// By name, as `heading_key` sees it: "child id" finds "Child_ID".
    std::optional<std::size_t> column(std::string_view name) const;
    std::vector<std::string> const& headings() const { return headings_; }
    std::vector<Row> const& rows() const { return rows_; }

private:
    Result<void> take(csv::Row const& row);
    Result<void> take_headings(csv::Row const& row);

    std::vector<std::string> headings_; ///< as written
    std::vector<std::string> keys_;
    std::vector<Row> rows_;
};

} // namespace gt::csv
