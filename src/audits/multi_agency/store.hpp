#pragma once

#include "audits/multi_agency/multi_agency.hpp"
#include "platform/history/history.hpp"
#include "platform/history/present.hpp"
#include "staff/person.hpp"

namespace gt::audits::multi_agency {

/// Why a lead auditor meets the case (case_readers).
inline constexpr std::string_view reads_as_lead = "multi_agency";

/// Those who lead it, and those who may see the audits of the case's team; a restricted case asks for its named
/// readers as well. With its returns and the synthesis so far.
std::optional<JointAudit> find_visible(db::Reader& reader, staff::Person const& person, JointAuditId id, Date today);
/// The newest first, without their grades.
std::vector<JointAudit> list_visible(
    db::Reader& reader, staff::Person const& person, Date today, std::optional<cases::CaseId> of_case, int limit);
std::optional<JointAudit> find(db::Reader& reader, JointAuditId id);

/// Begins it, and lets its lead read the case. Refused when something stands against this lead auditing this case
/// (audits/independence.hpp), or the day has passed. Beginning the same again (its id is known) changes nothing.
Result<void> begin(db::Transaction& tx, JointAudit const& audit, history::Act const& act);

/// Asks an agency; only the digest of its link is kept. False when this very return was asked for before.
Result<bool> invite(db::Transaction& tx, JointAudit const& audit, ReturnId id, std::string const& agency,
    std::string_view link, history::Act const& act);
/// A new link in place of the old one, which stops at once, as does the browser it was opened in. What was filled in
/// stays. Refused when the return was sent or withdrawn.
Result<void> renew_link(
    db::Transaction& tx, JointAudit const& audit, ReturnId id, std::string_view link, history::Act const& act);
Result<void> withdraw(db::Transaction& tx, JointAudit const& audit, ReturnId id, history::Act const& act);

/// Keeps what the lead has written; with `agrees` the audit is closed with it. Refused [conflict] when somebody saved
/// first, and when it is not whole (what_is_missing) and to be agreed.
Result<void> save_synthesis(
    db::Transaction& tx, JointAudit const& audit, Synthesis const& synthesis, bool agrees, history::Act const& act);

/// What a return answered, by question key; for its own agency and for those who may see the audit.
std::map<std::string, std::string, std::less<>> answers_of(db::Reader& reader, ReturnId id);

std::vector<history::PresentState> present_joint_audits(db::Reader& reader, std::int64_t after, int most);

} // namespace gt::audits::multi_agency
