#pragma once

#include "cases/risk.hpp"
#include "platform/history/present.hpp"
#include "staff/person.hpp"

#include <vector>

namespace gt::cases::store {

/// Whom somebody may have told by voice: who may answer in that team; anybody who may answer anywhere when the case
/// has no team yet, or nobody may there.
std::vector<staff::StaffMember> who_may_answer(db::Reader& reader, std::optional<staff::TeamId> team, Date day);
/// Whether this person may answer in the child's team (or anywhere, when it has none).
bool may_answer_there(db::Reader& reader, std::optional<staff::TeamId> team, staff::PersonId person, Date day);

/// Writes the risk and its first step, and owes it to whoever was told, or at once to the head of service.
/// The same id a second time changes nothing: the form was sent twice.
void raise(db::Transaction& tx, RiskChange const& change, std::string_view case_number, history::Act const& act);

/// Fails with a conflict when somebody was quicker.
Result<void> save(db::Transaction& tx, Risk const& before, RiskChange const& change, std::string_view case_number,
    history::Act const& act);

/// In sight are the risks one raised, was told of or may answer, and those of cases one sees.
std::optional<Risk> find_visible_risk(db::Reader& reader, staff::Person const& person, RiskId id, Date today);
std::optional<Risk> find_risk(db::Reader& reader, RiskId id);
/// The newest first.
std::vector<Risk> risks_of(db::Reader& reader, CaseId id);
/// Those that wait for an answer and have not gone to the head of service yet.
std::vector<Risk> unanswered_risks(db::Reader& reader);
std::vector<RiskStep> steps_of(db::Reader& reader, RiskId id);

/// As `history verify` compares them.
std::vector<history::PresentState> present_risks(db::Reader& reader, std::int64_t after, int most);

} // namespace gt::cases::store
