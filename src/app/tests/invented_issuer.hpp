#pragma once

#include "platform/auth/oidc/provider.hpp"
#include "platform/http/request.hpp"

#include <nlohmann/json.hpp>
#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>
#include <stdexcept>

namespace gt::testing {

namespace oidc = auth::oidc;
using nlohmann::json;

inline void must(bool done)
{
    if (!done) throw std::runtime_error{"OpenSSL refuses a test's key"};
}

using KeyPointer = std::shared_ptr<EVP_PKEY>;

inline std::string bytes_of(BIGNUM const* number, int least = 0)
{
    std::string bytes(static_cast<std::size_t>(std::max(BN_num_bytes(number), least)), '\0');
    BN_bn2binpad(number, reinterpret_cast<unsigned char*>(bytes.data()), static_cast<int>(bytes.size()));
    return bytes;
}

inline std::string part_of(EVP_PKEY* key, char const* name)
{
    BIGNUM* number = nullptr;
    must(EVP_PKEY_get_bn_param(key, name, &number) == 1);
    std::unique_ptr<BIGNUM, void (*)(BIGNUM*)> const held{number, BN_free};
    return oidc::to_base64url(bytes_of(number));
}

inline std::string sign(EVP_PKEY* key, std::string const& text)
{
    std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX*)> const context{EVP_MD_CTX_new(), EVP_MD_CTX_free};
    std::string signature(512, '\0');
    auto length = signature.size();
    must(EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key) == 1);
    must(EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(signature.data()), &length,
             reinterpret_cast<unsigned char const*>(text.data()), text.size())
        == 1);
    signature.resize(length);
    return signature;
}

/// As a JWS has it: the two numbers, one after the other.
inline std::string sign_es256(EVP_PKEY* key, std::string const& text)
{
    auto const der = sign(key, text);
    auto const* start = reinterpret_cast<unsigned char const*>(der.data());
    std::unique_ptr<ECDSA_SIG, void (*)(ECDSA_SIG*)> const pair{
        d2i_ECDSA_SIG(nullptr, &start, static_cast<long>(der.size())), ECDSA_SIG_free};
    return bytes_of(ECDSA_SIG_get0_r(pair.get()), 32) + bytes_of(ECDSA_SIG_get0_s(pair.get()), 32);
}

/// An identity provider of our own making, which can be told to do anything wrong.
struct Issuer {
    std::string name = "https://login.northvale.example";
    KeyPointer rsa{EVP_RSA_gen(2048), EVP_PKEY_free};
    KeyPointer curve{EVP_EC_gen("P-256"), EVP_PKEY_free};
    std::string key_id = "first";
    std::string code = "the code";
    json head = {{"alg", "RS256"}, {"kid", "first"}};
    json claims;
    std::string token; ///< instead of one made of head and claims
    bool is_down = false;
    int asked_for_keys = 0;
    std::string form; ///< as the token endpoint got it

    json key_set() const
    {
        std::string point(65, '\0');
        std::size_t length = 0;
        EVP_PKEY_get_octet_string_param(curve.get(), OSSL_PKEY_PARAM_PUB_KEY,
            reinterpret_cast<unsigned char*>(point.data()), point.size(), &length);
        json const rsa_key{{"kty", "RSA"}, {"kid", key_id}, {"use", "sig"}, {"n", part_of(rsa.get(), "n")},
            {"e", part_of(rsa.get(), "e")}};
        json const curve_key{{"kty", "EC"}, {"crv", "P-256"}, {"kid", "curve"},
            {"x", oidc::to_base64url(point.substr(1, 32))}, {"y", oidc::to_base64url(point.substr(33, 32))}};
        return {{"keys", json::array({rsa_key, curve_key})}};
    }

    std::string signed_token() const
    {
        if (!token.empty()) return token;
        auto const text = oidc::to_base64url(head.dump()) + "." + oidc::to_base64url(claims.dump());
        auto const is_curve = head.value("alg", "") == "ES256";
        return text + "." + oidc::to_base64url(is_curve ? sign_es256(curve.get(), text) : sign(rsa.get(), text));
    }

    std::optional<std::string> answer(oidc::Asked const& asked)
    {
        if (is_down) return std::nullopt;
        if (asked.url == name + "/.well-known/openid-configuration")
            return json{{"issuer", name}, {"authorization_endpoint", name + "/authorize"},
                {"token_endpoint", name + "/token"}, {"jwks_uri", name + "/keys"}}
                .dump();
        if (asked.url == name + "/keys") return ++asked_for_keys, key_set().dump();
        form = asked.form;
        if (asked.url != name + "/token" || http::decode_form(form)->text("code") != code) return std::nullopt;
        code.clear(); // a code serves once
        return json{{"access_token", "x"}, {"id_token", signed_token()}}.dump();
    }
};

} // namespace gt::testing
