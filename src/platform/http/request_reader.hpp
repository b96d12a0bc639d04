#pragma once

#include "platform/http/connection.hpp"
#include "platform/http/refusal.hpp"
#include "platform/http/server.hpp"

#include <memory>
#include <optional>

namespace gt::http {

/// Reads one request from a connection, within the limits of size and time: one deadline
/// over the whole head, set by whoever waited for its first byte; one over the whole body, and a shorter one for
/// each piece of it. Between head and body it can be asked who sends it.
class RequestReader {
public:
    RequestReader(Connection& connection, Options const& options);
    ~RequestReader();

    /// Nothing when all went well: then `request` is complete but for form, files, id and remote.
    boost::asio::awaitable<std::optional<Refusal>> read_head();
    /// The rest of it; `files` says what may come when the request brings files.
    boost::asio::awaitable<std::optional<Refusal>> read_body(std::optional<UploadRule> files);

    Request request;
    bool head_only = false; ///< it was a HEAD
    bool keep_alive = true;

private:
    struct Parser;

    boost::asio::awaitable<std::optional<Refusal>> receive_head();
    boost::asio::awaitable<std::optional<Refusal>> receive_body(std::chrono::seconds at_most);
    std::optional<Refusal> expect_body(std::optional<UploadRule> files);
    std::optional<Refusal> take_body();
    boost::asio::awaitable<bool> tell_to_continue();
    void take_head();

    Connection& connection_;
    Options const& options_;
    std::unique_ptr<Parser> parser_;
};

} // namespace gt::http
