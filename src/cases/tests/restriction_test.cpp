#include "cases/tests/audited_case.hpp"
#include "platform/history/verification.hpp"
#include "staff/store/people.hpp"

#include <doctest/doctest.h>

using namespace gt;
using namespace gt::cases;
using namespace gt::cases::testing;

namespace {

/// Where the case's number stood before it was restricted.
constexpr std::array lists{"/cases", "/audits", "/actions",
    "/reports/head-of-service-monthly?from=2026-11-01&to=2026-11-30", "/reports/overview"};

} // namespace

TEST_CASE("a case restricted on its page is there for nobody who is not named: no list, page, sample or report row")
{
    AuditedCase with;
    CHECK(has(with.app.as("manager").get("/cases"), "C100"));
    CHECK(has(with.app.as("qa_manager").get("/audits"), "C100"));
    CHECK(has(with.app.as("qa_manager").get(with.path()), "Who may read it"));

    REQUIRE(with.restrict().redirects_to(with.path("/readers")));

    for (auto const* person : {"worker", "manager", "head", "iro"}) {
        auto visitor = with.app.as(person);
        CHECK(visitor.get(with.path()).status == 404);
        CHECK(visitor.get(AuditLine::path(with.audit)).status == 404);
        for (auto const* list : lists) CHECK_FALSE_MESSAGE(has(visitor.get(list), "C100"), person << " " << list);
    }
    auto const sample = "/audits/samples/new?wanted=1&team=" + with.app.team("Alder").text();
    CHECK_FALSE_MESSAGE(has(with.app.as("qa_manager").get(sample), "C100"), "not even for those who are named");
    CHECK(with.app.as("qa_manager").get(with.path()).status == 200);
    CHECK(has(with.app.as("qa_manager").get("/audits"), "C100"));
    CHECK_MESSAGE(with.app.as("qa_officer").get(with.path()).status == 200, "who audits it goes on");
    with.check_history();
}

TEST_CASE("a QA officer who is not named finds a restricted case in no list, search or sample, nor by its address")
{
    TestApp app;
    import_list_6(app, {{.number = "KEPT71"}, {.number = "OPEN71"}});
    auto const path = path_of_case(app, "KEPT71");
    auto officer = app.as("qa_officer");
    auto const sample = "/audits/samples/new?wanted=1&team=" + app.team("Alder").text();
    CHECK(has(officer.get(sample), "KEPT71"));
    REQUIRE(app.as("qa_manager").post(path + "/restriction", {{"because", "The child of a colleague"}}).status == 303);

    CHECK(officer.get(path).status == 404);
    CHECK(officer.get(path + "/risk").status == 404);
    CHECK(officer.get(path + "/readers").status == 403);
    CHECK_FALSE(has(officer.get("/cases"), "KEPT71"));
    CHECK(has(officer.get("/cases?number=KEPT71"), "No case that you can see fits this filter"));
    CHECK_FALSE(has(officer.get(sample), "KEPT71"));
}

TEST_CASE("restricting asks for a reason, and names whoever does it and, where ticked, the child's worker")
{
    AuditedCase with;
    auto const page = with.app.as("qa_manager").get(with.path("/readers"));
    CHECK(has(page, "Name the child&#39;s worker, Wanda Worker, too"));
    auto const refused = with.restrict({{"because", " "}, {"worker", with.app.person("worker").text()}});
    CHECK(refused.status == 422);
    CHECK(has(refused, "Enter why only named people may read this case"));
    CHECK_FALSE(with.restriction());

    REQUIRE(
        with.restrict({{"because", "The child of a colleague"}, {"worker", with.app.person("worker").text()}}).status
        == 303);
    auto const restriction = with.restriction();
    REQUIRE(restriction);
    CHECK(restriction->because == "The child of a colleague");
    CHECK(restriction->names(with.app.person("qa_manager")));
    CHECK(restriction->names(with.app.person("worker")));
    CHECK(with.app.as("worker").get(with.path()).status == 200);
    CHECK(with.app.as("manager").get(with.path()).status == 404);
    with.check_history();
}

