#pragma once

#include "cases/facts.hpp"
#include "cases/ids.hpp"
#include "platform/db/database.hpp"

#include <vector>

namespace gt::cases::store {

/// A row about a child as it stands, and where it came from.
struct KnownRow {
    std::string source; ///< "annex_a", "caseload"
    std::string list;
    Facts facts;
    Instant recorded_at;
    bool is_missing; ///< the newest file does not have it
};

/// What stands about the child with that number, list by list, the newest first. Ask only for a case that the
/// person may see.
std::vector<KnownRow> rows_about(db::Reader& reader, std::string_view number);

} // namespace gt::cases::store
