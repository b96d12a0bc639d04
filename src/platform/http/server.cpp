#include "platform/http/server.hpp"

#include "platform/http/listener.hpp"
#include "platform/http/tls_context.hpp"

namespace gt::http {

struct Server::Inside : Listener {
    using Listener::Listener;
};

Server::Server(Options options, Handler handler)
    : inside_{std::make_unique<Inside>(std::move(options), std::move(handler), nullptr)}
{
}

Server::~Server() = default;

unsigned short Server::port() const { return inside_->port(); }

void Server::stop() { inside_->stop(); }

} // namespace gt::http
