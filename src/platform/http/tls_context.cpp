#include "platform/http/tls_context.hpp"

#include <algorithm>
#include <boost/asio/buffer.hpp>
#include <fstream>
#include <iterator>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <stdexcept>

namespace gt::http {

namespace asio = boost::asio;

namespace {

/// As the protocol writes a name: its length before it.
constexpr std::string_view http_1_1 = "\x08http/1.1";

std::string text_of(std::filesystem::path const& file, std::string const& what)
{
    std::ifstream in{file, std::ios::binary};
    std::string text{std::istreambuf_iterator<char>{in}, {}};
    if (!in || text.empty()) throw std::runtime_error{"The TLS " + what + " cannot be read: " + file.string()};
    return text;
}

/// Whoever offers a choice of protocols and HTTP/1.1 among them gets that; the others get it all the same.
int choose_protocol(SSL*, unsigned char const** chosen, unsigned char* size, unsigned char const* offered,
    unsigned int offered_size, void*)
{
    std::string_view const offer{reinterpret_cast<char const*>(offered), offered_size};
    auto const at = offer.find(http_1_1);
    if (at == std::string_view::npos) return SSL_TLSEXT_ERR_NOACK;
    *chosen = offered + at + 1;
    *size = static_cast<unsigned char>(http_1_1.size() - 1);
    return SSL_TLSEXT_ERR_OK;
}

/// The key is of another certificate, rather than none at all.
bool is_of_another(boost::system::error_code const& error)
{
    auto const code = static_cast<unsigned long>(error.value());
    return ERR_GET_LIB(code) == ERR_LIB_X509
        && (ERR_GET_REASON(code) == X509_R_KEY_VALUES_MISMATCH || ERR_GET_REASON(code) == X509_R_KEY_TYPE_MISMATCH);
}

} // namespace

TlsContext::TlsContext(TlsFiles const& files)
{
    auto* const native = context_.native_handle();
    SSL_CTX_set_min_proto_version(native, TLS1_2_VERSION);
    SSL_CTX_set_options(native, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION | SSL_OP_CIPHER_SERVER_PREFERENCE);
    SSL_CTX_set_alpn_select_cb(native, choose_protocol, nullptr);
    // A key under a password would otherwise ask for it at the keyboard.
    context_.set_password_callback([](std::size_t, asio::ssl::context::password_purpose) { return std::string{}; });

    boost::system::error_code error;
    context_.use_certificate_chain(asio::buffer(text_of(files.certificate, "certificate")), error);
    if (error)
        throw std::runtime_error{"There is no certificate in PEM form in this file: " + files.certificate.string()};
    context_.use_private_key(asio::buffer(text_of(files.key, "key")), asio::ssl::context::pem, error);
    if (error && is_of_another(error))
        throw std::runtime_error{"The TLS key does not belong to the certificate: " + files.key.string()};
    if (error)
        throw std::runtime_error{
            "There is no private key in PEM form, without a password, in this file: " + files.key.string()};
}

} // namespace gt::http
