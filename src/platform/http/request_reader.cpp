#include "platform/http/request_reader.hpp"

#include "platform/http/admission.hpp"
#include "platform/http/incoming_body.hpp"
#include "platform/http/part_head.hpp"

#include <algorithm>
#include <boost/asio/buffer.hpp>
#include <boost/beast/http/parser.hpp>

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

struct RequestReader::Parser : beast::http::request_parser<IncomingBody> { };

RequestReader::RequestReader(Connection& connection, Options const& options)
    : connection_{connection}, options_{options}, parser_{std::make_unique<Parser>()}
{
    parser_->header_limit(static_cast<std::uint32_t>(options.limits.header_bytes));
    parser_->body_limit(boost::none); // it depends on the head: expect_body
}

RequestReader::~RequestReader() = default;

asio::awaitable<MaybeRefusal> RequestReader::read_head()
{
    auto const head = co_await receive_head();
    if (head) co_return head;
    take_head();
    if (auto const refused = refuse_head(request, options_)) co_return refused;
    co_return decode_head(request);
}

asio::awaitable<MaybeRefusal> RequestReader::read_body(std::optional<UploadRule> files)
{
    if (auto const refused = expect_body(files)) co_return refused;
    auto const told = co_await tell_to_continue();
    if (!told) co_return peer_gone;

    auto const at_most = files ? options_.limits.upload_time : options_.limits.body_time;
    auto const body = co_await receive_body(at_most);
    if (body) co_return body;
    co_return take_body();
}

/// A file over its limit is read to its end and thrown away, so that the person gets the page again with everything
/// else that they typed; what is many times too large is refused outright.
MaybeRefusal RequestReader::expect_body(std::optional<UploadRule> files)
{
    auto most = options_.limits.body_bytes;
    if (files) {
        auto const boundary = multipart_boundary(request.header("content-type"));
        if (!boundary) return Refusal{400, "multipart_boundary"};
        parser_->get().body().files = std::make_unique<MultipartReader>(*boundary, options_.upload_folder,
            MultipartReader::Limits{.field_bytes = options_.limits.body_bytes, .files = *files});
        most += 4 * files->files * files->file_bytes;
    }
    parser_->body_limit(most);
    auto const declared = parser_->content_length();
    if (declared && *declared > most) return Refusal{413, "body_too_large"};
    return std::nullopt;
}

MaybeRefusal RequestReader::take_body()
{
    auto& body = parser_->get().body();
    if (!body.files) return decode_body(request, body.text);
    if (auto const refused = body.files->finish()) return refused;
    request.form = std::move(body.files->fields);
    request.uploads = std::move(body.files->uploads);
    return std::nullopt;
}

asio::awaitable<MaybeRefusal> RequestReader::receive_head()
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

asio::awaitable<MaybeRefusal> RequestReader::receive_body(std::chrono::seconds at_most)
{
    auto const end = std::chrono::steady_clock::now() + at_most;
    parser_->eager(true);
    while (!parser_->is_done()) {
        if (!connection_.received().empty()) {
            beast::error_code error;
            auto const bytes = connection_.received();
            auto const used = parser_->put(asio::buffer(bytes), error);
            connection_.use(used);
            if (auto const refused = parser_->get().body().refused) co_return refused;
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
