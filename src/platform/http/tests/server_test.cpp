#include "platform/http/server.hpp"
#include "platform/testing/client.hpp"
#include "platform/testing/socket.hpp"

#include <atomic>
#include <latch>
#include <stdexcept>
#include <sys/resource.h>
#include <thread>
#include <unistd.h>

namespace gt::http {

namespace {

using namespace std::chrono_literals;

Response hello(Request const& request) { return text(200, "hello " + request.path); }

Options with_workers(int workers, std::size_t queue)
{
    Options options;
    options.workers = workers;
    options.limits.queue = queue;
    options.limits.drain_time = std::chrono::seconds{2};
    return options;
}

std::string get_request(std::string const& target, std::string const& fields = "")
{
    return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n" + fields + "\r\n";
}

} // namespace

TEST_CASE("a server answers requests on a kept connection")
{
    Server server{{}, hello};
    testing::Client client{server.port()};

    auto const first = client.get("/a%20child");
    CHECK(first.status == 200);
    CHECK(first.body == "hello /a child");
    CHECK(first.header("X-Request-Id").size() == 12);
    CHECK(first.header("Date").ends_with(" GMT"));
    CHECK(first.header("Connection").empty());
    CHECK(client.get("/").body == "hello /");
}

TEST_CASE("the handler is given path, query, form, cookies, headers, peer and reference")
{
    Request seen;
    Server server{{}, [&](Request const& request) {
                      seen = request;
                      return redirect_to("/done").with_header("Set-Cookie", "session=new; HttpOnly; Path=/");
                  }};
    testing::Client client{server.port()};
    client.set_cookie("session", "old");
    auto const answer = client.post("/audits/17?tab=plan", {{"note", "é & more"}, {"tick", "1"}, {"tick", "2"}});

    CHECK(answer.redirects_to("/done"));
    CHECK(client.cookie("session") == "new");
    CHECK(seen.method == Method::post);
    CHECK(seen.path == "/audits/17");
    CHECK(seen.target == "/audits/17?tab=plan");
    CHECK(seen.query.text("tab") == "plan");
    CHECK(seen.form.text("note") == "é & more");
    CHECK(seen.form.all("tick").size() == 2);
    CHECK(seen.cookies.text("session") == "old");
    CHECK(seen.header("host").starts_with("127.0.0.1:"));
    CHECK(seen.remote == "127.0.0.1");
    CHECK(seen.id == answer.header("X-Request-Id"));
}

TEST_CASE("a chunked form is read like any other, and a client that asks first is told to go on")
{
    Options options;
    options.limits.chunk_time = std::chrono::seconds{1};
    Server server{options, [](Request const& request) { return text(200, request.form.text("a")); }};
    testing::Client const client{server.port()};
    std::string const head = "POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                             "Content-Type: application/x-www-form-urlencoded\r\n";
    auto const chunked = client.raw(head + "Transfer-Encoding: chunked\r\n\r\n2\r\na=\r\n3\r\nxyz\r\n0\r\n\r\n");
    CHECK(chunked.ends_with("\r\n\r\nxyz"));

    auto const asked = client.drip(head + "Content-Length: 3\r\nExpect: 100-continue\r\n\r\n", "", 100ms);
    CHECK(asked.starts_with("HTTP/1.1 100 Continue\r\n\r\n"));
}

TEST_CASE("HEAD has the head of GET and no body")
{
    Server server{{}, hello};
    testing::Client client{server.port()};
    auto const answer = client.send("HEAD", "/page");
    CHECK(answer.status == 200);
    CHECK(answer.header("Content-Length") == "11");
    CHECK(answer.body.empty());
    CHECK(client.get("/page").body == "hello /page");
}

TEST_CASE("other methods reach the handler as such")
{
    Server server{{}, [](Request const& request) { return text(request.method == Method::other ? 405 : 200, ""); }};
    testing::Client client{server.port()};
    CHECK(client.send("DELETE", "/").status == 405);
    CHECK(client.send("BREW", "/").status == 405);
}

TEST_CASE("pipelined requests are answered in order")
{
    Server server{{}, [](Request const& request) {
                      if (request.path == "/0") std::this_thread::sleep_for(50ms);
                      return text(200, "<" + request.path + ">");
                  }};
    std::string bytes;
    for (int i = 0; i < 10; ++i) bytes += get_request("/" + std::to_string(i), i == 9 ? "Connection: close\r\n" : "");
    auto const received = testing::Client{server.port()}.raw(bytes);

    CHECK(testing::statuses_in(received) == std::vector(10, 200));
    std::size_t at = 0;
    for (int i = 0; i < 10; ++i) {
        at = received.find("</" + std::to_string(i) + ">", at);
        CHECK(at != std::string::npos);
    }
}

TEST_CASE("a connection is closed when the client says so")
{
    Server server{{}, hello};
    testing::Client const client{server.port()};
    auto const received = client.raw(get_request("/", "Connection: close\r\n") + get_request("/second"));
    CHECK(testing::statuses_in(received) == std::vector{200});
    CHECK(received.find("Connection: close\r\n") != std::string::npos);
}

TEST_CASE("five hundred idle and half-open connections do not keep others waiting")
{
    rlimit files{};
    REQUIRE(::getrlimit(RLIMIT_NOFILE, &files) == 0);
    files.rlim_cur = std::min<rlim_t>(files.rlim_max, 4096); // both ends of each are in this process
    REQUIRE(::setrlimit(RLIMIT_NOFILE, &files) == 0);
    Server server{{}, hello};
    std::vector<int> idle;
    for (int i = 0; i < 500; ++i) {
        idle.push_back(testing::connect_to(server.port()));
        if (i % 2 == 0) testing::send_all(idle.back(), "GET / HTTP/1.1\r\nHo");
    }
    testing::Client client{server.port()};
    auto const began = std::chrono::steady_clock::now();
    CHECK(client.get("/").status == 200);
    CHECK(std::chrono::steady_clock::now() - began < 1s);

    auto const stopping = std::chrono::steady_clock::now();
    for (std::size_t i = 0; i < idle.size(); i += 2) ::close(idle[i]);
    server.stop();
    CHECK(std::chrono::steady_clock::now() - stopping < 1s);
    for (std::size_t i = 1; i < idle.size(); i += 2) ::close(idle[i]);
}

TEST_CASE("beyond the connections allowed, new ones wait until one ends")
{
    Options options;
    options.limits.connections = 1;
    Server server{options, hello};
    auto const first = testing::connect_to(server.port());
    testing::Client client{server.port()};
    std::thread ends_soon{[first] {
        std::this_thread::sleep_for(200ms);
        ::close(first);
    }};
    auto const began = std::chrono::steady_clock::now();
    CHECK(client.get("/").status == 200);
    CHECK(std::chrono::steady_clock::now() - began > 150ms);
    ends_soon.join();
}

TEST_CASE("when too many wait for a worker the next is asked to come back")
{
    std::latch go{1};
    std::atomic<int> running = 0;
    Server server{with_workers(1, 1), [&](Request const&) {
                      ++running;
                      go.wait();
                      return text(200, "done");
                  }};
    auto const ask = [&] { return testing::Client{server.port()}.get("/").status; };
    int first = 0;
    int second = 0;
    std::thread one{[&] { first = ask(); }};
    while (running == 0) std::this_thread::sleep_for(1ms);
    std::thread two{[&] { second = ask(); }};
    std::this_thread::sleep_for(100ms);

    testing::Client client{server.port()};
    auto const refused = client.get("/");
    CHECK(refused.status == 503);
    CHECK(refused.header("Retry-After") == "2");

    go.count_down();
    one.join();
    two.join();
    CHECK(first == 200);
    CHECK(second == 200);
    CHECK(client.get("/").status == 200);
}

TEST_CASE("a fault in the handler is a bare 500, and the server goes on")
{
    Server server{{}, [](Request const& request) -> Response {
                      if (request.path == "/known") throw std::runtime_error{"what somebody typed"};
                      if (request.path == "/unknown") throw 7;
                      return text(200, "fine");
                  }};
    testing::Client client{server.port()};
    for (auto const* path : {"/known", "/unknown"}) {
        auto const answer = client.get(path);
        CHECK(answer.status == 500);
        CHECK(answer.body.empty());
    }
    CHECK(client.get("/").status == 200);
}

TEST_CASE("a large page goes packed to whoever takes it, and not at all to whoever has it")
{
    Server server{{}, [](Request const&) { return text(200, std::string(30'000, 'x')).with_header("ETag", "\"v1\""); }};
    testing::Client client{server.port()};
    CHECK(client.get("/").body.size() == 30'000);
    auto const packed = client.send("GET", "/", {{"Accept-Encoding", "gzip"}});
    CHECK(packed.header("Content-Encoding") == "gzip");
    CHECK(packed.body.size() < 1000);
    auto const known = client.send("GET", "/", {{"If-None-Match", packed.header("ETag")}});
    CHECK(known.status == 304);
    CHECK(client.get("/").status == 200);
}

TEST_CASE("a page of many megabytes arrives whole")
{
    Server server{{}, [](Request const&) { return text(200, std::string(20'000'000, 'x')); }};
    testing::Client client{server.port()};
    CHECK(client.get("/").body.size() == 20'000'000);
}

TEST_CASE("a request in flight at stop is answered, and nobody new is")
{
    std::atomic<bool> started = false;
    Server server{with_workers(2, 10), [&](Request const&) {
                      started = true;
                      std::this_thread::sleep_for(300ms);
                      return text(200, "done");
                  }};
    testing::Answer answer;
    std::thread asking{[&] { answer = testing::Client{server.port()}.get("/"); }};
    while (!started) std::this_thread::sleep_for(1ms);
    server.stop();
    asking.join();

    CHECK(answer.status == 200);
    CHECK(answer.header("Connection") == "close");
    CHECK_THROWS(testing::connect_to(server.port()));
}

TEST_CASE("at stop idle connections are cut at once, a half request after the drain time")
{
    auto options = with_workers(1, 10);
    options.limits.drain_time = std::chrono::seconds{1};
    Server server{options, hello};
    testing::Client kept{server.port()};
    CHECK(kept.get("/").status == 200);
    auto const half = testing::connect_to(server.port());
    testing::send_all(half, "GET / HTTP/1.1\r\nHo");
    std::this_thread::sleep_for(50ms);

    auto const began = std::chrono::steady_clock::now();
    server.stop();
    auto const took = std::chrono::steady_clock::now() - began;
    CHECK(took > 900ms);
    CHECK(took < 1500ms);
    ::close(half);
    server.stop(); // a second time does nothing
}

TEST_CASE("a client that leaves before its answer harms nobody")
{
    std::atomic<int> answered = 0;
    Server server{{}, [&](Request const&) {
                      std::this_thread::sleep_for(50ms);
                      ++answered;
                      return text(200, std::string(1'000'000, 'x'));
                  }};
    for (int i = 0; i < 20; ++i) {
        auto const socket = testing::connect_to(server.port());
        testing::send_all(socket, get_request("/"));
        ::close(socket);
    }
    testing::Client client{server.port()};
    CHECK(client.get("/").status == 200);
    CHECK(answered > 0);
}

} // namespace gt::http
