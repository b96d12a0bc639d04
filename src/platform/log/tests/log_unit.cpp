#include "platform/log/log.hpp"

namespace gt {

TEST_CASE("a log line has an event and its fields")
{
    CHECK(log::text_of("import.done", {{"rows", 12}, {"seconds", 0.25}, {"kind", "annex-a"}})
        == "import.done rows=12 seconds=0.25 kind=annex-a");
    CHECK(log::text_of("started", {}) == "started");
}

TEST_CASE("free text cannot come into the log")
{
    CHECK(log::text_of("odd", {{"key", "a b\nerror forged=1"}}) == "odd key=a_b_error_forged_1");
    CHECK(log::text_of("odd", {{"key", std::string(500, 'x')}}) == "odd key=" + std::string(80, 'x'));
}

} // namespace gt
