#include "platform/metrics/metrics.hpp"

#include <doctest/doctest.h>

using gt::metrics::Answered;
using namespace std::chrono_literals;

TEST_CASE("answers are counted by class of status and in the cumulated buckets of their time")
{
    Answered answered;
    answered.record(200, 4ms);
    answered.record(303, 5ms);
    answered.record(404, 200ms);
    answered.record(500, 10s);
    auto const text = answered.text();
    auto const has = [&](std::string const& line) { return text.find(line + "\n") != std::string::npos; };
    CHECK(has("goldenthread_requests_total{status=\"2xx\"} 1"));
    CHECK(has("goldenthread_requests_total{status=\"5xx\"} 1"));
    CHECK(has("goldenthread_request_seconds_bucket{le=\"0.005\"} 2"));
    CHECK(has("goldenthread_request_seconds_bucket{le=\"0.3\"} 3"));
    CHECK(has("goldenthread_request_seconds_bucket{le=\"3\"} 3"));
    CHECK(has("goldenthread_request_seconds_bucket{le=\"+Inf\"} 4"));
    CHECK(has("goldenthread_request_seconds_count 4"));
    CHECK(has("goldenthread_request_seconds_sum 10.209"));
    CHECK(text.find("process_resident_memory_bytes 0\n") == std::string::npos);
}
