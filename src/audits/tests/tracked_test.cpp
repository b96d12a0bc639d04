#include "audits/cycle/store.hpp"
#include "audits/testing/audit_line.hpp"

#include <doctest/doctest.h>

namespace gt::audits {

namespace {

using testing::AuditLine;
using testing::holds;
using testing::TestApp;

} // namespace

TEST_CASE(
    "[BAR-35] the cases followed until Good are listed by what is due next, each once, and go on behind any of them")
{
    TestApp app;
    AuditLine line{app};
    auto const id = line.submitted();
    auto reader = app.database().read();
    auto const listed = [&](std::string_view person, std::optional<cycle::ListedUpTo> after) {
        return cycle::list_tracked(reader, app.loaded(person), app.today(), after, 10);
    };
    auto const first = listed("manager", {});
    REQUIRE(first.size() == 1); // of its two open steps the earlier one
    CHECK(first[0].first == id);
    CHECK(first[0].next == cycle::StepKind::action_review);
    CHECK(listed("manager", cycle::ListedUpTo{*first[0].next_due, id}).empty());
    CHECK(listed("manager", cycle::ListedUpTo{first[0].next_due->plus_days(-1), id}).size() == 1);
    CHECK(listed("qa_manager", {}).size() == 1);
    CHECK(listed("other_head", {}).empty());
    CHECK(cycle::list_waiting(reader, app.loaded("manager"), app.today(), 10).empty());
    CHECK(holds(app.as("manager").get("/audits/cycles"), "C100"));
}

} // namespace gt::audits
