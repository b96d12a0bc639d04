#pragma once

#include "platform/http/request.hpp"
#include "platform/testing/multipart_body.hpp"

#include <chrono>
#include <map>

namespace gt::testing {

/// What a server answered.
struct Answer {
    int status = 0; ///< 0: the server closed without an answer
    std::vector<std::pair<std::string, std::string>> headers;
    std::string body;

    std::string header(std::string_view name) const; ///< ignoring case; empty when there is none
    bool redirects_to(std::string_view location) const { return status == 303 && header("Location") == location; }
};

/// A small browser for tests: one kept connection to 127.0.0.1, blocking, with a cookie jar.
/// Follows no redirects. Throws std::runtime_error when the server cannot be reached,
/// is silent for 30 seconds or answers no HTTP.
class Client {
public:
    explicit Client(unsigned short port) : port_{port} { }
    ~Client();
    Client(Client const&) = delete;

    Answer get(std::string_view target) { return send("GET", target); }
    Answer post(std::string_view target, http::Fields const& form);
    Answer post_files(std::string_view target, http::Fields const& form, std::vector<SentFile> const& files)
    {
        return send("POST", target, {{"Content-Type", std::string{multipart_type}}}, multipart_body(form, files));
    }
    Answer send(std::string_view method, std::string_view target,
        std::vector<std::pair<std::string, std::string>> const& headers = {}, std::string_view body = {});

    /// Sends bytes as they are on a new connection and returns all that comes back
    /// until the server closes or is silent for `patience`.
    std::string raw(std::string_view bytes, std::chrono::milliseconds patience = std::chrono::seconds{5}) const;

    /// As raw, but then sends the bytes of `slow` one at a time, `pause` apart, until the server answers.
    std::string drip(std::string_view at_once, std::string_view slow, std::chrono::milliseconds pause) const;

    std::string cookie(std::string const& name) const;
    void set_cookie(std::string const& name, std::string value) { cookies_[name] = std::move(value); }
    void forget_cookies() { cookies_.clear(); }

private:
    std::optional<Answer> exchange(std::string_view request, bool without_body);
    void keep_cookies(Answer const& answer);
    void close();

    unsigned short port_;
    int socket_ = -1;
    std::map<std::string, std::string> cookies_;
};

/// The status of each answer in what `raw` returned: pipelining is told by them.
std::vector<int> statuses_in(std::string_view received);

} // namespace gt::testing
