#include "audits/testing/audit_line.hpp"

#include <doctest/doctest.h>

using namespace gt;
using namespace gt::testing;

TEST_CASE("answers are counted over the audits submitted in the teams one sees, and the file says the same")
{
    TestApp app;
    AuditLine line{app};
    line.submitted();
    line.record_all(line.allocate("qa_officer", {"C200"}));

    auto const page = app.as("manager").get("/audits/answers");
    CHECK(holds(page, "In these days 1 audit was submitted"));
    CHECK(holds(page, "Yes in 1 of 1 audits where it applied"));
    CHECK(holds(page, "role=\"img\""));
    CHECK(holds(page, "The child is heard"));
    CHECK(holds(page, "too few to say"));
    auto const file = app.as("manager").get("/audits/answers.csv");
    CHECK(holds(file, "2025-11-24,2026-11-23,Standard,The child is heard,3,0,0,"));
    CHECK(holds(app.as("other_manager").get("/audits/answers"), "In these days no audits were submitted"));
    CHECK(app.as("manager").get("/audits/answers?from=x&to=y").status == 422);
    CHECK(app.as("worker").get("/audits/answers").status == 403);
}

TEST_CASE("a second read counts in no answers, and the audit it reads again is not counted for its reader")
{
    TestApp app;
    AuditLine line{app};
    auto const first = line.submitted();
    line.draw_and_hand_out(first, app.person("iro"));
    CHECK(holds(app.as("iro").get("/audits/answers"), "In these days no audits were submitted"));
    CHECK(holds(app.as("manager").get("/audits/answers"), "In these days 1 audit was submitted"));
}
