#include "platform/http/session.hpp"

#include "platform/http/finish.hpp"
#include "platform/http/head.hpp"
#include "platform/http/request_reader.hpp"
#include "platform/log/log.hpp"

#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <typeinfo>

namespace gt::http {

namespace asio = boost::asio;

namespace {

constexpr auto linger_time = std::chrono::seconds{2};

/// What a handler throws is a fault of ours. Its text may hold what somebody typed: only its type is told.
Response answer(Handler const& handler, Request const& request)
{
    try {
        return finish(request, handler(request));
    } catch (std::exception const& fault) {
        log::error("http.handler_threw", {{"request", request.id}, {"type", typeid(fault).name()}});
    } catch (...) {
        log::error("http.handler_threw", {{"request", request.id}});
    }
    return text(500, "");
}

} // namespace

Session::Session(asio::ip::tcp::socket socket, Shared& shared)
    : shared_{shared}, connection_{std::make_shared<Connection>(std::move(socket))}
{
    remote_ = connection_->remote_address();
    shared_.sessions.insert(this);
}

Session::~Session() { shared_.sessions.erase(this); }

asio::awaitable<void> Session::run()
{
    for (auto more = true; more;) more = co_await answer_one();
    connection_->close();
}

void Session::end_if_idle()
{
    if (idle_) connection_->cancel();
}

/// False when the connection is to be closed.
asio::awaitable<bool> Session::answer_one()
{
    auto const began = co_await wait_for_request();
    if (!began) co_return false;

    RequestReader reader{*connection_, shared_.options};
    auto const id = shared_.ids.next();
    auto const refusal = co_await reader.read();
    connection_->clear_deadline();
    if (refusal) {
        co_await refuse(*refusal, id);
        co_return false;
    }
    reader.request.id = id;
    reader.request.remote = remote_;
    auto const response = co_await run_handler(std::move(reader.request));
    auto const more = co_await write(response, id, reader.head_only, reader.keep_alive);
    co_return more;
}

/// A new connection has the time of a head to begin, a kept one the idle time.
asio::awaitable<bool> Session::wait_for_request()
{
    if (shared_.stopping) co_return false; // stop may have come while the last answer was being written
    if (connection_->received().empty()) {
        connection_->set_deadline(first_ ? limits().header_time : limits().idle_time);
        idle_ = true;
        auto const got = co_await connection_->read_some();
        idle_ = false;
        if (got != Got::bytes) co_return false;
    }
    if (!first_) connection_->set_deadline(limits().header_time);
    first_ = false;
    co_return true;
}

/// Hands the request to a worker and comes back on the I/O thread with its answer.
asio::awaitable<Response> Session::run_handler(Request request)
{
    auto start = [](auto completion, Shared& shared, asio::any_io_executor io, Request given) {
        auto const resume = std::make_shared<decltype(completion)>(std::move(completion));
        auto const asked = std::make_shared<Request const>(std::move(given));
        auto const done = [resume, io](Response response) {
            asio::post(io, [resume, response = std::move(response)]() mutable { (*resume)(std::move(response)); });
        };
        auto const taken = shared.pool.submit([asked, done, &shared] { done(answer(shared.handler, *asked)); });
        if (taken) return;
        log::warn("http.refused", {{"request", asked->id}, {"status", 503}, {"why", "queue_full"}});
        done(Refusal{503, "queue_full"}.response());
    };
    return asio::async_initiate<asio::use_awaitable_t<> const, void(Response)>(
        start, asio::use_awaitable, std::ref(shared_), connection_->executor(), std::move(request));
}

asio::awaitable<bool> Session::write(Response const& response, std::string const& id, bool head_only, bool keep)
{
    auto const more = keep && !shared_.stopping;
    auto const head = head_of(response, id, more ? After::keep_alive : After::close);
    auto const body = head_only ? std::string_view{} : std::string_view{response.body};
    auto const written = co_await connection_->write(head, body, limits().body_time);
    if (!written) co_return false;
    if (more) co_return true;

    idle_ = true;
    if (!shared_.stopping) co_await connection_->linger(linger_time);
    co_return false;
}

/// The rest of what the peer sends cannot be read as requests any more: answer, then close.
asio::awaitable<void> Session::refuse(Refusal refusal, std::string const& id)
{
    if (refusal.status == 0) co_return;
    log::info("http.refused", {{"request", id}, {"status", refusal.status}, {"why", refusal.why}});
    auto const response = refusal.response();
    auto const head = head_of(response, id, After::close);
    auto const written = co_await connection_->write(head, response.body, linger_time);
    idle_ = true;
    if (written) co_await connection_->linger(linger_time);
}

} // namespace gt::http
