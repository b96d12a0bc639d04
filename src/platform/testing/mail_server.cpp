#include "platform/testing/mail_server.hpp"

#include "platform/testing/socket.hpp"

#include <netinet/in.h>
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>

namespace gt::testing {

namespace {

constexpr std::chrono::seconds mail_patience{10};

/// The next line without its end; nothing when the other has gone.
std::optional<std::string> next_line(int socket, std::string& heard)
{
    while (heard.find('\n') == std::string::npos)
        if (receive_some(socket, heard, mail_patience) != Heard::bytes) return std::nullopt;
    auto const end = heard.find('\n');
    auto line = heard.substr(0, end);
    heard.erase(0, end + 1);
    if (line.ends_with('\r')) line.pop_back();
    return line;
}

std::string between(std::string const& text, char from, char to)
{
    auto const begin = text.find(from);
    auto const end = text.find(to, begin);
    return begin == std::string::npos || end == std::string::npos ? "" : text.substr(begin + 1, end - begin - 1);
}

/// The lines up to the full stop, without what was put before those that begin with one (RFC 5321, 4.5.2).
std::string content(int socket, std::string& heard)
{
    std::string text;
    while (auto const line = next_line(socket, heard)) {
        if (*line == ".") break;
        text += (line->starts_with("..") ? line->substr(1) : *line) + "\n";
    }
    return text;
}

} // namespace

MailServer::MailServer()
{
    listening_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* const where = reinterpret_cast<sockaddr*>(&address);
    if (listening_ < 0 || ::bind(listening_, where, size) != 0 || ::listen(listening_, 4) != 0
        || ::getsockname(listening_, where, &size) != 0)
        throw std::runtime_error{"no port for the tests' mail server"};
    port_ = ntohs(address.sin_port);
    thread_ = std::thread{[this] { serve(); }};
}

MailServer::~MailServer()
{
    ::shutdown(listening_, SHUT_RDWR);
    thread_.join();
    ::close(listening_);
}

std::vector<MailServer::Received> MailServer::received()
{
    std::scoped_lock const lock{mutex_};
    return received_;
}

void MailServer::serve()
{
    for (int socket = 0; (socket = ::accept(listening_, nullptr, nullptr)) >= 0;) {
        talk(socket);
        ::close(socket);
    }
}

void MailServer::talk(int socket)
{
    std::string heard;
    Received mail;
    send_all(socket, "220 test\r\n");
    while (auto const line = next_line(socket, heard)) {
        if (refuses_ && line->starts_with("MAIL")) {
            send_all(socket, "450 not now\r\n");
        } else if (line->starts_with("DATA")) {
            send_all(socket, "354 go on\r\n");
            mail.text = content(socket, heard);
            std::scoped_lock const lock{mutex_};
            received_.push_back(std::exchange(mail, {}));
            send_all(socket, "250 taken\r\n");
        } else {
            if (line->starts_with("RCPT")) mail.to = between(*line, '<', '>');
            send_all(socket, line->starts_with("QUIT") ? "221 bye\r\n" : "250 well\r\n");
        }
    }
}

} // namespace gt::testing
