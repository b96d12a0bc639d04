#include "cases/panels.hpp"
#include "cases/testing/restricted_case.hpp"
#include "cases/tests/invented_caseload.hpp"

#include <doctest/doctest.h>

using namespace gt;
using namespace gt::cases;
using namespace gt::cases::testing;

TEST_CASE("the list shows the cases in sight by number, and words from other teams' records are in no page")
{
    TestApp app;
    auto children = invented_children;
    children[2].worker = "Canary Birchworker";
    import_list_6(app, children);

    auto const manager = app.as("manager").get("/cases");
    CHECK(has(manager, "7101"));
    CHECK(has(manager, "7102"));
    CHECK_FALSE(has(manager, "7201"));
    CHECK_FALSE(has(manager, "Canary"));
    auto const worker = app.as("worker").get("/cases");
    CHECK(has(worker, "7101"));
    CHECK_FALSE_MESSAGE(has(worker, "7102"), "a colleague's case");
    auto const head = app.as("head").get("/cases");
    CHECK(has(head, "7201"));
    CHECK_FALSE(has(head, "7301"));
    CHECK(app.as("lead_member").get("/cases").status == 403);
    CHECK(app.as("administrator").get("/cases").status == 403);
}

TEST_CASE("another team's case is not there, by page, by form or by number")
{
    TestApp app;
    import_list_6(app, invented_children);
    auto manager = app.as("other_manager");
    auto const path = path_of_case(app, "7101");

    CHECK(manager.get(path).status == 404);
    CHECK(manager.get(path + "/risk").status == 404);
    CHECK(manager.post(path + "/risk", {{"concern", "x"}}).status == 404);
    CHECK(has(manager.get("/cases?number=7101"), "No case that you can see fits this filter"));
    CHECK(manager.get("/cases/1").status == 404);
    CHECK(manager.get("/cases/none").status == 404);
    CHECK(app.as("lead_member").get(path).status == 403);
}

TEST_CASE("a restricted case is seen by nobody but named people")
{
    TestApp app;
    import_list_6(app, invented_children);
    auto const path = path_of_case(app, "7101");
    auto const id = find_case(app, "7101")->id;
    restrict_case(app, id);
    name_for(app, id, "qa_officer");

    CHECK(app.as("worker").get(path).status == 404);
    CHECK(app.as("manager").get(path).status == 404);
    CHECK_FALSE(has(app.as("head").get("/cases"), ">7101<"));
    CHECK(has(app.as("qa_officer").get(path), "Restricted"));
}

TEST_CASE("a case's page has the header, the way to say that the child may be at risk, and every list's facts")
{
    TestApp app;
    import_list_6(app, invented_children);
    import_caseload(app, "child_id,kind,opened,initials\n7101,marac,02/03/2026,AB\n");
    auto const page = app.as("worker").get(path_of_case(app, "7101"));

    CHECK(page.status == 200);
    CHECK(has(page, "14 years old"));
    CHECK(has(page, "Check you have the right child&#39;s record open"));
    CHECK(has(page, path_of_case(app, "7101") + "/risk"));
    CHECK(has(page, "Children in need (Annex A, list 6)"));
    CHECK(has(page, "1 June 2026"));
    CHECK(has(page, "Domestic abuse conference (MARAC) (caseload file)"));
    CHECK(has(page, "23 November 2026"));
    CHECK_FALSE_MESSAGE(has(page, "22 November 2012"), "full dates of birth only by show name");
}

TEST_CASE("opening a child's record is recorded; a page that is not shown is not")
{
    TestApp app;
    import_list_6(app, invented_children);
    auto const id = find_case(app, "7101")->id;
    app.as("worker").get("/cases/" + id.text());
    app.as("other_worker").get("/cases/" + id.text());

    auto const history = app.history_of({"case", id.number});
    REQUIRE(history.size() == 1);
    CHECK(history[0].who == app.person("worker").number);
    CHECK(history[0].verb == "opened the record");
}

TEST_CASE("the list is narrowed by team, group, state and number, and paged by number")
{
    TestApp app;
    std::vector<InNeed> many = invented_children;
    for (int i = 0; i < 120; ++i) many.push_back({.number = std::to_string(60000 + i), .team = "Birch Team"});
    many.push_back({.number = "9001", .status = "e) Closed episode", .closed = "01/10/2026"});
    import_list_6(app, many);
    auto head = app.as("head");

    auto const first = head.get("/cases");
    CHECK(has(first, "60049"));
    CHECK_FALSE(has(first, "60050"));
    CHECK(has(first, "/cases?after=60049"));
    CHECK(has(head.get("/cases?after=60099"), "7101"));
    CHECK(has(head.get("/cases?number=60077"), "60077"));
    auto const protection = head.get("/cases?group=child_protection");
    CHECK(has(protection, "7101"));
    CHECK_FALSE(has(protection, "60001"));
    CHECK(has(protection, "Remove this filter"));
    auto const alder = head.get("/cases?team=" + app.team("Alder").text());
    CHECK(has(alder, "7102"));
    CHECK_FALSE(has(alder, "60001"));
    CHECK_FALSE(has(alder, ">9001<"));
    CHECK(has(head.get("/cases?state=closed"), "9001"));
}

TEST_CASE("before anything is imported the pages say so")
{
    TestApp app;
    CHECK(has(app.as("manager").get("/cases"), "There are no open cases that you can see"));
    CHECK(has(app.as("analyst").get("/imports"), "Nothing has been imported yet"));
    CHECK(has(app.as("qa_officer").get("/names"), "Every name in the caseload is matched"));
    CHECK(app.as("worker").get("/imports").status == 403);
    CHECK(app.as("analyst").get("/imports/7").status == 404);
}
