#pragma once

#include "platform/auth/oidc/id_token.hpp"
#include "platform/auth/oidc/settings.hpp"

#include <functional>
#include <mutex>

namespace gt::auth::oidc {

/// Asks another service: a GET, or with a body a POST of a form. Its answer's body when that has status 200.
struct Asked {
    std::string url;
    std::string form; ///< urlencoded; empty: GET
    std::string user; ///< of HTTP Basic; empty: none
    std::string password;
};
using Fetch = std::function<std::optional<std::string>(Asked const&)>;

/// By libcurl: TLS checked, no redirects, ten seconds, one megabyte; plain http only to the machine itself.
std::optional<std::string> fetch_by_curl(Asked const& asked);

/// What one sign-in is bound to, from setting out to coming back.
struct Flow {
    std::string state;
    std::string nonce;
    std::string verifier; ///< of PKCE (RFC 7636)

    static Flow begin();
};

/// The council's identity provider: where it is, its keys, and a code for a token. May be used by several threads.
class Provider {
public:
    Provider(Settings settings, Fetch fetch) : settings_{std::move(settings)}, fetch_{std::move(fetch)} { }

    Settings const& settings() const { return settings_; }

    /// Where the browser is sent; nothing when the provider cannot be asked, or names another issuer.
    std::optional<std::string> sign_in_url(Flow const& flow);
    /// Who came back with that code.
    std::variant<Claims, Refused> who(Flow const& flow, std::string const& code, Instant now);

private:
    struct Places {
        std::string authorization, token, keys;
    };

    std::optional<Places> places();
    std::optional<KeySet> keys(bool anew, Instant now);
    std::optional<std::string> id_token_for(Flow const& flow, std::string const& code, Places const& places);

    Settings settings_;
    Fetch fetch_;
    std::mutex mutex_;
    std::optional<Places> places_;
    std::optional<KeySet> keys_;
    std::optional<Instant> keys_fetched_at_;
};

} // namespace gt::auth::oidc
