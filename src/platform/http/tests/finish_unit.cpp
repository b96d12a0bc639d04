#include "platform/http/finish.hpp"
#include "platform/http/gzip.hpp"
#include "platform/http/head.hpp"

#include <stdexcept>
#include <zlib.h>

namespace gt::http {

namespace {

Request asking(std::vector<std::pair<std::string, std::string>> headers)
{
    Request request;
    request.headers = std::move(headers);
    return request;
}

std::string unpacked(std::string const& packed)
{
    z_stream stream{};
    REQUIRE(inflateInit2(&stream, 15 + 16) == Z_OK);
    std::string plain(100'000, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = reinterpret_cast<Bytef*>(plain.data());
    stream.avail_out = static_cast<uInt>(plain.size());
    CHECK(inflate(&stream, Z_FINISH) == Z_STREAM_END);
    plain.resize(stream.total_out);
    inflateEnd(&stream);
    return plain;
}

} // namespace

TEST_CASE("a large page is packed for whoever takes it")
{
    auto const body = std::string(5000, 'x');
    auto const packed = finish(asking({{"accept-encoding", "br, gzip"}}), text(200, body));
    CHECK(packed.header("Content-Encoding") == "gzip");
    CHECK(packed.header("Vary") == "Accept-Encoding");
    CHECK(packed.body.size() < 200);
    CHECK(unpacked(packed.body) == body);

    auto const plain = finish(asking({}), text(200, body));
    CHECK(plain.body == body);
    CHECK(plain.header("Vary") == "Accept-Encoding");
    CHECK(plain.header("Content-Encoding").empty());
}

TEST_CASE("small bodies, pictures and what is packed already are left as they are")
{
    auto const browser = asking({{"accept-encoding", "gzip"}});
    CHECK(finish(browser, text(200, "short")).body == "short");

    Response picture{.status = 200, .type = "image/png", .body = std::string(5000, 'x'), .headers = {}};
    CHECK(finish(browser, picture).header("Content-Encoding").empty());

    auto ready = text(200, std::string(5000, 'x'));
    ready.with_header("Content-Encoding", "gzip");
    CHECK(finish(browser, ready).body.size() == 5000);
}

TEST_CASE("Accept-Encoding is read with its weights")
{
    CHECK(accepts_gzip("gzip"));
    CHECK(accepts_gzip("deflate, GZIP;q=0.5"));
    CHECK(accepts_gzip("*"));
    CHECK_FALSE(accepts_gzip(""));
    CHECK_FALSE(accepts_gzip("br"));
    CHECK_FALSE(accepts_gzip("gzip;q=0"));
    CHECK_FALSE(accepts_gzip("*, gzip; q=0.000"));
}

TEST_CASE("a page the browser has already is not sent again")
{
    auto page = text(200, "page");
    page.with_header("ETag", "\"v7\"");
    for (auto const* known : {"\"v7\"", "W/\"v7\"", "\"v6\", \"v7\"", "*"}) {
        CAPTURE(known);
        auto const answer = finish(asking({{"if-none-match", known}}), page);
        CHECK(answer.status == 304);
        CHECK(answer.body.empty());
        CHECK(answer.header("ETag") == "\"v7\"");
    }
    CHECK(finish(asking({{"if-none-match", "\"v6\""}}), page).status == 200);
    CHECK(finish(asking({{"if-none-match", "*"}}), text(200, "no tag")).status == 200);

    auto posted = asking({{"if-none-match", "*"}});
    posted.method = Method::post;
    CHECK(finish(posted, page).status == 200);
}

TEST_CASE("the tag of a packed page is weak")
{
    auto page = text(200, std::string(5000, 'x'));
    page.with_header("ETag", "\"v7\"");
    CHECK(finish(asking({{"accept-encoding", "gzip"}}), page).header("ETag") == "W/\"v7\"");
}

TEST_CASE("a header cannot break out of its line")
{
    auto page = text(200, "page");
    page.with_header("X-Note", "a\r\nSet-Cookie: b=c");
    auto const answer = finish(asking({}), page);
    CHECK(answer.status == 500);
    CHECK(answer.headers.empty());
    CHECK(answer.body.empty());
}

TEST_CASE("the head tells date, length, type, reference and whether the connection ends")
{
    auto page = text(200, "four");
    page.with_header("X-Note", "yes").with_header("Content-Length", "99");
    auto const head = head_of(page, "abc", After::close);
    CHECK(head.starts_with("HTTP/1.1 200 OK\r\nDate: "));
    CHECK(head.find("\r\nContent-Length: 4\r\nContent-Type: text/plain; charset=utf-8\r\nX-Note: yes\r\n"
                    "X-Request-Id: abc\r\nConnection: close\r\n\r\n")
        != std::string::npos);
    CHECK(head.find("99") == std::string::npos);
    CHECK(http_date(784111777) == "Sun, 06 Nov 1994 08:49:37 GMT");
    CHECK(head_of(text(304, ""), "abc", After::keep_alive).find("Content-Length") == std::string::npos);
}

TEST_CASE("a redirect leads to a path of this house only")
{
    CHECK(redirect_to("/audits/17?tab=plan").header("location") == "/audits/17?tab=plan");
    CHECK(redirect_to("/").status == 303);
    for (auto const* elsewhere :
        {"", "audits", "https://elsewhere", "//elsewhere", "/\\elsewhere", "/a\r\nb", "/a b"}) {
        CAPTURE(elsewhere);
        CHECK_THROWS_AS(redirect_to(elsewhere), std::invalid_argument);
    }
}

} // namespace gt::http
