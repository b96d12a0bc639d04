#pragma once

#include "audits/audit.hpp"
#include "programme/plan.hpp"

#include <map>
#include <string>
#include <vector>

namespace gt::programme {

/// The quarter of the calendar that the day lies in.
Period quarter_with(Date day);

/// What somebody owed of a quota in a quarter, and did in it.
struct QuarterShare {
    Quota quota;
    Holding holding;
    int due = 0; ///< in the months (or pairs of months, ...) whose last day lies in the quarter
    int done = 0;
};
QuarterShare quarter_share(Quota const& quota, Holding const& holding, Period quarter);

/// A file audit of the quarter with its grade.
struct FileAudit {
    audits::AuditId id;
    std::string case_number;
    std::string team;
    std::string auditor;
    Date on;
    std::string grade; ///< the reported one
    bool may_open = false; ///< by whoever asks: the others are counted, and never chosen
};

/// What a group manager looks at in a quarter: file audits due, done and graded, and some to read again [YRK-A-49].
struct CheckPack {
    Period quarter;
    int small_number_threshold = 10;
    int read_again_percent = 20; ///< of the quarter's audits
    std::vector<QuarterShare> shares;
    std::vector<FileAudit> audits;

    /// How many of each grade, by team.
    std::map<std::string, std::map<std::string, int>> grades_by_team() const;
    /// That share of them, rounded up, chosen at random and the same ones whenever the pack is made again; none that
    /// may not be opened.
    std::vector<FileAudit> to_read_again() const;
};

} // namespace gt::programme
