#include "platform/http/admission.hpp"
#include "platform/http/request_id.hpp"

#include <set>

namespace gt::http {

namespace {

int status_of_head(std::vector<std::pair<std::string, std::string>> headers, Options const& options = {})
{
    Request request;
    request.headers = std::move(headers);
    auto const refusal = refuse_head(request, options);
    return refusal ? refusal->status : 200;
}

int status_of_post(std::string const& type, std::string const& body)
{
    Request request;
    request.method = Method::post;
    request.target = "/";
    request.headers = {{"content-type", type}};
    auto const refusal = decode_body(request, body);
    return refusal ? refusal->status : 200;
}

} // namespace

TEST_CASE("a host's name is told from its port")
{
    CHECK(host_name("Council.Example:8080") == "council.example");
    CHECK(host_name("127.0.0.1") == "127.0.0.1");
    CHECK(host_name("[::1]:8080") == "[::1]");
    for (auto const* wrong :
        {"", ":80", "a b", "a/b", "a@b", "a:port", "a:1:2", "a:123456", "[::1", "[::1]x", "[evil]", "\xc3\xa9"}) {
        CAPTURE(wrong);
        CHECK_FALSE(host_name(wrong));
    }
}

TEST_CASE("exactly one of our own hosts is asked for")
{
    Options ours;
    ours.hosts = {"qa.council.example"};
    CHECK(status_of_head({{"host", "QA.council.example:443"}}, ours) == 200);
    CHECK(status_of_head({{"host", "elsewhere.example"}}, ours) == 400);
    CHECK(status_of_head({{"host", "a"}, {"host", "a"}}) == 400);
    CHECK(status_of_head({}) == 400);
    CHECK(status_of_head({{"host", "any.example"}}) == 200);
}

TEST_CASE("a body's length is told in one way only")
{
    CHECK(status_of_head({{"host", "a"}, {"content-length", "4"}}) == 200);
    CHECK(status_of_head({{"host", "a"}, {"transfer-encoding", "chunked"}}) == 200);
    CHECK(status_of_head({{"host", "a"}, {"content-length", "4"}, {"content-length", "4"}}) == 400);
    CHECK(status_of_head({{"host", "a"}, {"content-length", "4"}, {"transfer-encoding", "chunked"}}) == 400);
    CHECK(status_of_head({{"host", "a"}, {"transfer-encoding", "gzip, chunked"}}) == 400);
}

TEST_CASE("only forms are taken")
{
    CHECK(status_of_post("application/x-www-form-urlencoded", "a=b") == 200);
    CHECK(status_of_post("Application/X-WWW-form-urlencoded; charset=UTF-8", "a=b") == 200);
    CHECK(status_of_post("", "") == 200);
    CHECK(status_of_post("", "a=b") == 415);
    CHECK(status_of_post("application/json", "{}") == 415);
    CHECK(status_of_post("application/x-www-form-urlencoded", "a=%") == 400);
}

TEST_CASE("references are twelve characters that can be read out, and differ")
{
    RequestIds ids;
    std::set<std::string> seen;
    for (int i = 0; i < 1000; ++i) {
        auto const id = ids.next();
        CHECK(id.size() == 12);
        CHECK(id.find_first_not_of("0123456789abcdefghjkmnpqrstvwxyz") == std::string::npos);
        seen.insert(id);
    }
    CHECK(seen.size() == 1000);
}

} // namespace gt::http
