#pragma once

#include "cases/reading/rows.hpp"
#include "platform/result.hpp"
#include "platform/time/date.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What Annex A does not hold about the caseload, as CSV that a person can write: private fostering,
/// MARAC, exploitation, youth justice, early help elsewhere; and each child's IRO and chair.
namespace gt::cases::caseload_csv {

enum class Kind { private_fostering, marac, exploitation, youth_justice, early_help };

/// As in the file and the database: "private_fostering".
std::string_view name_of(Kind kind);

struct CaseloadRow {
    std::size_t row_number = 0; ///< the line of the file
    std::string child_id;
    std::optional<Kind> kind; ///< nothing: the row only says who reviews, chairs or what the initials are
    std::optional<Date> opened;
    std::optional<Date> closed;
    std::string team;
    std::string worker;
    std::string iro;
    std::string cp_chair;
    std::string initials;

    std::string key; ///< "marac 2026-03-02 9212044", or "child - 9212044" without a kind
    std::string digest; ///< of all content
};

struct Reading {
    std::vector<CaseloadRow> rows;
    std::vector<Refusal> refusals;
    std::vector<std::string> ignored_columns;
};

/// Columns by name in any order: child_id, kind, opened, closed, team, worker, iro, cp_chair,
/// initials; only child_id must be there. Dates as 22/11/2026 or 2026-11-22. A file that is no such
/// CSV is a Problem.
Result<Reading> read(std::string_view csv);

/// A file to begin with: the headings and rows about invented children.
std::string_view template_text();

} // namespace gt::cases::caseload_csv
