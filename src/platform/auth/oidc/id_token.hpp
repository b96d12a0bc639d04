#pragma once

#include "platform/auth/oidc/signature.hpp"
#include "platform/time/instant.hpp"

#include <string>
#include <variant>
#include <vector>

namespace gt::auth::oidc {

/// Why somebody who comes back from the council's sign-in is not let in: a key for the log, never what was sent.
enum class Refused {
    malformed,
    algorithm, ///< none of those allowed for this issuer, "none" and HS256 among them
    unknown_key,
    signature,
    issuer,
    audience,
    expired,
    not_yet_valid,
    nonce,
    state, ///< not begun in this browser, used already, or too old
    provider, ///< the issuer could not be reached, or answered something else
    declined, ///< the issuer says that the person did not sign in
    email, ///< no address, or one that the issuer does not vouch for
    unknown_person,
    not_allowed, ///< in none of the groups that may sign in
};

std::string_view key_of(Refused why);

struct Claims {
    std::string issuer;
    std::string subject;
    std::string email;
    bool is_email_verified = false;
    std::vector<std::string> groups;
};

/// What an ID token has to be for us to believe it (OpenID Connect Core, 3.1.3.7).
struct Expected {
    std::string issuer;
    std::string client_id;
    std::string nonce;
    std::vector<std::string> algorithms; ///< of "RS256", "ES256"
    std::string email_claim = "email";
    std::string groups_claim = "groups";
    Instant now{};
};

/// How far the issuer's clock may be off from ours.
constexpr std::int64_t leeway_seconds = 60;

/// The algorithm is ours to choose, never the token's; the key has to be for it; the signature is checked before any
/// claim is read.
std::variant<Claims, Refused> check_id_token(std::string_view token, KeySet const& keys, Expected const& expected);

} // namespace gt::auth::oidc
