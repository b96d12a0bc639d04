#include "platform/testing/socket.hpp"

#include <arpa/inet.h>
#include <array>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>

namespace gt::testing {

int connect_to(unsigned short port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);

    auto const made = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (made < 0 || ::connect(made, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
        if (made >= 0) ::close(made);
        throw std::runtime_error{"nobody listens on port " + std::to_string(port)};
    }
    int const on = 1;
    ::setsockopt(made, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return made;
}

bool send_all(int socket, std::string_view bytes)
{
    while (!bytes.empty()) {
        auto const sent = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

Heard receive_some(int socket, std::string& received, std::chrono::milliseconds patience)
{
    pollfd wanted{.fd = socket, .events = POLLIN, .revents = 0};
    if (::poll(&wanted, 1, static_cast<int>(patience.count())) <= 0) return Heard::silence;
    std::array<char, 64 * 1024> piece;
    auto const bytes = ::recv(socket, piece.data(), piece.size(), 0);
    if (bytes <= 0) return Heard::end;
    received.append(piece.data(), static_cast<std::size_t>(bytes));
    return Heard::bytes;
}

} // namespace gt::testing
