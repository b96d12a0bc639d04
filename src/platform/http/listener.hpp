#pragma once

#include "platform/http/session.hpp"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <mutex>
#include <thread>

namespace gt::http {

/// What stands behind a Server and a TlsServer: the I/O thread that accepts connections, and their sessions.
class Listener {
public:
    /// Without `tls` it speaks plain HTTP.
    Listener(Options options, Handler handler, std::unique_ptr<TlsContext> tls);
    ~Listener(); ///< stops
    Listener(Listener const&) = delete;

    unsigned short port() const { return port_; }
    void stop();

private:
    boost::asio::awaitable<void> accept();
    void stop_once();
    void wait_until_quiet();

    Shared shared_; // outlives `io_`, whose end destroys the sessions that still wait
    boost::asio::io_context io_{1};
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> keep_running_{io_.get_executor()};
    boost::asio::ip::tcp::acceptor acceptor_;
    boost::asio::steady_timer pause_;
    unsigned short port_ = 0;
    std::thread thread_;
    std::once_flag stopped_;
};

} // namespace gt::http
