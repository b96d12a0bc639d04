#pragma once

#include "platform/history/history.hpp"

namespace gt::history {

/// A row of the chain, as it is hashed.
struct ChainRow {
    std::string_view subject_kind;
    std::int64_t subject_id;
    std::int64_t sequence;
    db::Bytes previous_hash;
    std::int64_t who;
    Instant when;
    std::string_view verb;
    db::Bytes digest;
    std::int64_t erased_through;
    std::string_view erased_under;
};

/// SHA-256 over every field, each with its length, so that nothing can move from one to the next.
db::Bytes hash_of(ChainRow const& row);

/// The same of salt, before and after. Without the salt, short states could be guessed from it.
db::Bytes digest_of(db::Bytes const& salt, std::string_view before, std::string_view after);

db::Bytes new_salt();

} // namespace gt::history
