#pragma once

#include "platform/result.hpp"
#include "platform/time/date.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The staff list as CSV that a person can write: areas, teams, people, their roles, and who is linked to a team.
namespace gt::staff::imports {

enum class RowKind { area, team, person, role, link };

/// One line. What a kind does not use is empty.
struct StaffRow {
    std::size_t line = 0;
    RowKind kind;
    std::string name; ///< of an area, a team, a person
    std::string parent; ///< the area above; for a role and a link, where; empty: the whole authority
    std::string email; ///< of a person; says whose role or link it is
    std::string job_title;
    std::string role; ///< a role of the framework; for a link: qa_officer, iro, cp_chair, practice_development_worker
    std::optional<Date> from;
    std::optional<Date> to;
};

/// Why a line was not taken.
struct Refusal {
    std::size_t line;
    std::string column; ///< empty: the line as a whole
    std::string reason;

    bool operator==(Refusal const&) const = default;
};

struct Reading {
    std::vector<StaffRow> rows;
    std::vector<Refusal> refusals;
};

/// Columns by name in any order: kind, name, parent (or team), email, job_title, role, from, to. A file without the
/// column kind is a Problem.
Result<Reading> read(std::string_view csv);

/// A file to begin with, about invented people.
std::string_view template_text();

} // namespace gt::staff::imports
