#pragma once

#include "platform/http/connection.hpp"
#include "platform/http/refusal.hpp"
#include "platform/http/request_id.hpp"
#include "platform/http/server.hpp"
#include "platform/http/worker_pool.hpp"

#include <set>

namespace gt::http {

class RequestReader;
class Session;
class TlsContext;

/// What all sessions of one server share. Only the pool is touched outside the I/O thread.
struct Shared {
    Shared(Options given, Handler answer, std::unique_ptr<TlsContext> with);
    ~Shared();

    Options const options;
    Handler const handler;
    std::unique_ptr<TlsContext> const tls; ///< null: plain HTTP
    WorkerPool pool;
    RequestIds ids;
    std::set<Session*> sessions;
    std::size_t uploads = 0; ///< under way
    bool stopping = false;
};

/// One connection's requests, answered one after the other, in order.
class Session {
public:
    Session(boost::asio::ip::tcp::socket socket, Shared& shared);
    ~Session();
    Session(Session const&) = delete;

    boost::asio::awaitable<void> run();

    /// At stop: ends it if no request is under way.
    void end_if_idle();
    void close() { connection_->close(); }

private:
    using Admitted = std::variant<UploadRule, Response>;

    boost::asio::awaitable<bool> answer_one();
    boost::asio::awaitable<bool> receive_and_answer(RequestReader& reader, std::optional<UploadRule> files);
    boost::asio::awaitable<bool> wait_for_request();
    boost::asio::awaitable<bool> write(Response const& response, std::string const& id, bool head_only, bool keep);
    boost::asio::awaitable<void> refuse(Refusal refusal, std::string const& id);
    boost::asio::awaitable<Admitted> admit(Request const& head);
    boost::asio::awaitable<Admitted> on_worker(std::function<Admitted()> job, std::string const& id);

    Limits const& limits() const { return shared_.options.limits; }

    Shared& shared_;
    std::shared_ptr<Connection> connection_;
    std::string remote_;
    bool idle_ = true;
    bool first_ = true;
};

} // namespace gt::http
