#include "platform/auth/oidc/provider.hpp"

#include "platform/auth/oidc/json_text.hpp"
#include "platform/auth/sessions.hpp"
#include "platform/http/request.hpp"

#include <array>
#include <nlohmann/json.hpp>
#include <sodium.h>

namespace gt::auth::oidc {

namespace {

using nlohmann::json;

/// Not asked again for an unknown key more often than this: made-up keys shall not make us a nuisance.
constexpr std::int64_t keys_rest_seconds = 60;

std::string challenge_of(std::string const& verifier)
{
    std::array<unsigned char, crypto_hash_sha256_BYTES> bytes{};
    crypto_hash_sha256(bytes.data(), reinterpret_cast<unsigned char const*>(verifier.data()), verifier.size());
    return to_base64url({reinterpret_cast<char const*>(bytes.data()), bytes.size()});
}

/// One line, no blank: it goes into a header.
bool is_web_address(std::string const& url)
{
    bool const is_web = url.starts_with("https://") || url.starts_with("http://127.0.0.1:");
    return is_web && std::ranges::all_of(url, [](char c) { return c > 0x20 && c < 0x7F; });
}

} // namespace

Flow Flow::begin() { return {random_token(), random_token(), random_token()}; }

std::optional<Provider::Places> Provider::places()
{
    {
        std::lock_guard const lock{mutex_};
        if (places_) return places_;
    }
    auto const answer = fetch_({settings_.issuer + "/.well-known/openid-configuration", "", "", ""});
    if (!answer) return std::nullopt;
    auto const said = json::parse(*answer, nullptr, false);
    Places found{text_of(said, "authorization_endpoint"), text_of(said, "token_endpoint"), text_of(said, "jwks_uri")};
    bool const is_whole
        = is_web_address(found.authorization) && is_web_address(found.token) && is_web_address(found.keys);
    if (text_of(said, "issuer") != settings_.issuer || !is_whole) return std::nullopt;
    std::lock_guard const lock{mutex_};
    return places_ = std::move(found);
}

std::optional<KeySet> Provider::keys(bool anew, Instant now)
{
    auto const where = places();
    if (!where) return std::nullopt;
    {
        std::lock_guard const lock{mutex_};
        bool const is_fresh = keys_fetched_at_ && now < keys_fetched_at_->plus_seconds(keys_rest_seconds);
        if (keys_ && (!anew || is_fresh)) return keys_;
    }
    auto const answer = fetch_({where->keys, "", "", ""});
    auto read = answer ? KeySet::parse(*answer) : std::nullopt;
    std::lock_guard const lock{mutex_};
    if (!read) return keys_;
    keys_fetched_at_ = now;
    return keys_ = std::move(read);
}

std::optional<std::string> Provider::sign_in_url(Flow const& flow)
{
    auto const where = places();
    if (!where) return std::nullopt;
    http::Fields const query{{"response_type", "code"}, {"client_id", settings_.client_id},
        {"redirect_uri", settings_.return_address()}, {"scope", "openid email profile"}, {"state", flow.state},
        {"nonce", flow.nonce}, {"code_challenge", challenge_of(flow.verifier)}, {"code_challenge_method", "S256"}};
    auto const joint = where->authorization.find('?') == std::string::npos ? "?" : "&";
    return where->authorization + joint + http::encode_form(query);
}

std::optional<std::string> Provider::id_token_for(Flow const& flow, std::string const& code, Places const& where)
{
    http::Fields const form{{"grant_type", "authorization_code"}, {"code", code},
        {"redirect_uri", settings_.return_address()}, {"code_verifier", flow.verifier},
        {"client_id", settings_.client_id}};
    // RFC 6749, 2.3.1: both are urlencoded before they go into the header.
    auto const answer = fetch_({where.token, http::encode_form(form), http::encode_component(settings_.client_id),
        http::encode_component(settings_.client_secret)});
    if (!answer) return std::nullopt;
    auto token = text_of(json::parse(*answer, nullptr, false), "id_token");
    return token.empty() ? std::nullopt : std::optional{std::move(token)};
}

std::variant<Claims, Refused> Provider::who(Flow const& flow, std::string const& code, Instant now)
{
    auto const where = places();
    auto const token = where ? id_token_for(flow, code, *where) : std::nullopt;
    if (!token) return Refused::provider;
    Expected const expected{settings_.issuer, settings_.client_id, flow.nonce, settings_.algorithms,
        settings_.email_claim, settings_.groups_claim, now};
    std::variant<Claims, Refused> found{Refused::unknown_key};
    for (bool const anew : {false, true}) {
        auto const set = keys(anew, now);
        if (!set) return Refused::provider;
        found = check_id_token(*token, *set, expected);
        auto const* const refused = std::get_if<Refused>(&found);
        if (!refused || *refused != Refused::unknown_key) break;
    }
    return found;
}

} // namespace gt::auth::oidc
