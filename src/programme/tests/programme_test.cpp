#include "audits/testing/audit_line.hpp"
#include "framework/store/versions.hpp"
#include "platform/testing/must.hpp"
#include "reports/testing/planted_audits.hpp"
#include "staff/store/people.hpp"
#include "staff/store/teams.hpp"

#include <doctest/doctest.h>

namespace gt::programme {

namespace {

using testing::AuditLine;
using testing::field_in;
using testing::holds;
using testing::PlantedAudits;
using testing::TestApp;

constexpr std::string_view programme_in_october = "/programme?year=2026&on=2026-10-31";

bool has(std::string const& text, std::string_view words) { return text.find(words) != std::string::npos; }

/// One line of the file, by what it begins with after the day.
std::string line_with(std::string const& csv, std::string const& words)
{
    auto const at = csv.find(words);
    if (at == std::string::npos) return {};
    auto const start = csv.rfind('\n', at) + 1;
    return csv.substr(start, csv.find('\r', at) - start);
}

std::string csv_on(TestApp& app, std::string const& who, std::string const& day)
{
    return app.as(who).get("/programme.csv?year=2026&on=" + day).body;
}

http::Fields exemption(TestApp& app, std::string const& person)
{
    return {{"quota", "team_manager"}, {"person", person.empty() ? "" : app.person(person).text()},
        {"from", "1 April 2026"}, {"to", "31 July 2026"}, {"reason", "New in post: learns first"}};
}

} // namespace

TEST_CASE(
    "[BAR-26] [BAR-37] each team owes its linked officer's audit a month, and what a team without one lacks is said")
{
    PlantedAudits planted;
    auto& app = planted.app();
    auto const csv = csv_on(app, "qa_manager", "2026-10-31");
    // Alder Team has an officer since 2020; seven months are over.
    CHECK(has(line_with(csv, "Alder Team,Quentin Auditor"), "12,7,0,,0,7,0"));
    CHECK(has(line_with(csv, "Birch Team,No one was linked"), "12,7,0,,0,7,0"));
    auto const page = app.as("qa_manager").get(programme_in_october);
    CHECK(holds(page, "Birch Team had no one linked for a time"));
    CHECK(holds(page, "Quentin Auditor"));
}

TEST_CASE("[BAR-37] what is due, exempt and short opens to how it comes about, month by month")
{
    PlantedAudits planted;
    auto& app = planted.app();
    auto manager = app.as("qa_manager");
    auto const keep = exemption(app, "manager");
    REQUIRE(manager.post("/programme/exemptions", keep).status == 303);
    auto const manager_id = app.person("manager").text();
    auto const link_to = [](std::string const& person, std::string const& joint = "&") {
        return "/programme/share?year=2026" + joint + "on=2026-10-31" + joint + "quota=team_manager" + joint
            + "person=" + person;
    };
    CHECK(holds(manager.get(programme_in_october), link_to(manager_id, "&amp;")));
    auto const page = manager.get(link_to(manager_id));
    CHECK(holds(page, "From 1 April 2026 to 31 July 2026"));
    CHECK(holds(page, "1 April 2026 to 31 May 2026"));
    CHECK(holds(page, "To come"));
    CHECK(holds(page, "2 are due by then and 0 done: 1 is short, 1 is still to do."));
    CHECK(holds(manager.get(link_to(app.person("worker").text())), "Nobody whom you may see owes a share"));
    CHECK(app.as("worker").get(link_to(manager_id)).status == 403);
}

TEST_CASE("[BAR-31] [BAR-37] submitted audits count for who did them and the area of their sample; re-audits do not")
{
    PlantedAudits planted;
    auto& app = planted.app();
    planted.add(2, {"Alder", "good", "2026-10-12"});
    planted.add({"Alder", "good", "2026-10-13", audits::Kind::re_audit});
    planted.add({"Alder", "good", "2026-11-02"});
    auto const before = csv_on(app, "qa_manager", "2026-10-11");
    CHECK(has(line_with(before, "Alder Team,Quentin Auditor"), "12,7,0,,0,6,1"));
    auto const after = csv_on(app, "qa_manager", "2026-10-31");
    CHECK(has(line_with(after, "Alder Team,Quentin Auditor"), "12,7,2,,0,5,0"));
    CHECK(holds(app.as("qa_manager").get(programme_in_october), "2 audits count</a> for no area"));
}

TEST_CASE("[BAR-38] somebody in post for a part of the year owes that part")
{
    TestApp app;
    app.database().write([&](db::Transaction& tx) {
        for (auto const& grant : staff::store::grants_of(tx, app.person("manager")))
            staff::store::end_on(tx, grant, *Date::of(2026, 7, 31), {0, app.now(), "ended"});
    });
    auto const csv = csv_on(app, "qa_manager", "2026-10-31");
    CHECK(has(line_with(csv, "Alder Team,Maya Manager"), "2,2,0,,0,2,0"));
    CHECK(has(line_with(csv, "Birch Team,Opal Othermanager"), "6,4,0,,0,3,1"));
}

TEST_CASE("[D-29] a head of service and a team manager see their own teams' lines and no other")
{
    TestApp app;
    auto const head = csv_on(app, "head", "2026-10-31");
    CHECK(has(head, "Alder Team"));
    CHECK_FALSE(has(head, "Cedar Team"));
    CHECK_FALSE(has(head, "MASH"));
    auto const manager = csv_on(app, "manager", "2026-10-31");
    CHECK(has(manager, "Maya Manager"));
    CHECK_FALSE(has(manager, "Birch Team"));
}

TEST_CASE("[D-29] who may not see the audits of a team gets its figures without names")
{
    TestApp app;
    auto const page = app.as("director").get(programme_in_october);
    CHECK(page.status == 200);
    CHECK(holds(page, "Alder Team"));
    CHECK(holds(page, "Name not shown"));
    CHECK_FALSE(holds(page, "Quentin Auditor"));
    CHECK_FALSE(holds(page, "Maya Manager"));
    CHECK(app.as("worker").get(programme_in_october).status == 403);
}

TEST_CASE("a year or a day that is none, or lies outside the year, is refused in words and kept")
{
    TestApp app;
    auto manager = app.as("qa_manager");
    for (std::string const asked :
        {"year=abc", "year=1066", "on=tomorrow", "year=2026&on=2026-03-31", "year=2026&on=2027-04-01"}) {
        auto const answer = manager.get("/programme?" + asked);
        CHECK(answer.status == 422);
        CHECK(holds(answer, "There is a problem"));
    }
    CHECK(holds(manager.get("/programme?on=tomorrow"), "value=\"tomorrow\""));
    CHECK(manager.get("/programme.csv?year=abc").status == 422);
}

TEST_CASE("[D-03] a quota whose role nobody holds is told in words")
{
    TestApp app;
    app.database().write([&](db::Transaction& tx) {
        for (auto const* person : {"manager", "other_manager"})
            for (auto const& grant : staff::store::grants_of(tx, app.person(person)))
                staff::store::end_on(tx, grant, *Date::of(2026, 3, 31), {0, app.now(), "ended"});
    });
    auto const page = app.as("qa_manager").get("/programme");
    CHECK(holds(page, "Nobody whom you may see here holds the role"));
    CHECK(holds(page, "Each team manager: nobody owes it."));
}

TEST_CASE("[YRK-A-48] [YRK-C-41] [SSI03-79] line managers and service managers owe file audits by quota, with their "
          "completion rate")
{
    PlantedAudits planted;
    auto& app = planted.app();
    history::Act const act{0, app.now(), "prepared"};
    REQUIRE(framework::store::load_shipped(app.database(), "packs/york.toml", act));
    auto const sally = staff::PersonId::make();
    testing::must(app.database().write([&](db::Transaction& tx) -> Result<void> {
        staff::Period const in_post{*Date::of(2026, 4, 1)};
        if (auto added = staff::store::add_person(
                tx, {sally, "Sally Servicemanager", "sally@northvale.example", "service_manager", in_post}, act);
            !added)
            return added;
        return staff::store::grant(
            tx, {staff::GrantId::make(), sally, "service_manager", "", app.team("Help"), "", in_post}, act);
    }));
    planted.add(5, {"Alder", "good", "2026-10-12"});
    app.database().write([&](db::Transaction& tx) {
        tx.run("UPDATE audits SET auditor_id = :manager", {{"manager", app.person("manager")}});
    });
    planted.add(4, {"Birch", "good", "2026-09-14"});
    app.database().write([&](db::Transaction& tx) {
        tx.run("UPDATE audits SET auditor_id = :sally WHERE team_id = :team",
            {{"sally", sally}, {"team", app.team("Birch")}});
    });
    auto const csv = csv_on(app, "qa_manager", "2026-10-31");
    auto const of = [&](std::string const& quota, std::string const& line) {
        auto const at = csv.find(quota);
        REQUIRE(at != std::string::npos);
        return line_with(csv.substr(at), line);
    };
    // seven months are over: two a month are 14
    CHECK(has(of("File audits of each team manager", "Alder Team,Maya Manager"), "24,14,5,35.7%,0,9,0"));
    CHECK(has(of("File audits of each service manager", "Sally Servicemanager"), "12,7,4,,0,3,0"));
    CHECK(holds(app.as("qa_manager").get(programme_in_october), "35.7%"));
}

TEST_CASE("[BAR-38] an approved exemption stands in the figures with its history, and can be withdrawn")
{
    TestApp app;
    auto manager = app.as("qa_manager");
    REQUIRE(manager.post("/programme/exemptions", exemption(app, "manager")).status == 303);
    auto const page = manager.get("/programme/exemptions");
    CHECK(holds(page, "New in post: learns first"));
    CHECK(holds(page, "Querida Manages"));
    auto const line = [&] { return line_with(csv_on(app, "qa_manager", "2026-10-31"), "Alder Team,Maya Manager"); };
    CHECK(has(line(), "4,2,0,,2,1,1"));
    auto const at = page.body.find("/withdrawal");
    auto const start = page.body.rfind("/programme/exemptions/", at);
    auto const address = page.body.substr(start, at - start) + "/withdrawal";
    REQUIRE(manager.post(address).status == 303);
    CHECK(has(line(), "6,4,0,,0,3,1"));
    CHECK(manager.post(address).status == 409);
    auto const rows = app.database().read().one("SELECT count(*) AS n FROM history WHERE subject_kind = 'exemption'");
    CHECK(rows->count("n") == 2);
}

TEST_CASE("an exemption without reason, with days in the wrong order, for who owes nothing, or one's own is refused")
{
    TestApp app;
    auto manager = app.as("qa_manager");
    auto const refused = [&](std::string const& field, std::string const& value, std::string_view words) {
        http::Fields form;
        auto const whole = exemption(app, "manager");
        for (auto const& [name, usual] : whole.pairs()) form.add(name, name == field ? value : usual);
        auto const answer = manager.post("/programme/exemptions", form);
        CHECK(answer.status == 422);
        CHECK(holds(answer, words));
        CHECK(holds(answer, field == "reason" ? "1 April 2026" : "New in post: learns first"));
    };
    refused("reason", "", "Enter why these audits are not owed");
    refused("to", "1 March 2026", "The last day must be the same as or after the first day");
    refused("from", "soon", "Enter the first day as a date");
    refused("person", app.person("worker").text(), "Select somebody who owes these audits");
    refused("quota", "no_such", "Select which audits are not owed");
    CHECK(app.as("head").post("/programme/exemptions", exemption(app, "manager")).status == 403);
}

TEST_CASE("[BAR-37] My work says what one owes this month until it is done")
{
    PlantedAudits planted;
    auto& app = planted.app();
    CHECK(holds(app.as("qa_officer").get("/"), "Audits you owe this month for Alder Team: 1 of 1 still to do"));
    CHECK(holds(app.as("manager").get("/"), "Audits you owe these two months: 1 of 1 still to do"));
    CHECK_FALSE(holds(app.as("worker").get("/"), "Audits you owe"));
    planted.add({"Alder", "good", "2026-11-03"});
    CHECK(holds(app.as("qa_officer").get("/"), "Audits you owe this month for Alder Team: 0 of 1 still to do"));
}

} // namespace gt::programme
