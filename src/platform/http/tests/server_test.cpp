#include "platform/http/server.hpp"
#include "platform/testing/client.hpp"

namespace gt::http {

namespace {

Response hello(Request const& request) { return text(200, "hello " + request.path); }

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

} // namespace gt::http
