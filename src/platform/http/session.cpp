#include "platform/http/session.hpp"

#include "platform/http/admission.hpp"
#include "platform/http/finish.hpp"
#include "platform/http/head.hpp"
#include "platform/log/log.hpp"

#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

namespace gt::http {

namespace asio = boost::asio;
namespace beast = boost::beast;

namespace {

constexpr auto linger_time = std::chrono::seconds{2};
constexpr Refusal nothing_wrong{200, ""};
constexpr Refusal peer_gone{0, ""};

Refusal refusal_of(beast::error_code error)
{
    if (error == beast::http::error::header_limit) return {431, "header_too_large"};
    if (error == beast::http::error::body_limit) return {413, "body_too_large"};
    return {400, "malformed"};
}

std::string lower(std::string_view text)
{
    std::string result{text};
    for (auto& c : result)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    return result;
}

Method method_of(beast::http::verb verb)
{
    if (verb == beast::http::verb::get || verb == beast::http::verb::head) return Method::get;
    if (verb == beast::http::verb::post) return Method::post;
    return Method::other;
}

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

struct Session::Reading {
    explicit Reading(Limits const& limits)
    {
        parser.header_limit(static_cast<std::uint32_t>(limits.header_bytes));
        parser.body_limit(limits.body_bytes);
    }

    void take_head(std::string const& remote)
    {
        auto const& message = parser.get();
        request.method = method_of(message.method());
        request.target = std::string{message.target()};
        request.remote = remote;
        for (auto const& field : message)
            request.headers.emplace_back(lower(field.name_string()), std::string{field.value()});
        head_only = message.method() == beast::http::verb::head;
    }

    beast::http::request_parser<beast::http::string_body> parser;
    Request request;
    bool head_only = false;
};

Session::Session(asio::ip::tcp::socket socket, Shared& shared)
    : shared_{shared}, connection_{std::make_shared<Connection>(std::move(socket))}, remote_{
                                                                                         connection_->remote_address()}
{
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

    Reading reading{limits()};
    reading.request.id = shared_.ids.next();
    auto const id = reading.request.id;
    auto const refusal = co_await read(reading);
    connection_->clear_deadline();
    if (refusal.status != nothing_wrong.status) co_return co_await refuse(refusal, id);

    auto const keep = reading.parser.get().keep_alive();
    auto const head_only = reading.head_only;
    auto const response = co_await run_handler(std::move(reading.request));
    auto const more = co_await write(response, id, head_only, keep);
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

asio::awaitable<Refusal> Session::read(Reading& reading)
{
    auto const head = co_await read_head(reading);
    if (head.status != nothing_wrong.status) co_return head;
    reading.take_head(remote_);
    if (auto const refused = refuse_head(reading.request, shared_.options)) co_return *refused;

    if (lower(reading.request.header("expect")) == "100-continue" && connection_->received().empty()) {
        auto const told = co_await connection_->write("HTTP/1.1 100 Continue\r\n\r\n", "", limits().chunk_time);
        if (!told) co_return peer_gone;
    }
    auto const body = co_await read_body(reading);
    if (body.status != nothing_wrong.status) co_return body;
    if (auto const refused = decode(reading.request, reading.parser.get().body())) co_return *refused;
    co_return nothing_wrong;
}

asio::awaitable<Refusal> Session::read_head(Reading& reading)
{
    for (;;) {
        if (!connection_->received().empty()) {
            beast::error_code error;
            auto const bytes = connection_->received();
            connection_->use(reading.parser.put(asio::buffer(bytes), error));
            if (error && error != beast::http::error::need_more) co_return refusal_of(error);
            if (reading.parser.is_header_done()) co_return nothing_wrong;
            if (connection_->received().size() >= limits().header_bytes) co_return Refusal{431, "header_too_large"};
        }
        auto const got = co_await connection_->read_some();
        if (got == Got::end) co_return peer_gone;
        if (got == Got::nothing_in_time) co_return Refusal{408, "slow_header"};
    }
}

/// One deadline for the whole body and a shorter one for each piece of it.
asio::awaitable<Refusal> Session::read_body(Reading& reading)
{
    auto const end = std::chrono::steady_clock::now() + limits().body_time;
    reading.parser.eager(true);
    while (!reading.parser.is_done()) {
        if (!connection_->received().empty()) {
            beast::error_code error;
            auto const bytes = connection_->received();
            auto const used = reading.parser.put(asio::buffer(bytes), error);
            connection_->use(used);
            if (error && error != beast::http::error::need_more) co_return refusal_of(error);
            if (used > 0) continue;
            // The line before a chunk has no limit in the parser.
            if (connection_->received().size() >= limits().header_bytes) co_return Refusal{400, "chunk_header"};
        }
        auto const left = std::chrono::ceil<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
        connection_->set_deadline(std::min<std::chrono::milliseconds>(left, limits().chunk_time));
        auto const got = co_await connection_->read_some();
        if (got == Got::end) co_return peer_gone;
        if (got == Got::nothing_in_time) co_return Refusal{408, "slow_body"};
    }
    co_return nothing_wrong;
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
asio::awaitable<bool> Session::refuse(Refusal refusal, std::string const& id)
{
    if (refusal.status == 0) co_return false;
    log::info("http.refused", {{"request", id}, {"status", refusal.status}, {"why", refusal.why}});
    auto const response = refusal.response();
    auto const head = head_of(response, id, After::close);
    auto const written = co_await connection_->write(head, response.body, linger_time);
    idle_ = true;
    if (written) co_await connection_->linger(linger_time);
    co_return false;
}

} // namespace gt::http
