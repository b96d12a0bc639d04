#pragma once

#include "platform/db/database.hpp"
#include "platform/history/keys.hpp"

#include <map>

namespace gt::history {

struct Sealed {
    std::int64_t rows = 0; ///< how many came under a seal now
    std::int64_t newest = 0; ///< the newest seal's number; 0 when nothing was ever sealed
    std::string root; ///< its root in hexadecimal: what the log, a backup and an edition keep
};

/// Puts every row of history that no seal covers under one, with the newest key, and says what the newest seal
/// is then. Any number of processes may do it at once: each row is sealed exactly once. Writers do not
/// wait for it. Throws std::runtime_error when rows wait and there is no key.
Sealed seal(db::Database& database, Keys const& keys, Instant now);

/// Whether anything was ever sealed.
bool has_seals(db::Reader& reader);

/// How many seals each key made, by its id.
std::map<std::string, std::int64_t> uses_of_keys(db::Reader& reader);

} // namespace gt::history
