#pragma once

#include "cases/case.hpp"
#include "cases/facts.hpp"

#include <span>

namespace gt::cases {

/// One row about a child as it stands now: of a list of Annex A ("6") or of the caseload file ("marac", "child").
struct CaseRow {
    std::string list;
    Facts facts;
    bool is_missing = false; ///< an earlier file had it, the newest does not
};

/// What the rows about one child come to.
struct Derived {
    Group group;
    bool is_open;
    std::optional<Date> opened_on;
    std::optional<Date> closed_on;
    std::string team;
    std::string worker;
    std::string iro;
    std::string cp_chair;
    std::optional<std::string> initials;
    std::optional<Date> birth_date;
    std::string gender;
    std::string ethnicity;
    std::string disabled;
};

/// Merges the rows on one child. List 6's case status decides between in care, child protection and in need (an open
/// assessment counts as child in need); without it lists 8, 7, 9, then the caseload file's kinds, then lists 2, 3, 1.
/// Open work goes before closed work. Contacts, referrals and early help count after other work only when they began
/// later than it ended. A row that the newest file lacks counts only when there is no other: the case is then as it was
/// last known, save that what leaves lists 1 to 3 (a window of months) is no longer open.
/// Nothing for a child who is in none of these lists.
std::optional<Derived> derive(std::span<CaseRow const> rows);

} // namespace gt::cases
