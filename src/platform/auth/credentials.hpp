#pragma once

#include "platform/db/database.hpp"

#include <string>
#include <string_view>

namespace gt::auth {

/// Sets how this person signs in; the name is folded to lower case. A name that someone else has is a Problem.
/// `hash` comes from hash_password, made outside the transaction since it is slow.
Result<void> set_credentials(
    db::Transaction& tx, std::int64_t person, std::string_view name, std::string const& hash, Instant now);

/// The person whose name and password these are. As slow for an unknown name as for a wrong password.
std::optional<std::int64_t> check_credentials(db::Database& database, std::string_view name, std::string_view password);

/// The name that this person signs in with; nothing when they have no local account.
std::optional<std::string> sign_in_name_of(db::Reader& reader, std::int64_t person);

} // namespace gt::auth
