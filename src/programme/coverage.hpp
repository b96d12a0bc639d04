#pragma once

#include "cases/age_group.hpp"
#include "cases/case.hpp"
#include "staff/period.hpp"

#include <string>
#include <vector>

namespace gt::programme {

/// An open case as coverage sees it.
struct CoveredCase {
    cases::CaseId id = {};
    std::string number;
    std::string team_key; ///< its id; empty when matched to none
    std::string worker_key; ///< likewise
    std::string team; ///< empty: the case system's name for it is matched to none
    std::string team_order; ///< what teams sort by
    std::string worker; ///< empty: matched to no one
    std::string worker_order;
    bool may_name_worker = false; ///< by whoever asks [D-29]
    cases::Group group = cases::Group::child_in_need;
    cases::AgeGroup age = cases::AgeGroup::unknown;
    std::string sex;
    std::string ethnic_group;
    std::string disabled; ///< "yes", "no", or another word of the case system
    bool is_unaccompanied = false;
    bool is_audited = false; ///< at least once in the period
};

/// Cases alike in one way, against the whole caseload.
struct Covered {
    enum class Verdict { usual, seldom, never };

    std::string title;
    int cases = 0;
    int audited = 0;
    Verdict verdict = Verdict::usual;
    std::string key = {}; ///< what its cases share, in an address; never a name of a person

    bool operator==(Covered const&) const = default;
};

std::string_view words_of(Covered::Verdict verdict); ///< "Never audited", "Seldom audited", ""

/// The cases sorted by one thing that they have: their team, their group, ...
struct Dimension {
    std::string key; ///< "team"
    std::string title; ///< "Team"
    std::vector<Covered> rows;
};

/// Which part of the caseload was audited. Cases of children, not audits: a case that was audited twice counts once.
struct Coverage {
    staff::Period days;
    int small_number_threshold;
    Covered whole; ///< the caseload that whoever asks may see
    std::vector<Dimension> dimensions;
};

/// Seldom: with as many cases as the threshold or more, its share of the audited cases is less than half its share of
/// the caseload. Workers are counted only where they may be named; without any the dimension is left out.
Coverage coverage_of(std::vector<CoveredCase> const& caseload, staff::Period days, int small_number_threshold);

/// One count of coverage: of a row (`by` a dimension's key, empty for the whole), all its cases or those audited.
struct CoverageFigure {
    std::string by;
    std::string key;
    bool audited_alone = false;
};
/// The cases that it counts, in their order.
std::vector<CoveredCase> cases_behind(std::vector<CoveredCase> const& caseload, CoverageFigure const& figure);

/// The row's figures as shares, or nothing where only counts are shown.
struct Shares {
    std::string of_caseload;
    std::string of_audited;
    std::string audited; ///< of its own cases
};
Shares shares_of(Covered const& row, Coverage const& coverage);

} // namespace gt::programme
