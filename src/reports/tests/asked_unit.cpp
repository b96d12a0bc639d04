#include "platform/testing/day.hpp"
#include "reports/asked.hpp"

#include <doctest/doctest.h>

using namespace gt;
using gt::testing::day;
using reports::AskedForm;

namespace {

Instant const now = *Instant::parse_iso("2026-11-23T09:00:00Z");

AskedForm asked(http::Fields const& query) { return AskedForm::read(query, day("2026-11-23"), now); }

} // namespace

TEST_CASE("without days a report is about the last full month, as known now")
{
    auto const form = asked({});

    CHECK_FALSE(form.problems.any());
    CHECK(form.asked.from == day("2026-10-01"));
    CHECK(form.asked.to == day("2026-10-31"));
    CHECK(form.asked.as_at == now);
    CHECK(reports::last_full_month(day("2026-01-31"), now).from == day("2025-12-01"));
    CHECK(reports::last_full_month(day("2028-03-01"), now).to == day("2028-02-29"));
}

TEST_CASE("the days typed are taken as people write them, both included")
{
    auto const form = asked({{"from", "1 October 2026"}, {"to", "2026-10-01"}});

    CHECK_FALSE(form.problems.any());
    CHECK(form.asked.from == form.asked.to);
}

TEST_CASE("a report from after to is refused with a sentence and keeps what was typed")
{
    auto const form = asked({{"from", "2026-10-02"}, {"to", "2026-10-01"}});

    CHECK(form.problems.message_for("to") == "The last day must be the same as or after the first day");
    CHECK(form.from == "2026-10-02");
}

TEST_CASE("a day that is none, one day alone and an instant to come are refused")
{
    CHECK(asked({{"from", "2026-02-31"}, {"to", "2026-03-01"}}).problems.message_for("from"));
    CHECK(asked({{"from", "2026-02-01"}}).problems.message_for("to"));
    CHECK(asked({{"as_at", "yesterday"}}).problems.message_for("as_at"));
    CHECK(asked({{"as_at", "2026-11-23T09:00:01Z"}}).problems.message_for("as_at"));
    CHECK_FALSE(asked({{"as_at", "2026-11-23T09:00:00Z"}}).problems.any());
}
