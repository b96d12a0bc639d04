#include "platform/auth/sessions.hpp"

#include "platform/text/digest.hpp"

#include <array>
#include <sodium.h>

namespace gt::auth {

using text::digest;

std::string random_token()
{
    std::array<unsigned char, 32> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    std::array<char, sodium_base64_ENCODED_LEN(32, sodium_base64_VARIANT_URLSAFE_NO_PADDING)> text{};
    sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    return text.data();
}

std::string open_session(db::Transaction& tx, std::int64_t person, Instant now)
{
    auto token = random_token();
    tx.run(R"sql(
        INSERT INTO sessions (id, token_digest, person_id, opened_at, seen_at, ended_at)
        VALUES (:id, :digest, :person, :now, :now, NULL))sql",
        {{"id", new_id_number()}, {"digest", digest(token)}, {"person", person}, {"now", now}});
    return token;
}

std::optional<Session> find_session(db::Reader& reader, std::string_view token, Instant now)
{
    auto const row = reader.one(R"sql(
        SELECT id, person_id, opened_at, seen_at
          FROM sessions
         WHERE token_digest = :digest AND ended_at IS NULL AND opened_at > :oldest AND seen_at > :idle)sql",
        {{"digest", digest(token)}, {"oldest", now.plus_seconds(-longest_seconds)},
            {"idle", now.plus_seconds(-idle_seconds)}});
    if (!row) return std::nullopt;
    return Session{
        row->number("id"), row->number("person_id"), row->get<Instant>("opened_at"), row->get<Instant>("seen_at")};
}

std::optional<std::int64_t> whose_session(db::Reader& reader, std::string_view token)
{
    auto const row
        = reader.one("SELECT person_id FROM sessions WHERE token_digest = :digest", {{"digest", digest(token)}});
    return row ? std::optional{row->number("person_id")} : std::nullopt;
}

bool wants_seen_mark(Session const& session, Instant now) { return now >= session.seen_at.plus_seconds(60); }

void mark_seen(db::Transaction& tx, Session const& session, Instant now)
{
    tx.run("UPDATE sessions SET seen_at = :now WHERE id = :id AND seen_at < :now", {{"id", session.id}, {"now", now}});
}

void end_session(db::Transaction& tx, std::int64_t session, Instant now)
{
    tx.run("UPDATE sessions SET ended_at = :now WHERE id = :id AND ended_at IS NULL", {{"id", session}, {"now", now}});
}

void end_all_sessions(db::Transaction& tx, std::int64_t person, Instant now)
{
    tx.run("UPDATE sessions SET ended_at = :now WHERE person_id = :person AND ended_at IS NULL",
        {{"person", person}, {"now", now}});
}

std::string csrf_token(std::string_view session_token)
{
    return digest(std::string{"csrf:"} + std::string{session_token});
}

bool same(std::string_view one, std::string_view other)
{
    return one.size() == other.size() && sodium_memcmp(one.data(), other.data(), one.size()) == 0;
}

} // namespace gt::auth
