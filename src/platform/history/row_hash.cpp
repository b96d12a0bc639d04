#include "platform/history/row_hash.hpp"

#include <sodium.h>

namespace gt::history {

namespace {

constexpr std::size_t salt_length = 16;

class Sha256 {
public:
    Sha256() { crypto_hash_sha256_init(&state_); }

    Sha256& number(std::int64_t number)
    {
        unsigned char bytes[8];
        for (int i = 0; i < 8; ++i)
            bytes[i] = static_cast<unsigned char>(static_cast<std::uint64_t>(number) >> (56 - 8 * i));
        crypto_hash_sha256_update(&state_, bytes, sizeof bytes);
        return *this;
    }

    Sha256& field(void const* start, std::size_t length)
    {
        number(static_cast<std::int64_t>(length));
        crypto_hash_sha256_update(&state_, static_cast<unsigned char const*>(start), length);
        return *this;
    }

    Sha256& text(std::string_view text) { return field(text.data(), text.size()); }
    Sha256& bytes(db::Bytes const& bytes) { return field(bytes.data(), bytes.size()); }

    db::Bytes result()
    {
        db::Bytes hash(crypto_hash_sha256_BYTES);
        crypto_hash_sha256_final(&state_, hash.data());
        return hash;
    }

private:
    crypto_hash_sha256_state state_{};
};

} // namespace

db::Bytes hash_of(ChainRow const& row)
{
    return Sha256{}
        .text(row.subject_kind)
        .number(row.subject_id)
        .number(row.sequence)
        .bytes(row.previous_hash)
        .number(row.who)
        .number(row.when.micros)
        .text(row.verb)
        .bytes(row.digest)
        .number(row.erased_through)
        .text(row.erased_under)
        .result();
}

db::Bytes digest_of(db::Bytes const& salt, std::string_view before, std::string_view after)
{
    return Sha256{}.bytes(salt).text(before).text(after).result();
}

db::Bytes new_salt()
{
    // Opens the source of randomness at the first call; harmless at any other.
    if (sodium_init() < 0) throw std::runtime_error{"the system gives no random numbers"};
    db::Bytes salt(salt_length);
    randombytes_buf(salt.data(), salt.size());
    return salt;
}

} // namespace gt::history
