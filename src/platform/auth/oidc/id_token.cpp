#include "platform/auth/oidc/id_token.hpp"

#include "platform/auth/oidc/json_text.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

namespace gt::auth::oidc {

namespace {

using nlohmann::json;

constexpr std::size_t longest_token = 16 * 1024;

struct RefusedKey {
    Refused why;
    std::string_view key;
};

constexpr std::array keys_of_refusals{
    RefusedKey{Refused::malformed, "malformed"},
    RefusedKey{Refused::algorithm, "algorithm"},
    RefusedKey{Refused::unknown_key, "unknown_key"},
    RefusedKey{Refused::signature, "signature"},
    RefusedKey{Refused::issuer, "issuer"},
    RefusedKey{Refused::audience, "audience"},
    RefusedKey{Refused::expired, "expired"},
    RefusedKey{Refused::not_yet_valid, "not_yet_valid"},
    RefusedKey{Refused::nonce, "nonce"},
    RefusedKey{Refused::state, "state"},
    RefusedKey{Refused::provider, "provider"},
    RefusedKey{Refused::declined, "declined"},
    RefusedKey{Refused::email, "email"},
    RefusedKey{Refused::unknown_person, "unknown_person"},
    RefusedKey{Refused::not_allowed, "not_allowed"},
};

json object_of(std::string_view part)
{
    auto const bytes = from_base64url(part);
    return bytes ? json::parse(*bytes, nullptr, false) : json{};
}

std::vector<std::string> texts_of(json const& object, std::string const& name)
{
    std::vector<std::string> texts;
    auto const found = object.find(name);
    if (found == object.end()) return texts;
    if (found->is_string()) texts.push_back(found->get<std::string>());
    if (found->is_array())
        for (auto const& one : *found)
            if (one.is_string()) texts.push_back(one.get<std::string>());
    return texts;
}

/// Whole seconds since 1970; nothing when it is absent or no such number.
std::optional<std::int64_t> seconds_of(json const& object, char const* name)
{
    auto const found = object.find(name);
    if (found == object.end() || !found->is_number()) return std::nullopt;
    auto const seconds = found->get<double>();
    return seconds > 0 && seconds < 1e11 ? std::optional{static_cast<std::int64_t>(seconds)} : std::nullopt;
}

/// One audience, ours; of several, ours must be the authorised party.
bool is_for(json const& claims, std::string const& client)
{
    auto const audiences = texts_of(claims, "aud");
    if (std::ranges::find(audiences, client) == audiences.end()) return false;
    auto const party = text_of(claims, "azp");
    return audiences.size() == 1 ? party.empty() || party == client : party == client;
}

std::optional<Refused> refuse_times(json const& claims, Instant now)
{
    auto const seconds = now.micros / 1'000'000;
    auto const expires = seconds_of(claims, "exp");
    auto const issued = seconds_of(claims, "iat");
    if (!expires || !issued) return Refused::malformed;
    if (seconds >= *expires + leeway_seconds) return Refused::expired;
    auto const begins = std::max(seconds_of(claims, "nbf").value_or(*issued), *issued);
    if (seconds + leeway_seconds < begins) return Refused::not_yet_valid;
    return std::nullopt;
}

std::variant<Claims, Refused> check_claims(json const& claims, Expected const& expected)
{
    if (!claims.is_object()) return Refused::malformed;
    if (text_of(claims, "iss") != expected.issuer) return Refused::issuer;
    if (!is_for(claims, expected.client_id)) return Refused::audience;
    if (auto const refused = refuse_times(claims, expected.now)) return *refused;
    if (expected.nonce.empty() || text_of(claims, "nonce") != expected.nonce) return Refused::nonce;
    auto const verified = claims.find("email_verified");
    Claims read{expected.issuer, text_of(claims, "sub"), text_of(claims, expected.email_claim),
        verified != claims.end() && verified->is_boolean() && verified->get<bool>(),
        texts_of(claims, expected.groups_claim)};
    if (read.subject.empty() || read.subject.size() > 255) return Refused::malformed;
    return read;
}

} // namespace

std::string_view key_of(Refused why) { return std::ranges::find(keys_of_refusals, why, &RefusedKey::why)->key; }

std::variant<Claims, Refused> check_id_token(std::string_view token, KeySet const& keys, Expected const& expected)
{
    auto const first = token.find('.');
    auto const second = first == std::string_view::npos ? first : token.find('.', first + 1);
    if (second == std::string_view::npos || token.size() > longest_token) return Refused::malformed;
    auto const head = object_of(token.substr(0, first));
    if (!head.is_object() || head.contains("crit")) return Refused::malformed;
    auto const algorithm = text_of(head, "alg");
    if (std::ranges::find(expected.algorithms, algorithm) == expected.algorithms.end()) return Refused::algorithm;
    auto const* const key = keys.find(text_of(head, "kid"), algorithm);
    if (!key) return Refused::unknown_key;
    auto const signature = from_base64url(token.substr(second + 1));
    if (!signature || !is_signed_by(*key, token.substr(0, second), *signature)) return Refused::signature;
    return check_claims(object_of(token.substr(first + 1, second - first - 1)), expected);
}

} // namespace gt::auth::oidc
