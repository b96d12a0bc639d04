#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct evp_pkey_st;

namespace gt::auth::oidc {

/// Bytes of base64url without padding; nothing when it is none.
std::optional<std::string> from_base64url(std::string_view text);
std::string to_base64url(std::string_view bytes);

/// The public keys that an issuer signs with (RFC 7517). What is no RSA or P-256 key for signatures is passed over.
class KeySet {
public:
    struct Key {
        std::string id;
        std::string algorithm; ///< "RS256" or "ES256": the only one that this key may be used with
        std::shared_ptr<evp_pkey_st> key;
    };

    /// Nothing when it is no key set at all.
    static std::optional<KeySet> parse(std::string_view json);

    /// Null when there is none of that id, or it is for another algorithm.
    Key const* find(std::string_view id, std::string_view algorithm) const;
    std::size_t size() const { return keys_.size(); }

private:
    std::vector<Key> keys_;
};

/// Whether `signature` (as a JWS has it: for ES256 the two numbers, one after the other) is that key's over `text`.
bool is_signed_by(KeySet::Key const& key, std::string_view text, std::string_view signature);

} // namespace gt::auth::oidc
