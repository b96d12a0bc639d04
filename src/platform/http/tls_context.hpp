#pragma once

#include "platform/http/tls_server.hpp"

#include <boost/asio/ssl/context.hpp>

namespace gt::http {

/// What all TLS connections of a server share. OpenSSL is seen behind this header and nowhere else in this folder.
class TlsContext {
public:
    /// Throws std::runtime_error, in words.
    explicit TlsContext(TlsFiles const& files);

    boost::asio::ssl::context& context() { return context_; }

private:
    boost::asio::ssl::context context_{boost::asio::ssl::context::tls_server};
};

} // namespace gt::http
