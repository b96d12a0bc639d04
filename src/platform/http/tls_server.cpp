#include "platform/http/tls_server.hpp"

#include "platform/http/listener.hpp"
#include "platform/http/tls_context.hpp"

namespace gt::http {

struct TlsServer::Inside : Listener {
    using Listener::Listener;
};

TlsServer::TlsServer(Options options, Handler handler, TlsFiles const& files)
    : inside_{std::make_unique<Inside>(std::move(options), std::move(handler), std::make_unique<TlsContext>(files))}
{
}

TlsServer::~TlsServer() = default;

unsigned short TlsServer::port() const { return inside_->port(); }

void TlsServer::stop() { inside_->stop(); }

} // namespace gt::http
