#pragma once

#include "oversight/managers_check.hpp"
#include "platform/history/present.hpp"

namespace gt::oversight::store {

/// Who sees to the gaps, and by when.
struct GapPlan {
    staff::PersonId owner;
    Date due_on;
    std::string due_words; ///< as it was written, where that is not the date itself
};

/// Keeps the check. Each gap becomes an area for improvement with an action of its own; a document that somebody has to
/// agree to asks them: whoever holds `agreed_by` over the team, else whoever may agree there. Keeping the same one
/// again changes nothing. `plan` is there when there are gaps.
Result<void> add(db::Transaction& tx, ManagersCheck const& check, std::optional<GapPlan> const& plan,
    std::string_view agreed_by, history::Act const& act);

/// What `agree` made of it; a conflict when somebody answered since. When it was returned, whoever signed it off owes
/// another check of the document.
Result<void> save_agreement(
    db::Transaction& tx, ManagersCheck const& before, ManagersCheck const& after, history::Act const& act);

std::optional<ManagersCheck> find_visible(db::Reader& reader, staff::Person const& person, CheckId id, Date today);

struct CheckFilter {
    std::optional<cases::CaseId> case_id = {};
    std::optional<Agreement> agreement = {};
};

/// Without their answers, the newest first.
std::vector<ManagersCheck> list_visible(
    db::Reader& reader, staff::Person const& person, Date today, CheckFilter const& filter, int limit);

std::vector<history::PresentState> present_checks(db::Reader& reader, std::int64_t after, int most);

} // namespace gt::oversight::store
