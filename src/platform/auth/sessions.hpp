#pragma once

#include "platform/db/database.hpp"

#include <string>
#include <string_view>

namespace gt::auth {

/// Someone signed in on one browser. The database holds only the token's digest, so that
/// a copy of it signs nobody in.
struct Session {
    std::int64_t id = 0;
    std::int64_t person = 0;
    Instant opened_at;
    Instant seen_at;
};

/// Twelve hours at most, and one hour without a page (handbook section 20: shared offices).
constexpr std::int64_t longest_seconds = 12 * 60 * 60;
constexpr std::int64_t idle_seconds = 60 * 60;

/// A new token for the cookie, never an old one: a session is rotated at sign-in.
std::string open_session(db::Transaction& tx, std::int64_t person, Instant now);

/// Nothing when it is unknown, ended, idle or too old.
std::optional<Session> find_session(db::Reader& reader, std::string_view token, Instant now);

/// Whose session this was, whether it still holds or not; nothing when there never was one.
std::optional<std::int64_t> whose_session(db::Reader& reader, std::string_view token);

/// Kept to the minute, so that reading pages seldom writes.
bool wants_seen_mark(Session const& session, Instant now);
void mark_seen(db::Transaction& tx, Session const& session, Instant now);

void end_session(db::Transaction& tx, std::int64_t session, Instant now);
void end_all_sessions(db::Transaction& tx, std::int64_t person, Instant now);

/// The token that every form of this session carries; a page of another site cannot know it.
std::string csrf_token(std::string_view session_token);
bool same(std::string_view one, std::string_view other); ///< in constant time

/// 32 random bytes, base64url.
std::string random_token();

} // namespace gt::auth
