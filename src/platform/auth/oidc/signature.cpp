#include "platform/auth/oidc/signature.hpp"

#include "platform/auth/oidc/json_text.hpp"

#include <nlohmann/json.hpp>
#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <sodium.h>

namespace gt::auth::oidc {

namespace {

template <class T> using Held = std::unique_ptr<T, void (*)(T*)>;

using KeyPointer = std::shared_ptr<evp_pkey_st>;

constexpr std::size_t p256_bytes = 32;
constexpr int least_rsa_bits = 2048;

Held<BIGNUM> number(std::string const& bytes)
{
    return {BN_bin2bn(reinterpret_cast<unsigned char const*>(bytes.data()), static_cast<int>(bytes.size()), nullptr),
        BN_free};
}

KeyPointer built(char const* type, OSSL_PARAM_BLD* parts)
{
    Held<OSSL_PARAM> const parameters{OSSL_PARAM_BLD_to_param(parts), OSSL_PARAM_free};
    Held<EVP_PKEY_CTX> const context{EVP_PKEY_CTX_new_from_name(nullptr, type, nullptr), EVP_PKEY_CTX_free};
    EVP_PKEY* key = nullptr;
    if (!parameters || !context || EVP_PKEY_fromdata_init(context.get()) <= 0) return nullptr;
    if (EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, parameters.get()) <= 0) return nullptr;
    return {key, EVP_PKEY_free};
}

KeyPointer rsa_key(std::string const& modulus, std::string const& exponent)
{
    auto const n = number(modulus);
    auto const e = number(exponent);
    Held<OSSL_PARAM_BLD> const parts{OSSL_PARAM_BLD_new(), OSSL_PARAM_BLD_free};
    OSSL_PARAM_BLD_push_BN(parts.get(), OSSL_PKEY_PARAM_RSA_N, n.get());
    OSSL_PARAM_BLD_push_BN(parts.get(), OSSL_PKEY_PARAM_RSA_E, e.get());
    auto key = built("RSA", parts.get());
    return key && EVP_PKEY_get_bits(key.get()) >= least_rsa_bits ? key : nullptr;
}

KeyPointer p256_key(std::string const& x, std::string const& y)
{
    if (x.size() != p256_bytes || y.size() != p256_bytes) return nullptr;
    auto const point = "\x04" + x + y;
    Held<OSSL_PARAM_BLD> const parts{OSSL_PARAM_BLD_new(), OSSL_PARAM_BLD_free};
    OSSL_PARAM_BLD_push_utf8_string(parts.get(), OSSL_PKEY_PARAM_GROUP_NAME, "P-256", 0);
    OSSL_PARAM_BLD_push_octet_string(parts.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(), point.size());
    return built("EC", parts.get());
}

std::optional<KeySet::Key> key_from(nlohmann::json const& given)
{
    if (!given.is_object()) return std::nullopt;
    auto const use = text_of(given, "use");
    auto const said = text_of(given, "alg");
    auto const part = [&](char const* name) { return from_base64url(text_of(given, name)).value_or(""); };
    KeySet::Key key{text_of(given, "kid"), "", nullptr};
    if (text_of(given, "kty") == "RSA") {
        key.algorithm = "RS256";
        key.key = rsa_key(part("n"), part("e"));
    } else if (text_of(given, "kty") == "EC" && text_of(given, "crv") == "P-256") {
        key.algorithm = "ES256";
        key.key = p256_key(part("x"), part("y"));
    }
    bool const is_for_us = (use.empty() || use == "sig") && (said.empty() || said == key.algorithm);
    return key.key && is_for_us ? std::optional{std::move(key)} : std::nullopt;
}

/// OpenSSL wants the two numbers of an ES256 signature as DER.
std::string as_der(std::string_view signature)
{
    if (signature.size() != 2 * p256_bytes) return {};
    Held<ECDSA_SIG> const pair{ECDSA_SIG_new(), ECDSA_SIG_free};
    auto r = number(std::string{signature.substr(0, p256_bytes)});
    auto s = number(std::string{signature.substr(p256_bytes)});
    if (ECDSA_SIG_set0(pair.get(), r.get(), s.get()) != 1) return {};
    std::ignore = r.release(); // the pair owns them now
    std::ignore = s.release();
    unsigned char* der = nullptr;
    auto const length = i2d_ECDSA_SIG(pair.get(), &der);
    if (length <= 0) return {};
    std::string text{reinterpret_cast<char const*>(der), static_cast<std::size_t>(length)};
    OPENSSL_free(der);
    return text;
}

} // namespace

std::optional<std::string> from_base64url(std::string_view text)
{
    std::string bytes(text.size() / 4 * 3 + 3, '\0');
    std::size_t length = 0;
    if (sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(), text.size(),
            nullptr, &length, nullptr, sodium_base64_VARIANT_URLSAFE_NO_PADDING)
        != 0)
        return std::nullopt;
    bytes.resize(length);
    return bytes;
}

std::string to_base64url(std::string_view bytes)
{
    constexpr auto variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
    std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
    sodium_bin2base64(
        text.data(), text.size(), reinterpret_cast<unsigned char const*>(bytes.data()), bytes.size(), variant);
    text.pop_back(); // the NUL
    return text;
}

std::optional<KeySet> KeySet::parse(std::string_view json)
{
    auto const read = nlohmann::json::parse(json, nullptr, false);
    if (!read.is_object() || !read.contains("keys") || !read["keys"].is_array()) return std::nullopt;
    KeySet set;
    for (auto const& given : read["keys"])
        if (auto key = key_from(given)) set.keys_.push_back(std::move(*key));
    return set;
}

KeySet::Key const* KeySet::find(std::string_view id, std::string_view algorithm) const
{
    for (auto const& key : keys_)
        if (key.id == id && key.algorithm == algorithm) return &key;
    return nullptr;
}

bool is_signed_by(KeySet::Key const& key, std::string_view text, std::string_view signature)
{
    auto const given = key.algorithm == "ES256" ? as_der(signature) : std::string{signature};
    Held<EVP_MD_CTX> const context{EVP_MD_CTX_new(), EVP_MD_CTX_free};
    if (given.empty() || EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, key.key.get()) != 1)
        return false;
    return EVP_DigestVerify(context.get(), reinterpret_cast<unsigned char const*>(given.data()), given.size(),
               reinterpret_cast<unsigned char const*>(text.data()), text.size())
        == 1;
}

} // namespace gt::auth::oidc
