#include "audits/testing/audit_line.hpp"
#include "platform/history/verification.hpp"

#include <doctest/doctest.h>

namespace gt::audits {

using testing::AuditLine;
using testing::holds;
using testing::TestApp;

TEST_CASE("[BAR-39] auditor Good and manager Requires improvement on one case are kept as a disagreement of 1 step")
{
    TestApp app;
    AuditLine line{app};
    auto const id = line.submitted();
    auto const page = AuditLine::path(id, "pair-meetings");
    auto officer = app.as("qa_officer");
    http::Fields meeting{{"met_on", "23 November 2026"}, {"grade", "requires_improvement"},
        {"words", "We weighed the plan differently"}};
    auto const incomplete = officer.post(page, meeting);
    CHECK(incomplete.status == 422);
    CHECK(holds(incomplete, "We weighed the plan differently"));
    meeting.add("manager", app.person("manager").text());
    CHECK(officer.post(page, meeting).redirects_to(page));
    auto const seen = app.as("manager").get(page);
    CHECK(holds(seen, "Disagreement of 1 step: the auditor&#39;s is higher"));
    CHECK(holds(seen, "We weighed the plan differently"));
    CHECK(holds(officer.get(AuditLine::path(id)), "Good"));
    CHECK(app.as("qa_manager").post(page, meeting).status == 403);
    CHECK(app.as("other_manager").get(page).status == 404);
    CHECK(app.as("worker").get(page).status == 403);
    auto const verified = app.database().write(
        [&](db::Transaction& tx) { return history::verify(tx, {}, app.house().kinds_with_history()).broken.size(); });
    CHECK(verified == 0);
}

} // namespace gt::audits
