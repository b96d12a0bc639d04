#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <memory>
#include <string>
#include <string_view>

namespace gt::http {

class TlsContext;

enum class Got { bytes, nothing_in_time, end };

/// A socket, plain or under TLS, with what it has received and not yet used, and one deadline. Lives on the I/O thread.
/// The deadline cancels what is under way and leaves the socket open, so that a slow
/// peer can still be told why (Beast's own tcp_stream closes it).
class Connection : public std::enable_shared_from_this<Connection> {
public:
    /// Plain when `tls` is null.
    Connection(boost::asio::ip::tcp::socket socket, TlsContext* tls);
    ~Connection();

    std::string remote_address() const;
    boost::asio::any_io_executor executor() { return socket_.get_executor(); }

    /// From now on; takes the place of an earlier one.
    void set_deadline(std::chrono::milliseconds from_now);
    void clear_deadline();

    /// TLS's greeting, before anything is read or written. False when the peer does not finish it in time, or speaks
    /// no TLS that we take; true at once on a plain connection.
    boost::asio::awaitable<bool> greet();

    boost::asio::awaitable<Got> read_some();
    std::string_view received() const { return std::string_view{received_}.substr(used_); }
    void use(std::size_t bytes);

    /// False when the peer has gone or takes nothing for as long as `stall`.
    boost::asio::awaitable<bool> write(std::string_view head, std::string_view body, std::chrono::milliseconds stall);

    /// Says that no more is coming and swallows what the peer still sends, for `at_most`: closing
    /// with unread bytes makes the kernel reset, and the peer may lose the answer.
    boost::asio::awaitable<void> linger(std::chrono::milliseconds at_most);

    /// Ends the reading, now and later; what is being written is cut off.
    void cancel();
    void close();

private:
    struct Tls;
    using Moved = std::pair<boost::system::error_code, std::size_t>;

    boost::asio::awaitable<Moved> receive(boost::asio::mutable_buffer into);
    boost::asio::awaitable<Moved> send(std::string_view head, std::string_view body);

    boost::asio::ip::tcp::socket socket_;
    std::unique_ptr<Tls> tls_;
    boost::asio::steady_timer timer_;
    bool late_ = false;
    bool cancelled_ = false;
    std::string received_;
    std::size_t used_ = 0;
};

} // namespace gt::http
