#include "platform/testing/self_made_certificate.hpp"

#include <cstdio>
#include <memory>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>
#include <stdexcept>

namespace gt::testing {

namespace {

constexpr long a_day = 24L * 60 * 60;

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using Certificate = std::unique_ptr<X509, decltype(&X509_free)>;
using File = std::unique_ptr<std::FILE, decltype(&std::fclose)>;

void must(bool done)
{
    if (!done) throw std::runtime_error{"no certificate for a test"};
}

Certificate made_for(EVP_PKEY* key)
{
    Certificate certificate{X509_new(), X509_free};
    auto* const made = certificate.get();
    must(X509_set_version(made, X509_VERSION_3) == 1);
    must(ASN1_INTEGER_set(X509_get_serialNumber(made), 1) == 1);
    must(X509_gmtime_adj(X509_getm_notBefore(made), -a_day) && X509_gmtime_adj(X509_getm_notAfter(made), a_day));
    must(X509_set_pubkey(made, key) == 1);
    auto* const name = X509_get_subject_name(made);
    auto const* const words = reinterpret_cast<unsigned char const*>("goldenthread test");
    must(X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, words, -1, -1, 0) == 1);
    must(X509_set_issuer_name(made, name) == 1);
    auto* const address = X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, "IP:127.0.0.1");
    must(X509_add_ext(made, address, -1) == 1);
    X509_EXTENSION_free(address);
    must(X509_sign(made, key, EVP_sha256()) > 0);
    return certificate;
}

File opened(std::filesystem::path const& path) { return {std::fopen(path.c_str(), "w"), std::fclose}; }

} // namespace

SelfMadeCertificate::SelfMadeCertificate(std::filesystem::path const& folder, std::string const& name)
    : certificate{folder / (name + ".crt")}, key{folder / (name + ".key")}
{
    Key const made{EVP_EC_gen("P-256"), EVP_PKEY_free};
    must(made != nullptr);
    auto const signed_by_itself = made_for(made.get());
    must(PEM_write_X509(opened(certificate).get(), signed_by_itself.get()) == 1);
    must(PEM_write_PrivateKey(opened(key).get(), made.get(), nullptr, nullptr, 0, nullptr, nullptr) == 1);
}

} // namespace gt::testing
