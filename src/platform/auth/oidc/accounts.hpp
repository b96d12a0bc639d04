#pragma once

#include "platform/auth/oidc/provider.hpp"
#include "platform/db/database.hpp"

namespace gt::auth::oidc {

constexpr std::int64_t flow_seconds = 600;

/// Somebody sets out; the token is for a cookie of the browser that comes back.
std::string keep_flow(db::Transaction& tx, Flow const& flow, std::string const& then, Instant now);

struct KeptFlow {
    Flow flow;
    std::string then; ///< where to go afterwards
};

/// Once: of two that come back with the same state one gets it. Nothing when it was begun elsewhere or too long ago.
std::optional<KeptFlow> take_flow(db::Transaction& tx, std::string_view token, std::string_view state, Instant now);

/// Whose account that is; nothing until it was bound.
std::optional<std::int64_t> person_of(db::Reader& reader, Claims const& claims);

/// From now on the account is that person's. False when they have another one already.
bool bind(db::Transaction& tx, Claims const& claims, std::int64_t person, Instant now);

/// The next account that signs in with this person's address is theirs. False when none was bound.
bool unbind(db::Transaction& tx, std::int64_t person);

} // namespace gt::auth::oidc
