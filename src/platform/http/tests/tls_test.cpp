#include "platform/http/tls_server.hpp"
#include "platform/testing/client.hpp"
#include "platform/testing/self_made_certificate.hpp"
#include "platform/testing/socket.hpp"
#include "platform/testing/temporary_folder.hpp"
#include "platform/testing/tls_client.hpp"

#include <atomic>
#include <csignal>
#include <fstream>
#include <openssl/ssl.h>
#include <thread>
#include <unistd.h>

namespace gt::http {

namespace {

using namespace std::chrono_literals;
using testing::TlsClient;

/// A server over TLS whose times are a second, with a certificate of its own.
struct Served {
    testing::TemporaryFolder folder;
    testing::SelfMadeCertificate own{folder.path()};
    Handler handler = [](Request const& request) { return text(200, request.path + request.form.text("a")); };
    TlsServer server{
        options(), [this](Request const& request) { return handler(request); }, {own.certificate, own.key}};

    Served() { std::signal(SIGPIPE, SIG_IGN); } // what OpenSSL sends to a server that has closed

    static Options options()
    {
        Options options;
        options.limits.header_time = std::chrono::seconds{1};
        options.limits.body_time = std::chrono::seconds{2};
        options.limits.chunk_time = std::chrono::seconds{1};
        options.limits.idle_time = std::chrono::seconds{1};
        return options;
    }

    std::string answer_to(std::string_view bytes)
    {
        TlsClient client{server.port(), own.certificate};
        client.send(bytes);
        return client.receive();
    }
};

std::string secure_get(std::string const& target, std::string const& fields = "Connection: close\r\n")
{
    return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n" + fields + "\r\n";
}

std::string secure_post(std::string const& fields, std::string const& body)
{
    return "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n" + fields + "\r\n"
        + body;
}

std::string refusal_of(TlsFiles const& files)
{
    try {
        TlsServer const server{{}, [](Request const&) { return text(200, ""); }, files};
        return "";
    } catch (std::runtime_error const& refused) {
        return refused.what();
    }
}

} // namespace

TEST_CASE("a server with a certificate answers over TLS, HTTP/1.1, request after request on one connection")
{
    Served served;
    TlsClient client{served.server.port(), served.own.certificate};
    CHECK(client.agreed() == "TLSv1.3 http/1.1");
    client.send(secure_get("/a", ""));
    CHECK(client.receive(200ms).ends_with("\r\n\r\n/a"));
    client.send(secure_get("/b"));
    CHECK(client.receive().ends_with("\r\n\r\n/b"));
    CHECK(
        served.answer_to(secure_post("Content-Length: 5\r\nConnection: close\r\n", "a=xyz")).ends_with("\r\n\r\n/xyz"));
}

TEST_CASE("TLS 1.2 is taken, what is older is not, and neither is another certificate")
{
    Served served;
    CHECK(TlsClient{served.server.port(), served.own.certificate, TLS1_2_VERSION}.agreed() == "TLSv1.2 http/1.1");
    CHECK_THROWS(TlsClient{served.server.port(), served.own.certificate, TLS1_1_VERSION});
    testing::SelfMadeCertificate const other{served.folder.path(), "other"};
    CHECK_THROWS(TlsClient{served.server.port(), other.certificate});
    CHECK(served.answer_to(secure_get("/still")).ends_with("/still"));
}

TEST_CASE("plain HTTP, nonsense and silence on a TLS port are closed in time and harm nobody")
{
    Served served;
    testing::Client const plain{served.server.port()};
    CHECK(testing::statuses_in(plain.raw(secure_get("/"))).empty());
    CHECK(testing::statuses_in(plain.raw(std::string(100'000, 'x'))).empty());
    auto const began = std::chrono::steady_clock::now();
    CHECK(plain.raw("").empty());
    CHECK(std::chrono::steady_clock::now() - began < 3s);
    CHECK(served.answer_to(secure_get("/still")).ends_with("/still"));
}

TEST_CASE("the limits of time and size hold over TLS as without")
{
    Served served;
    CHECK(testing::statuses_in(served.answer_to("GET / HTTP/1.1\r\nX: ")) == std::vector{408});
    CHECK(testing::statuses_in(served.answer_to(secure_post("Content-Length: 50\r\n", "a=b"))) == std::vector{408});
    CHECK(testing::statuses_in(served.answer_to(secure_get("/", "X: " + std::string(20'000, 'x') + "\r\n")))
        == std::vector{431});
    CHECK(testing::statuses_in(served.answer_to(secure_post("Content-Length: 3000000\r\n", std::string(200'000, 'x'))))
        == std::vector{413});
}

TEST_CASE("a page of many megabytes arrives whole over TLS, and one in flight at stop is answered")
{
    Served served;
    served.handler = [](Request const&) { return text(200, std::string(5'000'000, 'x')); };
    CHECK(served.answer_to(secure_get("/")).size() > 5'000'000);

    std::atomic<bool> started = false;
    served.handler = [&](Request const&) {
        started = true;
        std::this_thread::sleep_for(200ms);
        return text(200, "done");
    };
    TlsClient client{served.server.port(), served.own.certificate};
    client.send(secure_get("/"));
    while (!started) std::this_thread::sleep_for(1ms);
    served.server.stop();
    CHECK(client.receive().ends_with("\r\n\r\ndone"));
}

TEST_CASE("files that cannot be used for TLS are refused in words")
{
    testing::TemporaryFolder const folder;
    testing::SelfMadeCertificate const one{folder.path(), "one"};
    testing::SelfMadeCertificate const two{folder.path(), "two"};
    auto const nowhere = folder.path() / "nowhere";
    auto const words = folder.path() / "words";
    std::ofstream{words} << "no certificate\n";

    CHECK(refusal_of({one.certificate, one.key}).empty());
    CHECK(refusal_of({nowhere, one.key}) == "The TLS certificate cannot be read: " + nowhere.string());
    CHECK(refusal_of({one.certificate, nowhere}) == "The TLS key cannot be read: " + nowhere.string());
    CHECK(refusal_of({words, one.key}) == "There is no certificate in PEM form in this file: " + words.string());
    CHECK(refusal_of({one.certificate, words})
        == "There is no private key in PEM form, without a password, in this file: " + words.string());
    CHECK(refusal_of({one.certificate, two.key})
        == "The TLS key does not belong to the certificate: " + two.key.string());
}

} // namespace gt::http
