#include "platform/http/listener.hpp"

#include "platform/http/tls_context.hpp"
#include "platform/log/log.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <future>

namespace gt::http {

namespace asio = boost::asio;
using asio::ip::tcp;

namespace {

asio::awaitable<void> serve(std::unique_ptr<Session> session) { co_await session->run(); }

} // namespace

Listener::Listener(Options options, Handler handler, std::unique_ptr<TlsContext> tls)
    : shared_{std::move(options), std::move(handler), std::move(tls)}, acceptor_{io_}, pause_{io_}
{
    tcp::endpoint const endpoint{asio::ip::make_address(shared_.options.address), shared_.options.port};
    acceptor_.open(endpoint.protocol());
    acceptor_.set_option(asio::socket_base::reuse_address{true});
    acceptor_.bind(endpoint);
    acceptor_.listen();
    port_ = acceptor_.local_endpoint().port();
    asio::co_spawn(io_, accept(), asio::detached);
    thread_ = std::thread{[this] { io_.run(); }};
}

Listener::~Listener() { stop(); }

/// With as many connections as are allowed, or no file descriptor left, new ones wait in the kernel.
asio::awaitable<void> Listener::accept()
{
    constexpr auto outcome = asio::as_tuple(asio::use_awaitable);
    while (!shared_.stopping) {
        auto full = shared_.sessions.size() >= shared_.options.limits.connections;
        if (!full) {
            auto [error, socket] = co_await acceptor_.async_accept(outcome);
            if (shared_.stopping) co_return;
            if (!error) {
                auto session = std::make_unique<Session>(std::move(socket), shared_);
                asio::co_spawn(io_, serve(std::move(session)), asio::detached);
            }
            full = static_cast<bool>(error);
        }
        if (full) {
            pause_.expires_after(std::chrono::milliseconds{50});
            co_await pause_.async_wait(outcome);
        }
    }
}

void Listener::stop()
{
    std::call_once(stopped_, [this] { stop_once(); });
}

void Listener::stop_once()
{
    asio::post(io_, [this] {
        shared_.stopping = true;
        boost::system::error_code ignored;
        acceptor_.close(ignored);
        pause_.cancel();
        for (auto* session : shared_.sessions) session->end_if_idle();
    });
    wait_until_quiet();
    io_.stop();
    thread_.join();
    shared_.pool.stop();
}

/// Until no session is left, or the drain time is over.
void Listener::wait_until_quiet()
{
    auto const end = std::chrono::steady_clock::now() + shared_.options.limits.drain_time;
    while (std::chrono::steady_clock::now() < end) {
        std::promise<bool> quiet;
        asio::post(io_, [&] { quiet.set_value(shared_.sessions.empty()); });
        if (quiet.get_future().get()) return;
        std::this_thread::sleep_for(std::chrono::milliseconds{5});
    }
    log::warn("http.drain_time_over", {});
}

} // namespace gt::http
