#pragma once

#include "platform/db/value.hpp"

#include <sodium.h>
#include <string_view>

namespace gt::history {

/// SHA-256 over fields, each with its length, so that nothing can move from one to the next.
class Hasher {
public:
    Hasher() { crypto_hash_sha256_init(&state_); }

    Hasher& number(std::int64_t number);
    Hasher& text(std::string_view text) { return field(text.data(), text.size()); }
    Hasher& bytes(db::Bytes const& bytes) { return field(bytes.data(), bytes.size()); }

    db::Bytes result();

private:
    Hasher& field(void const* start, std::size_t length);

    crypto_hash_sha256_state state_{};
};

} // namespace gt::history
