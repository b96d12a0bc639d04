#pragma once

#include "improvement/finding.hpp"
#include "platform/history/history.hpp"
#include "platform/history/present.hpp"
#include "staff/person.hpp"

#include <vector>

namespace gt::improvement::store {

/// What findings are looked for by.
struct FindingFilter {
    std::optional<FindingId> id = {};
    std::string standard = {};
    std::string question = {};
    bool without_action = false; ///< areas for improvement that nothing follows from, and nobody said why
};

/// Those that this person may see: through the team, as whose practice they are, or as who recorded them; never of a
/// restricted case without being one of its readers, of a record that is kept from them, or in a draft. The newest
/// first.
std::vector<FindingId> list_visible_findings(
    db::Reader& reader, staff::Person const& person, Date today, FindingFilter const& filter, int limit);

/// Why nothing follows from a finding. Saying it again says it anew.
void say_no_action(db::Transaction& tx, FindingId finding, std::string const& because, history::Act const& act);
/// Empty when nobody said so.
std::string no_action_because(db::Reader& reader, FindingId finding);

std::vector<history::PresentState> present_reasons(db::Reader& reader, std::int64_t after, int most);

} // namespace gt::improvement::store
