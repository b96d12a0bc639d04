#include "platform/http/server.hpp"

#include "platform/http/session.hpp"
#include "platform/log/log.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <future>

namespace gt::http {

namespace asio = boost::asio;
using asio::ip::tcp;

namespace {

asio::awaitable<void> serve(std::unique_ptr<Session> session) { co_await session->run(); }

} // namespace

struct Server::Inside {
    Inside(Options options, Handler handler) : shared{std::move(options), std::move(handler)}, acceptor{io}, pause{io}
    {
        tcp::endpoint const endpoint{asio::ip::make_address(shared.options.address), shared.options.port};
        acceptor.open(endpoint.protocol());
        acceptor.set_option(asio::socket_base::reuse_address{true});
        acceptor.bind(endpoint);
        acceptor.listen();
        port = acceptor.local_endpoint().port();
        asio::co_spawn(io, accept(), asio::detached);
        thread = std::thread{[this] { io.run(); }};
    }

    asio::awaitable<void> accept();
    void stop();
    void wait_until_quiet();

    Shared shared; // outlives `io`, whose end destroys the sessions that still wait
    asio::io_context io{1};
    asio::executor_work_guard<asio::io_context::executor_type> keep_running{io.get_executor()};
    tcp::acceptor acceptor;
    asio::steady_timer pause;
    unsigned short port = 0;
    std::thread thread;
    std::once_flag stopped;
};

/// With as many connections as are allowed, or no file descriptor left, new ones wait in the kernel.
asio::awaitable<void> Server::Inside::accept()
{
    constexpr auto outcome = asio::as_tuple(asio::use_awaitable);
    while (!shared.stopping) {
        auto full = shared.sessions.size() >= shared.options.limits.connections;
        if (!full) {
            auto [error, socket] = co_await acceptor.async_accept(outcome);
            if (shared.stopping) co_return;
            if (!error) {
                auto session = std::make_unique<Session>(std::move(socket), shared);
                asio::co_spawn(io, serve(std::move(session)), asio::detached);
            }
            full = static_cast<bool>(error);
        }
        if (full) {
            pause.expires_after(std::chrono::milliseconds{50});
            co_await pause.async_wait(outcome);
        }
    }
}

void Server::Inside::stop()
{
    asio::post(io, [this] {
        shared.stopping = true;
        boost::system::error_code ignored;
        acceptor.close(ignored);
        pause.cancel();
        for (auto* session : shared.sessions) session->end_if_idle();
    });
    wait_until_quiet();
    io.stop();
    thread.join();
    shared.pool.stop();
}

/// Until no session is left, or the drain time is over.
void Server::Inside::wait_until_quiet()
{
    auto const end = std::chrono::steady_clock::now() + shared.options.limits.drain_time;
    while (std::chrono::steady_clock::now() < end) {
        std::promise<bool> quiet;
        asio::post(io, [&] { quiet.set_value(shared.sessions.empty()); });
        if (quiet.get_future().get()) return;
        std::this_thread::sleep_for(std::chrono::milliseconds{5});
    }
    log::warn("http.drain_time_over", {});
}

Server::Server(Options options, Handler handler)
    : inside_{std::make_unique<Inside>(std::move(options), std::move(handler))}
{
}

Server::~Server() { stop(); }

unsigned short Server::port() const { return inside_->port; }

void Server::stop()
{
    std::call_once(inside_->stopped, [this] { inside_->stop(); });
}

} // namespace gt::http
