#include "platform/testing/client.hpp"

#include "platform/testing/socket.hpp"

#include <stdexcept>
#include <strings.h>
#include <unistd.h>

namespace gt::testing {

namespace {

constexpr auto patience = std::chrono::seconds{30};

std::string_view next_line(std::string_view& rest)
{
    auto const end = rest.find("\r\n");
    if (end == std::string_view::npos) throw std::runtime_error{"an answer's head is broken off"};
    auto const line = rest.substr(0, end);
    rest.remove_prefix(end + 2);
    return line;
}

Answer parse_head(std::string_view head)
{
    auto const line = next_line(head);
    if (!line.starts_with("HTTP/1.1 ") || line.size() < 12) throw std::runtime_error{"no HTTP answer"};

    Answer answer;
    answer.status = std::stoi(std::string{line.substr(9, 3)});
    while (!head.empty()) {
        auto const field = next_line(head);
        auto const colon = field.find(": ");
        if (colon == std::string_view::npos) throw std::runtime_error{"an answer's header has no colon"};
        answer.headers.emplace_back(field.substr(0, colon), field.substr(colon + 2));
    }
    return answer;
}

bool hear_until(int socket, std::string& received, auto enough)
{
    while (!enough()) {
        auto const heard = receive_some(socket, received, patience);
        if (heard == Heard::silence) throw std::runtime_error{"the server is silent"};
        if (heard == Heard::end) return false;
    }
    return true;
}

} // namespace

std::string Answer::header(std::string_view name) const
{
    for (auto const& [key, value] : headers)
        if (key.size() == name.size() && strncasecmp(key.data(), name.data(), name.size()) == 0) return value;
    return {};
}

Client::~Client() { close(); }

void Client::close()
{
    if (socket_ >= 0) ::close(socket_);
    socket_ = -1;
}

Answer Client::post(std::string_view target, http::Fields const& form)
{
    return send("POST", target, {{"Content-Type", "application/x-www-form-urlencoded"}}, http::encode_form(form));
}

Answer Client::send(std::string_view method, std::string_view target,
    std::vector<std::pair<std::string, std::string>> const& headers, std::string_view body)
{
    std::string request{method};
    request.append(" ").append(target).append(" HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port_) + "\r\n");
    std::string jar;
    for (auto const& [name, value] : cookies_) jar += (jar.empty() ? "" : "; ") + name + "=" + value;
    if (!jar.empty()) request += "Cookie: " + jar + "\r\n";
    for (auto const& [name, value] : headers) request += name + ": " + value + "\r\n";
    if (!body.empty() || method == "POST") request += "Content-Length: " + std::to_string(body.size()) + "\r\n";
    request.append("\r\n").append(body);

    auto const kept = socket_ >= 0;
    auto answer = exchange(request, method == "HEAD");
    if (!answer && kept) answer = exchange(request, method == "HEAD"); // the kept connection was closed when idle
    if (!answer) return {};
    keep_cookies(*answer);
    return *answer;
}

std::optional<Answer> Client::exchange(std::string_view request, bool without_body)
{
    if (socket_ < 0) socket_ = connect_to(port_);
    send_all(socket_, request); // a refusal may stand to be read even when the server takes no more

    std::string received;
    auto end = std::string::npos;
    if (!hear_until(socket_, received, [&] { return (end = received.find("\r\n\r\n")) != std::string::npos; })) {
        close();
        return std::nullopt;
    }
    auto answer = parse_head(std::string_view{received}.substr(0, end + 2));
    received.erase(0, end + 4);

    auto const length = answer.header("Content-Length");
    auto const size = length.empty() || without_body ? 0 : std::stoul(length);
    if (!hear_until(socket_, received, [&] { return received.size() >= size; }))
        throw std::runtime_error{"an answer's body is broken off"};
    answer.body = received.substr(0, size);
    if (answer.header("Connection") == "close") close();
    return answer;
}

void Client::keep_cookies(Answer const& answer)
{
    for (auto const& [name, value] : answer.headers) {
        if (strcasecmp(name.c_str(), "Set-Cookie") != 0) continue;
        auto const pair = value.substr(0, value.find(';'));
        auto const equals = pair.find('=');
        if (equals == std::string::npos) throw std::runtime_error{"a cookie has no value"};
        if (value.find("Max-Age=0") != std::string::npos)
            cookies_.erase(pair.substr(0, equals));
        else
            cookies_[pair.substr(0, equals)] = pair.substr(equals + 1);
    }
}

std::string Client::cookie(std::string const& name) const
{
    auto const found = cookies_.find(name);
    return found == cookies_.end() ? std::string{} : found->second;
}

std::string Client::raw(std::string_view bytes, std::chrono::milliseconds silence) const
{
    auto const socket = connect_to(port_);
    send_all(socket, bytes);
    std::string received;
    while (receive_some(socket, received, silence) == Heard::bytes) { }
    ::close(socket);
    return received;
}

std::string Client::drip(std::string_view at_once, std::string_view slow, std::chrono::milliseconds pause) const
{
    auto const socket = connect_to(port_);
    send_all(socket, at_once);
    std::string received;
    for (std::size_t at = 0; at < slow.size() && receive_some(socket, received, pause) == Heard::silence; ++at)
        send_all(socket, slow.substr(at, 1));
    while (receive_some(socket, received, patience) == Heard::bytes) { }
    ::close(socket);
    return received;
}

std::vector<int> statuses_in(std::string_view received)
{
    constexpr std::string_view start = "HTTP/1.1 ";
    std::vector<int> statuses;
    for (auto at = received.find(start); at != std::string_view::npos; at = received.find(start, at + 1))
        statuses.push_back(std::stoi(std::string{received.substr(at + start.size(), 3)}));
    return statuses;
}

} // namespace gt::testing
