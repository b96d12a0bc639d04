#pragma once

#include "app/testing/role_cast.hpp"
#include "app/testing/two_teams.hpp"
#include "framework/store/tool_drafts.hpp"
#include "learning/activity.hpp"
#include "learning/feedback.hpp"
#include "learning/review.hpp"
#include "learning/supervision.hpp"
#include "oversight/quarter_check.hpp"
#include "programme/exemption.hpp"
#include "reports/edition.hpp"
#include "reports/next_step.hpp"

namespace gt::testing {

/// What teams have of learning beside the records of their audits; point and review are everybody's.
struct LearningRecords {
    learning::PointId point;
    learning::ReviewId review;
    std::map<std::string, learning::ItemId> items; ///< by team
    std::map<std::string, learning::FeedbackId> feedback; ///< by team
    std::map<std::string, learning::NeedId> needs; ///< by team
    std::map<std::string, learning::ActivityId> activities; ///< by team; the first of its days is today
};

/// The number of the team's case that is restricted.
std::string restricted_number(std::string_view team);

/// The records of Alder Team and of Birch Team, and the address of each on any page.
class TwoTeams {
public:
    TwoTeams(TestApp& app, RoleCast const& cast);

    TeamRecords const& alder() const { return alder_; }
    TeamRecords const& birch() const { return birch_; }
    cases::CaseId restricted(std::string const& team) const { return restricted_.at(team); }

    /// The route with ids put in: Alder's records are "own", Birch's "other" and "ended". More than one when a route
    /// shows records of several kinds, such as an audit while it is a draft and once it was submitted.
    /// Throws std::logic_error for a route whose record is not known here.
    std::vector<std::string> addresses(std::string const& route, std::string const& relation) const;

private:
    std::vector<std::string> ids_for(std::string const& route, TeamRecords const& team) const;

    cases::ImportId import_;
    programme::ExemptionId exemption_;
    LearningRecords learning_;
    reports::EditionId edition_; ///< of the whole authority
    reports::NextStepId step_; ///< likewise
    oversight::QuarterCheckId quarter_; ///< of the service area of both teams
    framework::Tool tool_; ///< that audits are begun with
    framework::store::ToolDraftId draft_; ///< its next version
    std::string section_; ///< of the audit tool
    TeamRecords alder_;
    TeamRecords birch_;
    std::map<std::string, staff::TeamId> teams_;
    std::map<std::string, cases::CaseId> restricted_; ///< by team: a case that only the QA manager may read
};

} // namespace gt::testing
