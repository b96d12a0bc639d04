#include "platform/history/seal_hash.hpp"

#include "platform/history/hasher.hpp"

namespace gt::history {

db::Bytes leaf_of(SealedRow const& row)
{
    return Hasher{}.text(row.subject_kind).number(row.subject_id).number(row.sequence).bytes(row.hash).result();
}

db::Bytes root_of(Seal const& seal, std::vector<db::Bytes> leaves)
{
    std::ranges::sort(leaves);
    Hasher hasher;
    hasher.number(seal.number).number(seal.sealed_at.micros).number(seal.row_count).bytes(seal.previous_root);
    for (auto const& leaf : leaves) hasher.bytes(leaf);
    return hasher.result();
}

db::Bytes mac_of(Seal const& seal, Key const& key)
{
    auto const message = Hasher{}.text("goldenthread seal").text(seal.key_id).bytes(seal.root).result();
    db::Bytes mac(crypto_auth_BYTES);
    crypto_auth(mac.data(), message.data(), message.size(), key.secret.data());
    return mac;
}

bool mac_holds(Seal const& seal, Key const& key)
{
    auto const expected = mac_of(seal, key);
    return seal.mac.size() == expected.size() && sodium_memcmp(seal.mac.data(), expected.data(), expected.size()) == 0;
}

} // namespace gt::history
