#pragma once

#include "audits/readiness.hpp"

namespace gt::audits {

/// Where an audit seems to contradict itself. It is asked before the audit is submitted, never forbidden: what stands
/// all the same is overruled with a reason, which stays on the record as the answer `key`.
struct Contradiction {
    std::string key; ///< "overruled-good_despite_no-plan"
    std::string page; ///< where it may be put right, as in Missing
    std::string sentence;

    bool operator==(Contradiction const&) const = default;
};

/// What is known beside the record.
struct Surroundings {
    Date today;
    bool not_seen_alone = false; ///< the case system's lists say so of the last visit
};

/// In the order of the audit's pages. Of the record alone: grades and answers only. Good means the grade of the rule
/// `tracked_until`, or better.
std::vector<Contradiction> contradictions(framework::Tool const& tool, framework::Scale const& scale,
    framework::Rules const& rules, Record const& record, Surroundings const& known, Extent extent = Extent::whole);

/// Those without a reason.
std::vector<Contradiction> not_overruled(std::vector<Contradiction> found, Record const& record);

/// What was overruled, and why: a sentence and its reason, for whoever reads the audit.
std::vector<std::pair<std::string, std::string>> overruled(framework::Tool const& tool, Record const& record);

} // namespace gt::audits
