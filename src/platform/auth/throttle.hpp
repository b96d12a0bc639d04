#pragma once

#include "platform/db/database.hpp"

#include <string_view>

namespace gt::auth {

/// Guessing passwords is slowed down: after this many failures within a quarter of an hour for one name from one
/// place, or for one name from anywhere, or from one place for any name, the next try waits. From anywhere takes
/// more, so that a stranger cannot easily keep somebody out.
constexpr int most_failures_here = 5;
constexpr int most_failures_for_name = 30;
constexpr int most_failures_from_place = 60;
constexpr std::int64_t failures_count_for_seconds = 15 * 60;

/// Whether a try with this name from this address has to wait. Asked before the password is looked at, so that a
/// right one tells nothing either.
bool must_wait(db::Reader& reader, std::string_view name, std::string_view address, Instant now);
void record_failure(db::Transaction& tx, std::string_view name, std::string_view address, Instant now);
/// After a right password: the failures of this name from this address no longer count.
void forgive(db::Transaction& tx, std::string_view name, std::string_view address);
void forget_old_failures(db::Transaction& tx, Instant now);

} // namespace gt::auth
