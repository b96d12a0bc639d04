#include "platform/http/connection.hpp"

#include "platform/http/tls_context.hpp"

#include <array>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace gt::http {

namespace asio = boost::asio;

namespace {

constexpr std::size_t one_read = 16 * 1024;
constexpr auto outcome = asio::as_tuple(asio::use_awaitable);

void drop(std::string_view& text, std::size_t& bytes)
{
    auto const part = std::min(bytes, text.size());
    text.remove_prefix(part);
    bytes -= part;
}

} // namespace

/// Over the connection's own socket, which the deadline cancels as ever.
struct Connection::Tls {
    Tls(asio::ip::tcp::socket& socket, asio::ssl::context& context) : stream{socket, context} { }

    asio::ssl::stream<asio::ip::tcp::socket&> stream;
};

Connection::Connection(asio::ip::tcp::socket socket, TlsContext* tls)
    : socket_{std::move(socket)}, timer_{socket_.get_executor()}
{
    boost::system::error_code ignored;
    socket_.set_option(asio::ip::tcp::no_delay{true}, ignored);
    if (tls) tls_ = std::make_unique<Tls>(socket_, tls->context());
}

Connection::~Connection() = default;

std::string Connection::remote_address() const
{
    boost::system::error_code error;
    auto const peer = socket_.remote_endpoint(error);
    return error ? std::string{} : peer.address().to_string();
}

void Connection::set_deadline(std::chrono::milliseconds from_now)
{
    late_ = false;
    timer_.expires_after(from_now);
    timer_.async_wait([weak = weak_from_this()](boost::system::error_code error) {
        auto const self = weak.lock();
        // A deadline set anew after this one fired, before this ran, counts instead of it.
        if (error || !self || self->timer_.expiry() > std::chrono::steady_clock::now()) return;
        self->late_ = true;
        self->socket_.cancel(error);
    });
}

void Connection::clear_deadline()
{
    late_ = false;
    timer_.expires_at(std::chrono::steady_clock::time_point::max());
}

asio::awaitable<bool> Connection::greet()
{
    if (!tls_) co_return true;
    auto const [error] = co_await tls_->stream.async_handshake(asio::ssl::stream_base::server, outcome);
    co_return !error && !late_ && !cancelled_;
}

asio::awaitable<Connection::Moved> Connection::receive(asio::mutable_buffer into)
{
    if (tls_) {
        auto const [error, bytes] = co_await tls_->stream.async_read_some(into, outcome);
        co_return Moved{error, bytes};
    }
    auto const [error, bytes] = co_await socket_.async_read_some(into, outcome);
    co_return Moved{error, bytes};
}

asio::awaitable<Connection::Moved> Connection::send(std::string_view head, std::string_view body)
{
    auto const buffers = std::array{asio::buffer(head), asio::buffer(body)};
    if (tls_) {
        auto const [error, bytes] = co_await tls_->stream.async_write_some(buffers, outcome);
        co_return Moved{error, bytes};
    }
    auto const [error, bytes] = co_await socket_.async_write_some(buffers, outcome);
    co_return Moved{error, bytes};
}

asio::awaitable<Got> Connection::read_some()
{
    // The deadline may have passed between two reads, when there was nothing to cancel.
    if (late_) co_return Got::nothing_in_time;
    if (cancelled_) co_return Got::end;

    auto const before = received_.size();
    received_.resize(before + one_read);
    auto const space = asio::buffer(received_.data() + before, one_read);
    auto const [error, bytes] = co_await receive(space);
    received_.resize(before + bytes);
    if (late_) co_return Got::nothing_in_time;
    if (error) co_return Got::end;
    co_return Got::bytes;
}

void Connection::use(std::size_t bytes)
{
    used_ += bytes;
    if (used_ == received_.size()) {
        received_.clear();
        used_ = 0;
    } else if (used_ > one_read) {
        received_.erase(0, used_);
        used_ = 0;
    }
}

asio::awaitable<bool> Connection::write(std::string_view head, std::string_view body, std::chrono::milliseconds stall)
{
    while (!head.empty() || !body.empty()) {
        set_deadline(stall);
        auto const [error, sent] = co_await send(head, body);
        if (error) co_return false;
        auto bytes = sent;
        drop(head, bytes);
        drop(body, bytes);
    }
    clear_deadline();
    co_return true;
}

asio::awaitable<void> Connection::linger(std::chrono::milliseconds at_most)
{
    set_deadline(at_most);
    if (tls_) co_await tls_->stream.async_shutdown(outcome);
    boost::system::error_code ignored;
    socket_.shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
    // What comes now is nobody's, and need not be unpacked.
    std::array<char, one_read> swallowed{};
    while (!late_ && !cancelled_) {
        auto const [error, bytes] = co_await socket_.async_read_some(asio::buffer(swallowed), outcome);
        if (error) break;
    }
}

void Connection::cancel()
{
    cancelled_ = true;
    boost::system::error_code ignored;
    socket_.cancel(ignored);
}

void Connection::close()
{
    cancelled_ = true;
    boost::system::error_code ignored;
    timer_.cancel();
    socket_.close(ignored);
}

} // namespace gt::http
