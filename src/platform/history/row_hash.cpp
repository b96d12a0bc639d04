#include "platform/history/row_hash.hpp"

#include "platform/history/hasher.hpp"

#include <sodium.h>

namespace gt::history {

namespace {

constexpr std::size_t salt_length = 16;

} // namespace

db::Bytes hash_of(ChainRow const& row)
{
    return Hasher{}
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
    return Hasher{}.bytes(salt).text(before).text(after).result();
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
