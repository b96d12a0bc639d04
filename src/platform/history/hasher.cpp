#include "platform/history/hasher.hpp"

namespace gt::history {

Hasher& Hasher::number(std::int64_t number)
{
    unsigned char bytes[8];
    for (int i = 0; i < 8; ++i)
        bytes[i] = static_cast<unsigned char>(static_cast<std::uint64_t>(number) >> (56 - 8 * i));
    crypto_hash_sha256_update(&state_, bytes, sizeof bytes);
    return *this;
}

Hasher& Hasher::field(void const* start, std::size_t length)
{
    number(static_cast<std::int64_t>(length));
    crypto_hash_sha256_update(&state_, static_cast<unsigned char const*>(start), length);
    return *this;
}

db::Bytes Hasher::result()
{
    db::Bytes hash(crypto_hash_sha256_BYTES);
    crypto_hash_sha256_final(&state_, hash.data());
    return hash;
}

} // namespace gt::history
