#pragma once

#include "reports/asked.hpp"
#include "reports/graded_audit.hpp"

#include <vector>

namespace gt::reports {

/// A grade or a domain: what is counted by, and its words.
struct Column {
    std::string key;
    std::string title;
};

/// What the framework says about counting.
struct Measures {
    std::vector<std::string> versions; ///< "england 2026.1"
    std::vector<Column> grades; ///< the highest first
    std::vector<Column> domains; ///< in the tool's order
    std::string lowest_grade; ///< "inadequate"
    std::string tracked_until; ///< "good"
    int small_number_threshold;
};

struct ReportedTeam {
    staff::TeamId id;
    std::string name;
    staff::TeamId area;
    std::string area_name;
    bool audited_in_last_year; ///< by any kind of audit submitted in the twelve months to the last day
};

struct GradeCounts {
    std::vector<int> by_grade; ///< as Measures::grades
    int total = 0;
    std::vector<int> percents; ///< beside the counts; empty where the total is too small for them
};

struct Counted {
    GradeCounts overall;
    int limited_by_safety = 0;
    std::optional<int> limited_percent = {};
    std::vector<GradeCounts> by_domain = {}; ///< as Measures::domains; none for other audits
};

struct TeamFigures {
    ReportedTeam team;
    Counted headline;
};

struct OtherFigures {
    audits::Kind kind = audits::Kind::routine;
    Counted counted;
};

struct AreaFigures {
    staff::TeamId id;
    std::string name;
    Counted headline; ///< of all its teams
    std::vector<TeamFigures> teams; ///< those without an audit too
    std::vector<OtherFigures> others; ///< one for each kind there was
};

/// The head of service's month: overall and domain grades per area by team [BAR-50].
struct HeadOfServiceMonth {
    Asked asked;
    Measures measures;
    std::vector<AreaFigures> areas;
    std::vector<GradedAudit> audits; ///< all that was counted, the newest first

    int headline_audits() const;
    int other_audits() const;
    /// Inadequate, or limited by safety: of every kind, since a child's safety does not depend on how a case was
    /// chosen.
    std::vector<GradedAudit const*> of_concern() const;
    std::vector<ReportedTeam const*> teams_without_audit() const;
    ReportedTeam const* team(staff::TeamId id) const;
    std::string const& grade_title(std::string const& key) const;
    std::string const& domain_title(std::string const& key) const;
};

/// Teams in the order in which they are to stand; those of one area together.
HeadOfServiceMonth count_month(
    Asked const& asked, Measures measures, std::vector<ReportedTeam> const& teams, std::vector<GradedAudit> audits);

} // namespace gt::reports
