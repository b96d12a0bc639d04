#pragma once

#include "audits/moderation/moderation.hpp"
#include "framework/rules.hpp"
#include "platform/history/present.hpp"

namespace gt::audits::moderation {

/// Opens the moderation that the rules ask for, if any, with its clock in working days, and asks whoever may moderate.
/// Doing it twice changes nothing more.
void follow(db::Transaction& tx, framework::Rules const& rules, AuditId submitted, history::Act const& act);

/// Somebody disagrees with the grade: joins the moderation that is open, or opens one. Once a person. A Problem when
/// the days for it have passed.
Result<void> disagree(db::Transaction& tx, framework::Rules const& rules, Audit const& audit, Cause const& disagreement,
    history::Act const& act);

/// Records what the moderator found, and the grade that is reported from now on. Auditor, worker and whoever disagreed
/// are asked to read it. A conflict when somebody moderated it before.
Result<void> moderate(db::Transaction& tx, Audit const& audit, Moderation const& moderation, Finding const& finding,
    AgreedGrades const& agreed, history::Act const& act);

/// Of one audit, the first one first; the last may be open.
std::vector<Moderation> moderations_of(db::Reader& reader, AuditId audit);
std::optional<Moderation> open_moderation_of(db::Reader& reader, AuditId audit);

/// What speaks against this person (bar_to_moderating).
Part part_in(db::Reader& reader, staff::PersonId person, Audit const& audit, Date today);
/// Whoever holds audits.moderate over the team and may moderate it, by name.
std::vector<staff::StaffMember> moderators_for(db::Reader& reader, Audit const& audit, Date today);

/// One row of the queue.
struct Queued {
    AuditId audit;
    std::string case_number;
    std::string team_name;
    std::string auditor_name;
    std::string overall_grade;
    Date due_on;
    std::vector<Cause> causes;
};
/// The open ones within the person's sight (audits.moderate), the first due first; not what is kept from them.
std::vector<Queued> queue(db::Reader& reader, staff::Person const& person, Date today);
/// For `history verify`.
std::vector<history::PresentState> present_moderations(db::Reader& reader, std::int64_t after, int most);

} // namespace gt::audits::moderation
