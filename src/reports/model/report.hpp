#pragma once

#include "reports/asked.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

/// A report as it is, whatever it is written as: page, CSV, JSON, workbook and PDF say what stands here and count
/// nothing of their own.
namespace gt::reports::model {

using Value = std::variant<std::string, std::int64_t, Date>;

/// What a count counts, the same wherever the count stands in the report: "audits" of {team 12, grade good}. Nothing
/// narrows the count of them all.
struct Population {
    std::string of;
    std::map<std::string, std::string> narrowed_by = {};

    auto operator<=>(Population const&) const = default;
};

struct Cell {
    Value value;
    std::optional<int> percent = {}; ///< beside the count, where there are enough for one
    std::string opens_to = {}; ///< rooted address of the rows behind it; the page alone links it
    int span = 1; ///< columns that it stands for: "no audits"
    std::optional<Population> population = {}; ///< of a count that stands, or is added up, elsewhere in the report

    bool operator==(Cell const&) const = default;
};

struct Column {
    std::string key;
    std::string title;
    bool is_numeric = false;

    bool operator==(Column const&) const = default;
};

struct Row {
    std::string key; ///< the same thing has the same key whenever the report is built
    std::vector<Cell> cells;
    bool is_total = false;

    bool operator==(Row const&) const = default;
};

/// Drawn from the rows of its own table (without totals), so that it cannot say anything else.
struct Chart {
    enum class Kind {
        bars, ///< one a row, its parts stacked
        steps ///< the label column holds numbers, at each of which the line falls
    };

    Kind kind = Kind::bars;
    std::string title;
    std::string words; ///< what it shows, for those who do not see it
    int label = 0; ///< index of a column
    std::vector<int> series; ///< indexes of columns

    bool operator==(Chart const&) const = default;
};

struct Table {
    std::string key;
    std::string title;
    std::vector<Column> columns;
    std::vector<Row> rows;
    std::optional<Chart> chart = {};
    bool is_folded = false; ///< on the page behind a summary

    bool operator==(Table const&) const = default;
};

struct Section {
    std::string key;
    std::string title; ///< empty for the first words
    std::vector<std::string> sentences;
    std::vector<Table> tables;

    bool operator==(Section const&) const = default;
};

struct Report {
    std::string name; ///< "re-audit-monthly"
    std::string title;
    Asked asked;
    std::vector<std::string> framework; ///< "england 2026.1"
    std::vector<std::string> unconfirmed; ///< why it may not be published yet, in sentences
    std::vector<Section> sections;
    std::string how_to_read;

    bool operator==(Report const&) const = default;
};

/// The rows that a chart draws: those with a cell for each column, and no total.
std::vector<Row const*> charted_rows(Table const& table);
/// 0 for what is no number.
std::int64_t number_in(Cell const& cell);
/// A day as "2 Nov 2026".
std::string words_in(Cell const& cell);
/// "1 October 2026 to 31 October 2026"
std::string period_words(Asked const& asked);
/// "Figures as at 2 November 2026, 6am, under the framework england 2026.1."
std::string as_at_words(Report const& report);

} // namespace gt::reports::model
