#pragma once

#include "audits/audit.hpp"
#include "audits/register/auditor.hpp"
#include "platform/history/present.hpp"

namespace gt::audits::auditors {

std::optional<Entry> find(db::Reader& reader, staff::PersonId person);
/// A new entry, or the one of that version changed; a conflict when somebody else changed it.
Result<void> save(db::Transaction& tx, Entry const& entry, history::Act const& act);
std::vector<history::PresentState> present_entries(db::Reader& reader, std::int64_t after, int most);

/// Which of its auditor's audits a submitted one is, from 1, counting those submitted since they were trained, no
/// second reads; 0 when they are not in the register or it was submitted before.
int place_since_training(db::Reader& reader, Audit const& audit);

/// How an auditor's work stood when it was moderated or spoken about. `asker` sees nothing of what is kept from them.
struct Standing {
    int submitted = 0; ///< audits, no second reads
    std::optional<Date> last_moderated;
    int moderated = 0;
    int changed = 0; ///< of those moderated
    int feedback = 0; ///< from workers and managers
    int useful = 0; ///< of it, "yes"
    int heard = 0;
};
Standing standing_of(db::Reader& reader, staff::PersonId auditor, staff::PersonId asker);

/// Keeping the same again (its id is known) changes nothing.
void keep(db::Transaction& tx, Support const& support, history::Act const& act);
/// What a list of them is narrowed to.
struct SupportFilter {
    std::optional<staff::PersonId> attended_by = {};
    std::optional<Date> quarter = {}; ///< its first day
    std::optional<SupportKind> kind = {};
};
/// The latest first.
std::vector<Support> supports(db::Reader& reader, SupportFilter const& filter, int limit);
/// How much of each kind there was, the latest quarter first.
std::vector<SupportQuarter> supports_by_quarter(db::Reader& reader);
std::vector<history::PresentState> present_supports(db::Reader& reader, std::int64_t after, int most);

} // namespace gt::audits::auditors
