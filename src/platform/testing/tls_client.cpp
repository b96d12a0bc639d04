#include "platform/testing/tls_client.hpp"

#include "platform/testing/socket.hpp"

#include <array>
#include <openssl/ssl.h>
#include <poll.h>
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>

namespace gt::testing {

struct TlsClient::Inside {
    std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> context{SSL_CTX_new(TLS_client_method()), SSL_CTX_free};
    std::unique_ptr<SSL, decltype(&SSL_free)> tls{nullptr, SSL_free};
    int socket = -1;

    ~Inside()
    {
        if (socket >= 0) ::close(socket);
    }
};

TlsClient::TlsClient(unsigned short port, std::filesystem::path const& certificate, int highest_version)
    : inside_{std::make_unique<Inside>()}
{
    auto* const context = inside_->context.get();
    SSL_CTX_set_verify(context, SSL_VERIFY_PEER, nullptr);
    SSL_CTX_set_security_level(context, 0); // so that a client of yesterday may try
    SSL_CTX_set_min_proto_version(context, 0);
    SSL_CTX_set_max_proto_version(context, highest_version);
    constexpr std::string_view offered = "\x02h2\x08http/1.1";
    SSL_CTX_set_alpn_protos(context, reinterpret_cast<unsigned char const*>(offered.data()), offered.size());
    if (SSL_CTX_load_verify_file(context, certificate.c_str()) != 1) throw std::runtime_error{"no certificate"};

    inside_->tls.reset(SSL_new(context));
    X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(inside_->tls.get()), "127.0.0.1");
    inside_->socket = connect_to(port);
    SSL_set_fd(inside_->tls.get(), inside_->socket);
    if (SSL_connect(inside_->tls.get()) != 1) throw std::runtime_error{"no greeting over TLS"};
}

TlsClient::~TlsClient() = default;

std::string TlsClient::agreed() const
{
    unsigned char const* protocol = nullptr;
    unsigned int size = 0;
    SSL_get0_alpn_selected(inside_->tls.get(), &protocol, &size);
    std::string words = SSL_get_version(inside_->tls.get());
    return words.append(" ").append(reinterpret_cast<char const*>(protocol), size);
}

void TlsClient::send(std::string_view bytes)
{
    SSL_write(inside_->tls.get(), bytes.data(), static_cast<int>(bytes.size()));
}

std::string TlsClient::receive(std::chrono::milliseconds patience)
{
    std::string received;
    std::array<char, 16 * 1024> piece;
    for (;;) {
        pollfd wanted{.fd = inside_->socket, .events = POLLIN, .revents = 0};
        auto const waits = SSL_pending(inside_->tls.get()) > 0;
        if (!waits && ::poll(&wanted, 1, static_cast<int>(patience.count())) <= 0) return received;
        auto const bytes = SSL_read(inside_->tls.get(), piece.data(), static_cast<int>(piece.size()));
        if (bytes <= 0) return received;
        received.append(piece.data(), static_cast<std::size_t>(bytes));
    }
}

} // namespace gt::testing