TEST_CASE("somebody named by name or email address reads a restricted case until they are taken off")
{
    AuditedCase with;
    REQUIRE(with.restrict().status == 303);
    CHECK(with.change("qa_manager", "/readers", {{"reader", "manager@northvale.example"}}).status == 303);
    CHECK(with.change("qa_manager", "/readers", {{"reader", "Worker, Wanda"}}).status == 303);
    CHECK(with.app.as("manager").get(with.path()).status == 200);
    CHECK(has(with.app.as("manager").get("/cases"), "C100"));
    CHECK(with.app.as("worker").get(with.path()).status == 200);

    auto const manager = with.app.person("manager").text();
    CHECK(with.change("qa_manager", "/readers/removal", {{"person", manager}}).status == 303);
    CHECK(with.app.as("manager").get(with.path()).status == 404);
    CHECK(with.app.as("worker").get(with.path()).status == 200);
    CHECK(with.change("qa_manager", "/readers/removal", {{"person", manager}}).status == 409);
    CHECK(with.change("qa_manager", "/readers", {{"reader", "manager@northvale.example"}}).status == 303);
    CHECK_MESSAGE(with.app.as("manager").get(with.path()).status == 200, "named once more");
    with.check_history();
}

TEST_CASE("who is not known, not one person, named already or in no role for it is not named, and what was typed stays")
{
    AuditedCase with;
    REQUIRE(with.restrict().status == 303);
    with.app.database().write([&](db::Transaction& tx) {
        staff::StaffMember const namesake{
            staff::PersonId::make(), "Maya Manager", "other.maya@northvale.example", "", {with.app.today()}};
        CHECK(staff::store::add_person(tx, namesake, {0, with.app.now(), "added somebody"}));
    });
    auto const name = [&](std::string const& typed) {
        auto answer = with.change("qa_manager", "/readers", {{"reader", typed}});
        CHECK(answer.status == 422);
        CHECK(has(answer, "govuk-error-summary"));
        return answer;
    };
    CHECK(has(name(""), "Enter the name or email address"));
    auto const unknown = name("<b>Nobody</b>");
    CHECK(has(unknown, "Nobody on the staff list has this name"));
    CHECK(has(unknown, "value=\"&lt;b&gt;Nobody&lt;/b&gt;\""));
    CHECK(has(name("Maya Manager"), "More than one person has this name"));
    CHECK(has(name("other.maya@northvale.example"), "They have no role in which they could open the case"));
    CHECK(has(name("lead_member@northvale.example"), "They have no role in which they could open the case"));
    CHECK(has(name("qa_manager@northvale.example"), "They are named already"));
    CHECK(with.restriction()->named.size() == 1);
}

TEST_CASE("the last named person who may restrict cases stays; the director named for one reads it and takes over")
{
    AuditedCase with;
    REQUIRE(with.restrict().status == 303);
    CHECK(has(with.app.as("qa_manager").get(with.path("/readers")), "Name somebody else first who may restrict cases"));
    auto const manager = with.app.person("qa_manager").text();
    CHECK(with.change("qa_manager", "/readers/removal", {{"person", manager}}).status == 422);
    CHECK(with.app.as("director").get(with.path("/readers")).status == 404);

    CHECK(with.change("qa_manager", "/readers", {{"reader", "director@northvale.example"}}).status == 303);
    CHECK(with.app.as("director").get(with.path()).status == 200);
    CHECK(with.change("qa_manager", "/readers/removal", {{"person", manager}}).redirects_to("/"));
    CHECK(with.app.as("qa_manager").get(with.path()).status == 404);
    CHECK(with.change("director", "/restriction/lifting", {{"because", "They left"}}).redirects_to("/"));
    CHECK(with.app.as("manager").get(with.path()).status == 200);
    with.check_history();
}

TEST_CASE("a restriction is lifted for a reason; the case is there again, its named people named no more")
{
    AuditedCase with;
    REQUIRE(with.restrict({{"because", "x"}, {"worker", with.app.person("worker").text()}}).status == 303);
    auto const refused = with.change("qa_manager", "/restriction/lifting", {{"because", ""}});
    CHECK(refused.status == 422);
    CHECK(has(refused, "Enter why the restriction is lifted"));

    CHECK(with.change("qa_manager", "/restriction/lifting", {{"because", "They left"}}).status == 303);
    CHECK(with.app.as("manager").get(with.path()).status == 200);
    CHECK_FALSE(find_case(with.app, "C100")->restricted);
    CHECK_FALSE(with.restriction());
    CHECK(with.app.as("qa_manager").post(with.path("/readers"), {{"reader", "Wanda Worker"}}).status == 409);
    REQUIRE(with.restrict().status == 303);
    CHECK_MESSAGE(with.app.as("worker").get(with.path()).status == 404, "those of the first restriction stay unnamed");
    with.check_history();
}

