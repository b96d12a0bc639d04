#pragma once

#include "cases/ids.hpp"
#include "platform/db/database.hpp"
#include "staff/ids.hpp"

#include <string>

namespace gt::cases::store {

/// A file that somebody sent and has not decided about yet.
struct WaitingImport {
    WaitingImportId id;
    std::string kind; ///< "annex_a", "caseload"
    std::string file_name;
    staff::PersonId added_by;
    Instant added_at{};
};

constexpr std::int64_t waiting_seconds = 24 * 60 * 60;

/// Once only for the same id.
void keep_waiting(db::Transaction& tx, WaitingImport const& waiting);
/// Of that person alone; nothing when it is another's, imported already or a day old.
std::optional<WaitingImport> find_waiting(db::Reader& reader, WaitingImportId id, staff::PersonId whose, Instant now);
void remove_waiting(db::Transaction& tx, WaitingImportId id);
void forget_waiting(db::Transaction& tx, Instant now);

} // namespace gt::cases::store
