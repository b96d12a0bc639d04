#include "platform/http/forwarded.hpp"

#include <doctest/doctest.h>

using namespace gt::http;

namespace {

std::string asked_by(std::string remote, std::string forwarded, std::vector<std::string> const& proxies)
{
    Request request;
    request.remote = std::move(remote);
    if (!forwarded.empty()) request.headers.emplace_back("x-forwarded-for", std::move(forwarded));
    return client_address(request, proxies);
}

} // namespace

TEST_CASE("X-Forwarded-For counts only as far as named proxies added to it")
{
    CHECK(asked_by("10.0.0.7", "192.0.2.1", {}) == "10.0.0.7");
    CHECK(asked_by("10.0.0.7", "192.0.2.1", {"10.0.0.7"}) == "192.0.2.1");
    CHECK(asked_by("10.0.0.7", "198.51.100.9, 192.0.2.1", {"10.0.0.7"}) == "192.0.2.1");
    CHECK(asked_by("10.0.0.7", "192.0.2.1, 10.0.0.8", {"10.0.0.7", "10.0.0.8"}) == "192.0.2.1");
    CHECK(asked_by("::1", "2001:db8::5", {"::1"}) == "2001:db8::5");
}

TEST_CASE("what is no address in X-Forwarded-For is not believed")
{
    CHECK(asked_by("10.0.0.7", "unknown", {"10.0.0.7"}) == "10.0.0.7");
    CHECK(asked_by("10.0.0.7", "192.0.2.1,", {"10.0.0.7"}) == "10.0.0.7");
    CHECK(asked_by("10.0.0.7", std::string(80, '1'), {"10.0.0.7"}) == "10.0.0.7");
    CHECK(asked_by("10.0.0.7", "", {"10.0.0.7"}) == "10.0.0.7");
}
