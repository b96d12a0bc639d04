#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace gt::testing {

/// One connection over TLS to 127.0.0.1, to a server whose certificate it knows.
class TlsClient {
public:
    /// Throws std::runtime_error when there is no greeting, or the certificate is not this one. The highest version is
    /// OpenSSL's number, such as TLS1_1_VERSION; 0: the newest that there is.
    TlsClient(unsigned short port, std::filesystem::path const& certificate, int highest_version = 0);
    ~TlsClient();
    TlsClient(TlsClient const&) = delete;

    /// The version and the protocol that were agreed: "TLSv1.3 http/1.1".
    std::string agreed() const;
    void send(std::string_view bytes);
    /// All that comes until the server closes or is silent for `patience`.
    std::string receive(std::chrono::milliseconds patience = std::chrono::seconds{5});

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

} // namespace gt::testing
