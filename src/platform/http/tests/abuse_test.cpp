#include "platform/http/server.hpp"
#include "platform/testing/client.hpp"

#include <atomic>
#include <thread>

namespace gt::http {

namespace {

struct Abuse {
    std::string what;
    std::string bytes;
    int status;
};

std::string get(std::string const& target, std::string const& fields = "Host: house.example\r\n")
{
    return "GET " + target + " HTTP/1.1\r\n" + fields + "\r\n";
}

std::string post(std::string const& fields, std::string const& body)
{
    return "POST / HTTP/1.1\r\nHost: house.example\r\nContent-Type: application/x-www-form-urlencoded\r\n" + fields
        + "\r\n" + body;
}

std::string thousand_fields()
{
    std::string fields = "Host: house.example\r\n";
    for (int i = 0; i < 1000; ++i) fields += "a: b\r\n";
    return fields;
}

std::vector<Abuse> const& abuses()
{
    std::string const host = "Host: house.example\r\n";
    static std::vector<Abuse> const table{
        {"a header field of 20 KB", get("/", host + "X: " + std::string(20'000, 'x') + "\r\n"), 431},
        {"1,000 header fields", get("/", thousand_fields()), 431},
        {"a header line without end", "GET / HTTP/1.1\r\nX: " + std::string(2'000'000, 'x'), 431},
        {"a request line without end", "GET /" + std::string(100'000, 'x'), 431},
        {"a declared body over the limit", post("Content-Length: 100001\r\n", "a=b"), 413},
        {"a body over the limit, sent", post("Content-Length: 3000000\r\n", std::string(3'000'000, 'x')), 413},
        {"a chunked body over the limit",
            post("Transfer-Encoding: chunked\r\n", "F0000\r\n" + std::string(0xF0000, 'x') + "\r\n"), 413},
        {"a chunk's line without end", post("Transfer-Encoding: chunked\r\n", "1;" + std::string(100'000, 'x')), 400},
        {"a chunk size that is none", post("Transfer-Encoding: chunked\r\n", "zz\r\na=b\r\n0\r\n\r\n"), 400},
        {"Content-Length and Transfer-Encoding",
            post("Content-Length: 3\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"), 400},
        {"two different Content-Length", post("Content-Length: 3\r\nContent-Length: 4\r\n", "a=b"), 400},
        {"twice the same Content-Length", post("Content-Length: 3\r\nContent-Length: 3\r\n", "a=b"), 400},
        {"a list of Content-Length", post("Content-Length: 3, 3\r\n", "a=b"), 400},
        {"a negative Content-Length", post("Content-Length: -3\r\n", "a=b"), 400},
        {"a signed Content-Length", post("Content-Length: +3\r\n", "a=b"), 400},
        {"an unknown Transfer-Encoding", post("Transfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n"), 400},
        {"a Transfer-Encoding in other words", post("Transfer-Encoding: xchunked\r\n", "0\r\n\r\n"), 400},
        {"a space before the colon", get("/", "Host : house.example\r\n"), 400},
        {"bare LF lines", "GET / HTTP/1.1\nHost: house.example\n\n\r\n\r\n", 400},
        {"a bare LF in a header", get("/", host + "X: a\nY: b\r\n"), 400},
        {"a NUL in a header", get("/", host + std::string{"X: a\0b\r\n", 8}), 400},
        {"a NUL in the path", get(std::string{"/a\0b", 4}), 400},
        {"a field without a colon", get("/", host + "nonsense\r\n"), 400},
        {"a field without a name", get("/", host + ": x\r\n"), 400},
        {"no Host", get("/", ""), 400},
        {"two Hosts", get("/", host + host), 400},
        {"an empty Host", get("/", "Host: \r\n"), 400},
        {"somebody else's Host", get("/", "Host: elsewhere.example\r\n"), 400},
        {"a Host with a path", get("/", "Host: house.example/x\r\n"), 400},
        {"HTTP/0.9", "GET /\r\n\r\n", 400},
        {"HTTP/2.0", "GET / HTTP/2.0\r\n" + host + "\r\n", 400},
        {"no HTTP at all", std::string{"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", 15}, 400},
        {"an address with a scheme", get("http://house.example/"), 400},
        {"a path that climbs", get("/../etc/passwd"), 400},
        {"a path that climbs, encoded", get("/%2e%2e/etc/passwd"), 400},
        {"an encoded slash", get("/a%2Fb"), 400},
        {"an empty segment", get("/a//b"), 400},
        {"a broken escape in the path", get("/%zz"), 400},
        {"a broken escape in the query", get("/?a=%zz"), 400},
        {"a NUL in the query", get("/?a=%00"), 400},
        {"a form that is no UTF-8", post("Content-Length: 5\r\n", "a=%FF"), 400},
        {"a form with a NUL", post("Content-Length: 5\r\n", "a=%00"), 400},
        {"another kind of content",
            "POST / HTTP/1.1\r\n" + host + "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}", 415},
        {"a body without a kind", "POST / HTTP/1.1\r\n" + host + "Content-Length: 2\r\n\r\n{}", 415},
    };
    return table;
}

Options strict()
{
    Options options;
    options.hosts = {"house.example", "127.0.0.1"};
    options.limits.body_bytes = 100'000;
    options.limits.header_time = std::chrono::seconds{1};
    options.limits.body_time = std::chrono::seconds{2};
    options.limits.chunk_time = std::chrono::seconds{1};
    options.limits.idle_time = std::chrono::seconds{1};
    return options;
}

} // namespace

TEST_CASE("every kind of abuse has its answer, once, and the connection is closed")
{
    std::atomic<int> handled = 0;
    Server server{strict(), [&](Request const&) {
                      ++handled;
                      return text(200, "hello");
                  }};
    testing::Client client{server.port()};
    for (auto const& abuse : abuses()) {
        CAPTURE(abuse.what);
        auto const received = client.raw(abuse.bytes);
        CHECK(testing::statuses_in(received) == std::vector{abuse.status});
        CHECK(received.find("Connection: close") != std::string::npos);
    }
    CHECK(handled == 0);
    CHECK(client.get("/").status == 200);
}

TEST_CASE("a slow header is told so, however steadily it drips")
{
    Server server{strict(), [](Request const&) { return text(200, "hello"); }};
    testing::Client const client{server.port()};
    auto const received = client.drip("GET / HTTP/1.1\r\nX: ", std::string(40, 'x'), std::chrono::milliseconds{100});
    CHECK(testing::statuses_in(received) == std::vector{408});
}

TEST_CASE("a slow body is told so: silence in the middle, and a drip that goes on")
{
    Server server{strict(), [](Request const&) { return text(200, "hello"); }};
    testing::Client const client{server.port()};
    CHECK(testing::statuses_in(client.raw(post("Content-Length: 50\r\n", "a=b"))) == std::vector{408});

    auto const began = std::chrono::steady_clock::now();
    auto const dripped
        = client.drip(post("Content-Length: 5000\r\n", ""), std::string(40, 'x'), std::chrono::milliseconds{100});
    CHECK(testing::statuses_in(dripped) == std::vector{408});
    CHECK(std::chrono::steady_clock::now() - began < std::chrono::milliseconds{2900});
}

TEST_CASE("an idle connection is closed without a word")
{
    Server server{strict(), [](Request const&) { return text(200, "hello"); }};
    testing::Client client{server.port()};
    CHECK(client.raw("").empty());
    CHECK(testing::statuses_in(client.raw(get("/"))) == std::vector{200});
    CHECK(client.get("/").status == 200);
    std::this_thread::sleep_for(std::chrono::milliseconds{1300});
    CHECK(client.get("/").status == 200); // on a new connection
}

} // namespace gt::http
