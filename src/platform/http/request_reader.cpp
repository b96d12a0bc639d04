#include "platform/http/request_reader.hpp"

#include "platform/http/admission.hpp"

#include <algorithm>
#include <boost/asio/buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

namespace gt::http {

namespace asio = boost::asio;
namespace beast = boost::beast;

namespace {

using MaybeRefusal = std::optional<Refusal>;

constexpr Refusal peer_gone{0, ""};

bool is_fault(beast::error_code error) { return error && error != beast::http::error::need_more; }

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

} // namespace

struct RequestReader::Parser : beast::http::request_parser<beast::http::string_body> { };

RequestReader::RequestReader(Connection& connection, Options const& options)
    : connection_{connection}, options_{options}, parser_{std::make_unique<Parser>()}
{
    parser_->header_limit(static_cast<std::uint32_t>(options.limits.header_bytes));
    parser_->body_limit(options.limits.body_bytes);
}

RequestReader::~RequestReader() = default;

asio::awaitable<MaybeRefusal> RequestReader::read()
{
    auto const head = co_await read_head();
    if (head) co_return head;
    take_head();
    if (auto const refused = refuse_head(request, options_)) co_return refused;

    auto const told = co_await tell_to_continue();
    if (!told) co_return peer_gone;

    auto const body = co_await read_body();
    if (body) co_return body;
    co_return decode(request, parser_->get().body());
}

asio::awaitable<MaybeRefusal> RequestReader::read_head()
{
    for (;;) {
        if (!connection_.received().empty()) {
            beast::error_code error;
            auto const bytes = connection_.received();
            connection_.use(parser_->put(asio::buffer(bytes), error));
            if (is_fault(error)) co_return refusal_of(error);
            if (parser_->is_header_done()) co_return std::nullopt;
            if (connection_.received().size() >= options_.limits.header_bytes)
                co_return Refusal{431, "header_too_large"};
        }
        auto const got = co_await connection_.read_some();
        if (got == Got::end) co_return peer_gone;
        if (got == Got::nothing_in_time) co_return Refusal{408, "slow_header"};
    }
}

void RequestReader::take_head()
{
    auto const& message = parser_->get();
    request.method = method_of(message.method());
    request.target = std::string{message.target()};
    for (auto const& field : message)
        request.headers.emplace_back(lower(field.name_string()), std::string{field.value()});
    head_only = message.method() == beast::http::verb::head;
    keep_alive = message.keep_alive();
}

/// Some clients ask first whether a body may come. False when the peer has gone.
asio::awaitable<bool> RequestReader::tell_to_continue()
{
    if (lower(request.header("expect")) != "100-continue" || !connection_.received().empty()) co_return true;
    auto const told = co_await connection_.write("HTTP/1.1 100 Continue\r\n\r\n", "", options_.limits.chunk_time);
    co_return told;
}

asio::awaitable<MaybeRefusal> RequestReader::read_body()
{
    auto const end = std::chrono::steady_clock::now() + options_.limits.body_time;
    parser_->eager(true);
    while (!parser_->is_done()) {
        if (!connection_.received().empty()) {
            beast::error_code error;
            auto const bytes = connection_.received();
            auto const used = parser_->put(asio::buffer(bytes), error);
            connection_.use(used);
            if (is_fault(error)) co_return refusal_of(error);
            if (used > 0) continue;
            // The line before a chunk has no limit in the parser.
            if (connection_.received().size() >= options_.limits.header_bytes) co_return Refusal{400, "chunk_header"};
        }
        auto const left = std::chrono::ceil<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
        connection_.set_deadline(std::min<std::chrono::milliseconds>(left, options_.limits.chunk_time));
        auto const got = co_await connection_.read_some();
        if (got == Got::end) co_return peer_gone;
        if (got == Got::nothing_in_time) co_return Refusal{408, "slow_body"};
    }
    co_return std::nullopt;
}

} // namespace gt::http
