#include "audits/testing/audit_line.hpp"
#include "cases/store/data_queries.hpp"
#include "cases/testing/restricted_case.hpp"
#include "cases/tests/invented_caseload.hpp"
#include "framework/case_facts.hpp"
#include "staff/due.hpp"

#include <doctest/doctest.h>

using namespace gt;
using namespace gt::testing;
using cases::testing::import_annex_a;

namespace {

/// List 7 as it was imported today for the case that is audited.
void import_plan(TestApp& app, std::string const& visited = "02/11/2026")
{
    import_annex_a(app,
        {{"List 7",
            {{"Child Unique ID", "Gender", "Ethnicity", "Date of Birth", "Age of Child (Years)",
                 "Child Protection Plan Start Date", "Date of the Last Statutory Visit", "Was the Child Seen Alone?",
                 "Allocated Team", "Allocated Worker"},
                {"C100", "a) Male", "a) WBRI", "04/05/2015", "11", "01/09/2026", visited, "b) No", "Alder Team",
                    "Wanda Worker"}}}});
}

constexpr auto visits = "sections/direct_work_and_visits";
constexpr auto wrong = "facts/last_visit";

std::vector<cases::DataQuery> queries(TestApp& app, audits::AuditId id)
{
    auto reader = app.database().read();
    return cases::store::queries_of(reader, "audit", id.number);
}

} // namespace

TEST_CASE("what the lists say stands beside the question it belongs to, dated, with its source and its clock")
{
    TestApp app;
    AuditLine line{app};
    auto const id = line.allocate();
    import_plan(app);
    auto const page = app.as("qa_officer").get(AuditLine::path(id, visits));

    CHECK(holds(page, "What the case system says"));
    CHECK(holds(page, "2 November 2026"));
    CHECK(holds(page, "Child protection (Annex A, list 7), imported 23 November 2026"));
    CHECK(holds(page, "The next was due by 16 November 2026, 7 days before the list was made"));
    CHECK(holds(page, "Seen alone at the last visit"));
    CHECK_FALSE(
        holds(app.as("qa_officer").get(AuditLine::path(id, "sections/recording")), "What the case system says"));
}

TEST_CASE("every fact that packs may ask for is one that cases know, and the other way round")
{
    auto const asked = framework::case_facts();
    auto const known = cases::known_fact_keys();
    CHECK(std::vector<std::string_view>{asked.begin(), asked.end()}
        == std::vector<std::string_view>{known.begin(), known.end()});
}

TEST_CASE("a fact that is wrong is a data query: owed by the analyst, answered in words, and no area for improvement")
{
    TestApp app;
    AuditLine line{app};
    auto const id = line.allocate();
    import_plan(app);
    auto officer = app.as("qa_officer");

    CHECK(officer.post(AuditLine::path(id, wrong)).status == 422);
    auto const said = officer.post(AuditLine::path(id, wrong), {{"found", "Visited on 16 November, in the notes"}});
    CHECK(said.redirects_to(AuditLine::path(id, visits)));
    REQUIRE(queries(app, id).size() == 1);
    auto const query = queries(app, id).front();
    CHECK(query.said == "2 November 2026");
    CHECK(holds(officer.get(AuditLine::path(id, visits)), "You said that this is wrong"));
    CHECK(officer.post(AuditLine::path(id, wrong), {{"found", "again"}}).status == 422);
    CHECK(app.database().read().one("SELECT count(*) AS found FROM findings")->count("found") == 0);

    auto analyst = app.as("analyst");
    CHECK(holds(analyst.get("/"), "Answer a data query"));
    auto const page = "/data-queries/" + query.id.text();
    CHECK(holds(analyst.get("/data-queries"), "C100: Last visit"));
    CHECK_MESSAGE(holds(officer.get(page), "Visited on 16 November"), "whoever asked waits for the answer");
    CHECK_FALSE(holds(officer.get(page), "What came of it?"));
    CHECK(app.as("manager").get(page).status == 404);
    CHECK(holds(analyst.get(page), "Visited on 16 November, in the notes"));
    CHECK(analyst.post(page + "/answer").status == 422);
    CHECK(analyst.post(page + "/answer", {{"outcome", "list_is_right"}}).status == 422);
    CHECK(analyst.post(page + "/answer", {{"outcome", "corrected"}}).status == 303);
    CHECK(queries(app, id).front().outcome == cases::DataQuery::Outcome::corrected);
    CHECK_FALSE(holds(analyst.get("/"), "Answer a data query"));
    CHECK(analyst.post(page + "/answer", {{"outcome", "corrected"}}).status == 409);
    CHECK(holds(officer.get(AuditLine::path(id, visits)), "Put right in the case system"));
    CHECK(app.history_of({"data_query", query.id.number}).size() == 2);
}

TEST_CASE("only the auditor says that a fact is wrong, and only of one that the lists have")
{
    TestApp app;
    AuditLine line{app};
    auto const id = line.allocate();
    import_plan(app);
    CHECK(app.as("manager").post(AuditLine::path(id, wrong), {{"found", "x"}}).status == 403);
    CHECK(app.as("qa_officer").get(AuditLine::path(id, "facts/dental_check")).status == 404);
    CHECK(app.as("qa_officer").get(AuditLine::path(id, "facts/none")).status == 404);
    CHECK(app.as("manager").get("/data-queries").status == 403);
}

TEST_CASE("a query about a restricted case is seen by nobody but those who are named")
{
    TestApp app;
    AuditLine line{app};
    auto const id = line.allocate();
    import_plan(app);
    REQUIRE(app.as("qa_officer").post(AuditLine::path(id, wrong), {{"found", "Visited"}}).status == 303);
    restrict_every_case(app);
    auto analyst = app.as("analyst");
    CHECK_FALSE(holds(analyst.get("/data-queries"), "C100"));
    CHECK(analyst.get("/data-queries/" + queries(app, id).front().id.text()).status == 404);
}
