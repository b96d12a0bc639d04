#include "audits/testing/audit_line.hpp"
#include "framework/store/versions.hpp"
#include "reports/testing/planted_audits.hpp"

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

TEST_CASE("what a council judges as met, partly met or not met is recorded on an audit and counted by team, days and "
          "standard")
{
    TestApp app;
    REQUIRE(
        framework::store::load_shipped(app.database(), "packs/swindon.toml", {0, app.now(), "loaded the framework"}));
    AuditLine line{app};
    auto const id = line.allocate();
    auto officer = app.as("qa_officer");
    auto const page = AuditLine::path(id, "sections/s5");
    auto const form = officer.get(page);
    CHECK(holds(form, "Partly met"));
    REQUIRE(line.save(officer, page,
                    {{"question-s5_1", "partly"}, {"question-s5_2", "met"}, {"question-s5_3", "not_met"},
                        {"question-s5_4", "na"}, {"grade", "good"}, {"reason", "Their language is spoken"}})
                .status
        == 303);
    CHECK(holds(officer.get(page), "value=\"partly\" checked"));
    app.database().write([&](db::Transaction& tx) {
        tx.run("UPDATE audits SET state = 'submitted', submitted_on = :day, submitted_at = :now WHERE id = :id",
            {{"day", app.today()}, {"now", app.now()}, {"id", id}});
    });

    auto manager = app.as("manager");
    auto const alder = app.team("Alder").text();
    auto const file = manager.get("/audits/answers.csv?from=2026-11-01&to=2026-11-30&team=" + alder);
    CHECK(holds(file, "Standard,5. Equality,1,1,1,,1,Alder Team"));
    CHECK(holds(file, "Part of a standard,5.1 Discrimination spoken of,0,0,0,,1,Alder Team"));
    CHECK(holds(file, "\"5.2 Culture, language, religion\",1,0,0,,0,Alder Team"));
    CHECK(holds(manager.get("/audits/answers?from=2026-11-01&to=2026-11-30&team=" + alder), "submitted in Alder Team"));
    auto const birch = app.team("Birch").text();
    CHECK(holds(app.as("head").get("/audits/answers?from=2026-11-01&to=2026-11-30&team=" + birch),
        "no audits were submitted in Birch Team"));
    CHECK(manager.get("/audits/answers?from=2026-11-01&to=2026-11-30&team=" + birch).status == 422);
    CHECK(holds(manager.get("/audits/answers.csv?from=2026-10-01&to=2026-10-31"), "5. Equality,0,0,0,,0,"));
}

TEST_CASE("[SWI-37] a count audit asks yes or no of many cases, and its rates stand beside how many they are of")
{
    PlantedAudits planted;
    auto& app = planted.app();
    REQUIRE(
        framework::store::load_shipped(app.database(), "packs/swindon.toml", {0, app.now(), "loaded the framework"}));
    planted.tool = "swindon_count";
    planted.domains = {"counted_points"};
    std::vector<audits::AuditId> audits;
    for (int i = 0; i < 14; ++i)
        audits.push_back(
            planted.add({.team = "Alder", .overall = "good", .kind = audits::Kind::dip, .chosen_at_random = true}));
    app.database().write([&](db::Transaction& tx) {
        for (std::size_t i = 0; i < audits.size(); ++i)
            for (auto const* question : {"count_family_tree", "count_supervision"})
                tx.run(R"sql(
                    INSERT INTO audit_answers (id, audit_id, question_key, value, recorded_by, recorded_at,
                                               superseded_at)
                    VALUES (:id, :audit, :question, :value, :who, :now, NULL))sql",
                    {{"id", new_id_number()}, {"audit", audits[i]}, {"question", std::string{question}},
                        {"value",
                            std::string{i < 9 ? "yes"
                                    : i < 12  ? "no"
                                              : "na"}},
                        {"who", app.person("qa_officer")}, {"now", app.now()}});
    });
    auto const days = std::string{"?from=2026-10-01&to=2026-10-31"};
    auto const page = app.as("manager").get("/audits/answers" + days);
    CHECK(holds(page, "In these days 14 audits were submitted"));
    CHECK(holds(page, "Is there a family tree?"));
    CHECK(holds(page, "75%")); // 9 of the 12 it applied to
    CHECK(holds(app.as("manager").get("/audits/answers.csv" + days), "Question,Is there a family tree?,9,3,2,75,0,"));
    CHECK(holds(app.as("manager").get("/audits/answers.csv" + days),
        "Part of a standard,9.6 Reflective supervision,9,3,2,75,0,"));
}
