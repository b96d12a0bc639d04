#pragma once

#include "platform/history/keys.hpp"

namespace gt::history {

/// A row as a seal covers it.
struct SealedRow {
    std::string subject_kind;
    std::int64_t subject_id;
    std::int64_t sequence;
    db::Bytes hash;
};

struct Seal {
    std::int64_t number = 0;
    Instant sealed_at;
    std::int64_t row_count = 0;
    db::Bytes previous_root;
    db::Bytes root;
    std::string key_id;
    db::Bytes mac;
};

db::Bytes leaf_of(SealedRow const& row);

/// Over the seal's number, instant, count and previous root, and the leaves in their own order: who sealed in
/// which order does not matter. Covers all seals before it, since the previous root does.
db::Bytes root_of(Seal const& seal, std::vector<db::Bytes> leaves);

db::Bytes mac_of(Seal const& seal, Key const& key);
bool mac_holds(Seal const& seal, Key const& key);

} // namespace gt::history
