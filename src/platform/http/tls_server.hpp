#pragma once

#include "platform/http/server.hpp"

#include <filesystem>

namespace gt::http {

/// In PEM form: the certificate with the chain up to an authority that browsers know, and its private key.
struct TlsFiles {
    std::filesystem::path certificate;
    std::filesystem::path key;
};

/// As Server, but over TLS 1.2 or 1.3, without a proxy before it. The same limits hold; the greeting counts as part of
/// the first head. Throws std::runtime_error, in words, when a file cannot be used or the two do not belong together.
class TlsServer {
public:
    TlsServer(Options options, Handler handler, TlsFiles const& files);
    ~TlsServer(); ///< stops
    TlsServer(TlsServer const&) = delete;

    unsigned short port() const;
    void stop(); ///< as Server::stop

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

} // namespace gt::http