TEST_CASE("two who change a restriction at once: the second is told, and nothing of theirs is done")
{
    AuditedCase with;
    REQUIRE(with.restrict().status == 303);
    auto one = with.app.as("qa_manager");
    auto two = with.app.as("qa_manager");
    auto const version = field_in(one.get(with.path("/readers")).body, "version");
    CHECK(one.post(with.path("/readers"), {{"reader", "Wanda Worker"}, {"version", version}}).status == 303);

    auto const named = two.post(with.path("/readers"), {{"reader", "Maya Manager"}, {"version", version}});
    CHECK(named.status == 409);
    CHECK(has(named, "Someone else changed this"));
    CHECK(has(named, "value=\"Maya Manager\""));
    auto const lifted = two.post(with.path("/restriction/lifting"), {{"because", "They left"}, {"version", version}});
    CHECK(lifted.status == 409);
    CHECK(has(lifted, "They left</textarea>"));
    CHECK(with.restriction()->named.size() == 2);
    CHECK_MESSAGE(with.restrict({{"because", "Again"}}).status == 409, "it is restricted already");
}

TEST_CASE("what is typed about a restriction is shown as text")
{
    AuditedCase with;
    REQUIRE(with.restrict({{"because", "<script>alert(1)</script>"}}).status == 303);
    auto const page = with.app.as("qa_manager").get(with.path("/readers"));
    CHECK(has(page, "&lt;script&gt;alert(1)&lt;/script&gt;"));
    CHECK_FALSE(has(page, "<script>alert"));
}

TEST_CASE("a case's history says who restricted it, named whom and lifted it")
{
    AuditedCase with;
    REQUIRE(with.restrict().status == 303);
    REQUIRE(with.change("qa_manager", "/readers", {{"reader", "Wanda Worker"}}).status == 303);
    auto const worker = with.app.person("worker").text();
    REQUIRE(with.change("qa_manager", "/readers/removal", {{"person", worker}}).status == 303);
    REQUIRE(with.change("qa_manager", "/restriction/lifting", {{"because", "They left"}}).status == 303);

    auto const page = with.app.as("qa_manager").get(with.path("/history"));
    for (auto const* words :
        {"restricted the case", "named somebody who may read the restricted case", "Named: Wanda Worker",
            "took somebody off the restricted case", "Taken off: Wanda Worker", "lifted the restriction of the case"})
        CHECK_MESSAGE(has(page, words), words);
}

TEST_CASE("a restriction that is changed by SQL is named, and so is the case's flag and a reader put in")
{
    AuditedCase with;
    REQUIRE(with.restrict().status == 303);
    auto const faults = [&](db::Sql sql, std::int64_t id) {
        with.app.database().write([&](db::Transaction& tx) { CHECK(tx.run(sql, {{"id", id}}) > 0); });
        auto reader = with.app.database().read();
        history::Verification result;
        history::verify_records(reader, with.app.house().kinds_with_history(), result);
        return result.broken.empty() ? "" : result.broken.front().words;
    };
    auto const id = with.restriction()->id.number;
    auto const named = "\"named " + with.app.person("qa_manager").text() + "\"";
    CHECK(faults("UPDATE case_restrictions SET because = 'Other words' WHERE id = :id", id)
        == "the record differs from its history in \"because\"");
    faults("UPDATE case_restrictions SET because = 'The child of a colleague' WHERE id = :id", id);
    CHECK(faults("UPDATE cases SET restricted = 0 WHERE id = :id", with.child.number)
        == "the record differs from its history in \"in force\"");
    faults("UPDATE cases SET restricted = 1 WHERE id = :id", with.child.number);
    CHECK(faults("DELETE FROM case_readers WHERE case_id = :id AND why = 'restricted'", with.child.number)
        == "the record differs from its history in " + named);
}

TEST_CASE("the caseload imported again keeps a case restricted, also when its row has changed")
{
    TestApp app;
    import_list_6(app, invented_children);
    auto const path = path_of_case(app, "7101");
    REQUIRE(app.as("qa_manager").post(path + "/restriction", {{"because", "The child of a colleague"}}).status == 303);

    auto children = invented_children;
    children[0].status = "c) Child in need plan";
    children[0].worker = "Colleague, Colin";
    CHECK(import_list_6(app, children).cases_changed == 1);

    CHECK(find_case(app, "7101")->restricted);
    CHECK(app.as("manager").get(path).status == 404);
    CHECK(app.as("colleague").get(path).status == 404);
    CHECK(app.as("qa_manager").get(path).status == 200);
}
