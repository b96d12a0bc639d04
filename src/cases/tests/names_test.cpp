#include "cases/store/names.hpp"
#include "cases/tests/invented_caseload.hpp"
#include "staff/store/people.hpp"

#include <doctest/doctest.h>

using namespace gt;
using namespace gt::cases;
using namespace gt::cases::testing;

namespace {

std::vector<store::WaitingName> waiting(TestApp& app)
{
    auto reader = app.database().read();
    return store::waiting_names(reader);
}

void import_strangers(TestApp& app)
{
    import_list_6(app,
        {{.number = "7401", .team = "Team Alder (Assessment)", .worker = "Ada  UNKNOWN"},
            {.number = "7402", .worker = "Unknown, Ada"}, {.number = "7403", .worker = "Wanda Worker"}});
    import_caseload(app, "child_id,iro\n7403,Ada Unknown\n");
}

void add_namesake(TestApp& app, std::string const& name)
{
    auto const added = app.database().write([&](db::Transaction& tx) {
        return staff::store::add_person(tx,
            {staff::PersonId::make(), name, "namesake@northvale.example", "Social worker", {*Date::of(2020, 1, 1)}},
            {0, app.now(), "added"});
    });
    REQUIRE(added);
}

} // namespace

TEST_CASE("names that match nobody wait, however they are written, with the number of their cases")
{
    TestApp app;
    import_strangers(app);
    auto const names = waiting(app);
    REQUIRE(names.size() == 2);
    CHECK(names[0].kind == store::NameKind::person);
    CHECK(names[0].key == "ada unknown");
    CHECK(names[0].cases == 3);
    CHECK(names[1].kind == store::NameKind::team);
    CHECK(names[1].cases == 1);
}

TEST_CASE("a name that two people have waits for a person to say who is meant")
{
    TestApp app;
    add_namesake(app, "Wanda Worker");
    import_list_6(app, invented_children);
    CHECK_FALSE(find_case(app, "7101")->worker);
}

TEST_CASE("matching a name puts right every case that has it, now and at later imports")
{
    TestApp app;
    import_strangers(app);
    auto officer = app.as("qa_officer");
    CHECK(has(officer.get("/names"), "In 3 cases"));

    auto const matched = officer.post("/names/person",
        {{"name_key", "ada unknown"}, {"name", "Ada Unknown"}, {"match", app.person("colleague").text()}});
    CHECK(matched.redirects_to("/names"));
    CHECK(find_case(app, "7401")->worker == app.person("colleague"));
    CHECK(find_case(app, "7402")->worker == app.person("colleague"));
    CHECK(find_case(app, "7403")->worker == app.person("worker"));
    CHECK(find_case(app, "7403")->iro == app.person("colleague"));

    auto const team = officer.post("/names/team",
        {{"name_key", "team alder assessment"}, {"name", "Team Alder (Assessment)"},
            {"match", app.team("Alder").text()}});
    CHECK(team.redirects_to("/names"));
    CHECK(find_case(app, "7401")->team == app.team("Alder"));
    CHECK(waiting(app).empty());
    CHECK(has(officer.get("/names"), "Every name in the caseload is matched"));

    import_list_6(app, {{.number = "7404", .worker = "Ada Unknown"}});
    CHECK(find_case(app, "7404")->worker == app.person("colleague"));
}

TEST_CASE("without a choice, and for a name nobody has any more, nothing is matched")
{
    TestApp app;
    import_strangers(app);
    auto officer = app.as("qa_officer");

    auto const none = officer.post("/names/person", {{"name_key", "ada unknown"}, {"name", "Ada"}, {"match", ""}});
    CHECK(none.status == 422);
    CHECK(has(none, "Select a person"));
    auto const gone = officer.post(
        "/names/person", {{"name_key", "nobody"}, {"name", "Nobody"}, {"match", app.person("worker").text()}});
    CHECK(gone.status == 404);
    CHECK(waiting(app).size() == 2);
    CHECK(app.as("worker").get("/names").status == 403);
}

TEST_CASE("whoever joins the staff list afterwards is found without anybody's help")
{
    TestApp app;
    import_strangers(app);
    add_namesake(app, "Ada Unknown");
    auto const matched
        = app.database().write([&](db::Transaction& tx) { return store::match_waiting_names(tx, app.today()); });
    CHECK(matched == 1);
    CHECK(find_case(app, "7402")->worker.has_value());
    CHECK(waiting(app).size() == 1);
}
