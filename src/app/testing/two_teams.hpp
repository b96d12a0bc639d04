#pragma once

#include "app/testing/test_app.hpp"
#include "audits/calibration/exercise.hpp"
#include "audits/hearing/correction.hpp"
#include "audits/multi_agency/multi_agency.hpp"
#include "audits/second_read.hpp"
#include "improvement/progress.hpp"
#include "oversight/alert.hpp"
#include "oversight/managers_check.hpp"
#include "platform/files/attachments.hpp"

#include <string>
#include <vector>

namespace gt::testing {

/// One team's case with something of every kind about it: a draft and a submitted audit with its second read, a finding
/// in the draft, actions that are open and done, a risk, the sample that the case was chosen in. Every text in them
/// holds words that stand nowhere else, so that one found on a page tells whose record the page showed.
struct TeamRecords {
    std::string team; ///< "Birch"
    cases::CaseId child;
    staff::PersonId worker;
    audits::SampleId sample;
    audits::DrawId draw; ///< of the submitted audit, which its second reader has done
    audits::AuditId draft;
    audits::AuditId submitted;
    improvement::FindingId draft_finding;
    improvement::ActionId open_action;
    improvement::ActionId done_action;
    improvement::MilestoneId milestone; ///< of the open action
    files::AttachmentId file; ///< evidence of the open action
    oversight::CheckId managers_check; ///< a care plan that the manager signed off and somebody has to agree to
    oversight::AlertId alert; ///< of the worker to the manager
    cases::RiskId risk;
    cases::DataQueryId data_query; ///< raised in the draft
    audits::multi_agency::JointAuditId joint_audit;
    audits::multi_agency::ReturnId agency_return; ///< which was sent
    audits::calibration::ExerciseId exercise; ///< a calibration case that its auditor is to grade
    staff::PersonId auditor; ///< of both audits; in the register
    audits::hearing::CorrectionId correction; ///< asked for by the worker, who disagrees with the grade too
    std::vector<std::string> canaries;
};

/// Whoever does what there.
struct TeamCast {
    std::string worker;
    std::string manager;
    staff::PersonId auditor;
    std::string drawer = "qa_manager";
    std::string second_reader = "iro";
};

/// A caseload with one child of Alder Team and one of Birch Team, each with an assessment, as imports bring it.
cases::ImportId import_two_cases(TestApp& app);
/// Audits, actions and a risk about the team's child, by the domain's own verbs.
TeamRecords fill_team(TestApp& app, std::string const& team, TeamCast const& cast);

} // namespace gt::testing
