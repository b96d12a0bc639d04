#include "app/jobs.hpp"
#include "app/testing/sealed_app.hpp"
#include "audits/store/themes.hpp"
#include "cases/store/names.hpp"
#include "programme/store/exemptions.hpp"

using namespace gt;
using Lines = std::vector<std::string>;
using testing::SealedApp;

namespace {

/// With what is decided about the programme, a name matched by hand and the day's work done.
class WithEveryKind : public SealedApp {
public:
    WithEveryKind()
    {
        history::Act const act{app.person("qa_manager").number, app.now(), "decided it"};
        app.database().write([&](db::Transaction& tx) {
            audits::store::keep(tx,
                {theme, "Voice of the child", *Date::of(2026, 10, 1), "The board asked", {"team_manager"},
                    app.person("qa_manager"), "", app.now()},
                act);
            programme::store::keep(tx,
                {exemption, "monthly", app.person("qa_officer"), "", {app.today(), app.today().plus_days(30)},
                    "On leave", app.person("qa_manager"), "", app.now()},
                act);
        });
        app::tick(app.house());
        seal();
    }

    std::int64_t id_of(db::Sql sql)
    {
        auto reader = app.database().read();
        return reader.one(sql)->number("id");
    }

    audits::ThemeId theme = audits::ThemeId::make();
    programme::ExemptionId exemption = programme::ExemptionId::make();
};

} // namespace

TEST_CASE("every kind of record that has a history is compared with it")
{
    WithEveryKind sealed;
    auto const verified = sealed.verified();
    CHECK(verified.uncompared == Lines{});
    CHECK(sealed.faults() == Lines{});
}

TEST_CASE("a risk changed by SQL is named, and so is what was said about it")
{
    WithEveryKind sealed;
    auto const risk = sealed.records.risk.number;
    sealed.tamper("UPDATE risk_steps SET words = 'All is well' WHERE risk_id = :id AND position = 1", risk);
    CHECK(sealed.faults() == Lines{SealedApp::differs("risk", risk, "step 1: words")});
}

TEST_CASE("a sample, a draw and a theme changed by SQL are named")
{
    WithEveryKind sealed;
    auto const sample = sealed.records.sample.number;
    auto const draw = sealed.records.draw.number;
    sealed.tamper("UPDATE samples SET seed = 'another seed' WHERE id = :id", sample);
    sealed.tamper("DELETE FROM drawn_audits WHERE draw_id = :id", draw);
    sealed.tamper("UPDATE themes SET reason = '' WHERE id = :id", sealed.theme.number);
    CHECK(sealed.faults()
        == Lines{SealedApp::differs("sample", sample, "seed"), SealedApp::differs("second_read_draw", draw, "drawn 1"),
            SealedApp::differs("theme", sealed.theme.number, "reason")});
}

TEST_CASE("the cycle of an audit put to an end by SQL is named")
{
    WithEveryKind sealed;
    auto const audit = sealed.records.submitted.number;
    sealed.tamper("UPDATE cycles SET state = 'met', ended_on = '2026-11-23' WHERE audit_id = :id", audit);
    CHECK(sealed.faults() == Lines{SealedApp::differs("cycle", audit, "ended")});
}

TEST_CASE("an import, an exemption and a framework changed by SQL are named")
{
    WithEveryKind sealed;
    auto const import = sealed.id_of("SELECT max(id) AS id FROM imports");
    auto const framework = sealed.id_of("SELECT max(id) AS id FROM framework_versions");
    sealed.tamper("UPDATE imports SET refused = refused + 1 WHERE id = :id", import);
    sealed.tamper("UPDATE programme_exemptions SET valid_to = '2030-01-01' WHERE id = :id", sealed.exemption.number);
    sealed.tamper("UPDATE framework_versions SET content = content || ' ' WHERE id = :id", framework);
    CHECK(sealed.faults()
        == Lines{SealedApp::differs("exemption", sealed.exemption.number, "to"),
            SealedApp::differs("framework", framework, "sha256"), SealedApp::differs("import", import, "refused")});
}

TEST_CASE("a team's link given to somebody else by SQL is named, and replacing it lawfully is not")
{
    WithEveryKind sealed;
    auto const team = sealed.app.team("Alder");
    sealed.app.as("administrator")
        .post("/teams/" + team.text() + "/links",
            {{"kind", "iro"}, {"person", sealed.app.person("director").text()}, {"from", "1 December 2026"}});
    sealed.seal();
    CHECK(sealed.faults() == Lines{});

    auto const link = sealed.id_of("SELECT max(id) AS id FROM team_links");
    sealed.tamper("UPDATE team_links SET valid_from = '2026-12-24' WHERE id = :id", link);
    CHECK(sealed.faults() == Lines{SealedApp::differs("team", team.number, "link " + std::to_string(link) + ": from")});
}

TEST_CASE("whom a name was matched with, changed by SQL, is named")
{
    SealedApp sealed;
    sealed.app.database().write([&](db::Transaction& tx) {
        tx.run("UPDATE cases SET worker_key = 'nobody known', worker_name = 'Nobody Known', worker_id = NULL");
        cases::store::NameMatch const match{
            cases::store::NameKind::person, "nobody known", "Nobody Known", sealed.app.person("worker"), {}};
        CHECK(cases::store::match_name(tx, match, {0, sealed.app.now(), "matched a name"}));
    });
    sealed.seal();
    CHECK(sealed.faults() == Lines{});

    auto reader = std::make_unique<db::Snapshot>(sealed.app.database().read());
    auto const name = reader->one("SELECT max(id) AS id FROM name_matches")->number("id");
    reader.reset();
    sealed.tamper("UPDATE name_matches SET person_id = NULL WHERE id = :id", name);
    CHECK(sealed.faults() == Lines{SealedApp::differs("name", name, "person")});
}
