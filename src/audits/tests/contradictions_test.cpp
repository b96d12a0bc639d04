#include "audits/testing/audit_line.hpp"

#include <doctest/doctest.h>

using namespace gt;
using namespace gt::testing;

namespace {

/// Ready for submission, but the plan is graded good and nobody knows what happens if things do not improve.
audits::AuditId contradictory(TestApp& app)
{
    AuditLine line{app};
    auto const id = line.allocate();
    line.grade_own_practice(id);
    line.record_all(id);
    auto officer = app.as("qa_officer");
    REQUIRE(
        line.save(officer, AuditLine::path(id, "overall"), {{"grade", "good"}, {"reason", "Good on the whole"}}).status
        == 303);
    REQUIRE(line.save(officer, AuditLine::path(id, "sections/plan"),
                    {{"question-plan_clear", "yes"}, {"question-plan_shared", "yes"}, {"question-plan_what_if", "no"},
                        {"grade", "good"}, {"reason", "The plan is clear"}})
                .status
        == 303);
    return id;
}

constexpr auto key = "overruled-good_despite_no-plan";

} // namespace

TEST_CASE("an audit that contradicts itself is not submitted until it is put right")
{
    TestApp app;
    AuditLine line{app};
    auto const id = contradictory(app);
    auto officer = app.as("qa_officer");

    auto const page = officer.get(AuditLine::path(id, "check"));
    CHECK(holds(page, "Does this fit together?"));
    CHECK(holds(page, "Plan is graded good or better, although a required question there is answered no."));
    CHECK_FALSE(holds(page, "Submit the audit"));
    CHECK(line.submit(id).status == 422);

    REQUIRE(line.save(officer, AuditLine::path(id, "sections/plan"),
                    {{"question-plan_clear", "yes"}, {"question-plan_shared", "yes"}, {"question-plan_what_if", "no"},
                        {"grade", "requires_improvement"}, {"reason", "The plan is clear"}})
                .status
        == 303);
    CHECK_FALSE(holds(officer.get(AuditLine::path(id, "check")), "Does this fit together?"));
    CHECK(line.submit(id).status == 303);
}

TEST_CASE("what stands all the same is overruled with a reason, which everybody who reads the audit finds there")
{
    TestApp app;
    AuditLine line{app};
    auto const id = contradictory(app);
    auto officer = app.as("qa_officer");

    auto const overrulings = AuditLine::path(id, "overrulings");
    CHECK(officer.post(overrulings, {{key, "Grandmother would step in"}}).status == 409);
    http::Fields form{{key, "Grandmother would step in"}};
    form.add("version", field_in(officer.get(AuditLine::path(id, "check")).body, "version"));
    CHECK(officer.post(overrulings, form).redirects_to(AuditLine::path(id, "check")));
    CHECK(holds(officer.get(AuditLine::path(id, "check")), "Submit the audit"));
    CHECK(app.as("manager").post(overrulings, form).status == 403);
    REQUIRE(line.submit(id).status == 303);

    auto const read = app.as("worker").get(AuditLine::path(id));
    CHECK(holds(read, "Plan is graded good or better, although a required question there is answered no."));
    CHECK(holds(read, "Grandmother would step in"));
}
