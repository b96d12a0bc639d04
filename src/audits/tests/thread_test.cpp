#include "audits/testing/audit_line.hpp"
#include "framework/shelf.hpp"
#include "improvement/store/actions.hpp"
#include "improvement/store/finding_lists.hpp"
#include "improvement/store/findings.hpp"
#include "improvement/store/progress.hpp"
#include "improvement/thread/thread.hpp"
#include "learning/store/measurements.hpp"
#include "learning/store/points.hpp"

#include <doctest/doctest.h>
#include <random>
#include <set>

namespace gt::improvement {

namespace {

using testing::AuditLine;
using testing::holds;
using testing::TestApp;

using Keys = std::set<std::string>;

/// The keys of the records where that kind of gap is found, for whoever sees everything.
Keys found(TestApp& app, std::string_view kind)
{
    auto reader = app.database().read();
    auto const person = app.loaded("qa_manager");
    auto const framework = app.house().get<framework::Shelf>().on(reader, app.today());
    Walker const walker{reader, person, app.today(), *framework};
    Keys keys;
    for (auto const& one : app.house().get<Gaps>())
        if (one.key == kind)
            for (auto const& gap : one.find(walker)) keys.insert(gap.node.key);
    return keys;
}

/// Records as years of work leave them, some of them not followed through; what was planted is kept beside them.
class History {
public:
    History(TestApp& app, unsigned seed) : app_{app}, chance_{seed} { }

    Keys findings, evidence, taken_up, measured;

    void plant(int how_many)
    {
        app_.database().write([&](db::Transaction& tx) {
            findings = evidence = taken_up = measured = {};
            for (int i = 0; i < how_many; ++i) plant_finding(tx);
            for (int i = 0; i < how_many / 2; ++i) plant_point(tx);
        });
    }

private:
    bool one_in(unsigned n) { return chance_() % n == 0; }
    history::Act act() const { return {app_.person("qa_officer").number, app_.now(), "prepared for tests"}; }

    void plant_finding(db::Transaction& tx)
    {
        auto const id = FindingId::make();
        bool const strength = one_in(4);
        Finding finding{id, {"entered_meeting", id.number}, {}, app_.team(one_in(2) ? "Alder" : "Cedar"),
            strength ? FindingKind::strength : FindingKind::improvement, "", "Words", app_.person("qa_officer"),
            app_.now()};
        finding.is_draft = one_in(6);
        store::record(tx, finding, act());
        bool const has_action = !one_in(3), has_reason = one_in(4);
        if (has_action) plant_action(tx, finding);
        if (has_reason) store::say_no_action(tx, id, "It was put right at once", act());
        if (!strength && !finding.is_draft && !has_action && !has_reason) findings.insert(id.text());
    }

    void plant_action(db::Transaction& tx, Finding const& finding)
    {
        auto const owner = app_.loaded("worker");
        Action action{.id = ActionId::make(),
            .finding = finding.id,
            .case_id = {},
            .label = "Team",
            .team = finding.team,
            .owner = owner.id,
            .owner_name = {},
            .raised_by = app_.person("qa_officer"),
            .raised_at = app_.now(),
            .what = "Do it",
            .due_on = app_.today().plus_days(20)};
        if (one_in(8)) return void(store::propose(tx, action, act()));
        REQUIRE(store::add(tx, action, act()));
        bool const has_evidence = one_in(2);
        if (has_evidence)
            store::add(tx,
                ActionEntry{.id = EntryId::make(),
                    .action = action.id,
                    .kind = EntryKind::record,
                    .words = "",
                    .record_kind = "Case note",
                    .record_on = app_.today(),
                    .written_by = owner.id,
                    .written_at = app_.now()},
                act());
        if (one_in(3)) return;
        auto const done = do_action(*store::find(tx, action.id), owner, "Done", app_.now());
        REQUIRE(store::save(tx, action, *done, act()));
        if (one_in(2)) {
            auto const again = *store::find(tx, action.id);
            auto const closed = close_action(again, app_.loaded("qa_manager"), {"", "Safer"}, app_.now());
            REQUIRE(store::save(tx, again, *closed, act()));
        }
        if (!has_evidence) evidence.insert(action.id.text());
    }

    void plant_point(db::Transaction& tx)
    {
        auto const before = app_.today().plus_days(one_in(2) ? -300 : -100);
        auto const then = Instant::in_london(before, 10);
        learning::LearningPoint const draft{.id = learning::PointId::make(),
            .title = "Learnt",
            .words = "Words",
            .asked = "",
            .theme = one_in(3) ? "" : "chronology",
            .audience = app_.team("Alder"),
            .drafted_by = app_.person("qa_manager"),
            .drafted_at = then};
        learning::store::add(tx, draft, act());
        if (one_in(5)) return;
        bool const is_late = one_in(2);
        auto const published
            = *learning::publish(draft, is_late ? before.plus_days(20) : app_.today().plus_days(5), then);
        REQUIRE(learning::store::save(tx, draft, published, act()));
        auto const stored = *learning::store::find(tx, draft.id);
        bool const acknowledged = one_in(2), remeasured = one_in(2);
        if (acknowledged) REQUIRE(learning::store::acknowledge(tx, stored, app_.team("Alder"), "We read", act()));
        if (remeasured)
            learning::store::add(tx,
                learning::Measurement{learning::MeasurementId::make(), draft.id, {before, before}, {1, 2},
                    {before.plus_days(1), before.plus_days(1)}, {1, 2}, app_.person("qa_manager"), app_.now()},
                act());
        if (is_late && !acknowledged) taken_up.insert(draft.id.text());
        if (!draft.theme.empty() && !remeasured && before.plus_months(6) < app_.today())
            measured.insert(draft.id.text());
    }

    TestApp& app_;
    std::mt19937 chance_;
};

} // namespace

TEST_CASE("every planted gap of each kind is found on generated histories, and none is invented")
{
    for (unsigned const seed : {1U, 2U, 3U}) {
        TestApp app;
        History history{app, seed};
        history.plant(90);
        CHECK(history.findings.size() > 3);
        CHECK(history.evidence.size() > 3);
        CHECK(found(app, "finding") == history.findings);
        CHECK(found(app, "evidence") == history.evidence);
        CHECK(found(app, "taken_up") == history.taken_up);
        CHECK(found(app, "measured") == history.measured);
    }
}

TEST_CASE(
    "[SWI-78] one page walks both ways: from a standard to what changed, and back from the action to the standard")
{
    TestApp app;
    AuditLine{app}.submitted();
    auto reader = std::make_unique<db::Snapshot>(app.database().read());
    auto const action
        = store::list_visible(*reader, app.loaded("worker"), app.today(), {.state = ActionState::open}, 10).at(0);
    auto const finding = *store::find(*reader, action.finding);
    reader.reset();
    REQUIRE_FALSE(finding.standards.empty());
    auto const back = app.as("manager").get("/thread/action/" + action.id.text());
    CHECK(holds(back, "Father is missing from the plan"));
    CHECK(holds(back, "of case C100"));
    CHECK(holds(back, "Practice standard"));
    auto const forward = app.as("manager").get("/thread/standard/" + finding.standards.front());
    CHECK(holds(forward, "Father is missing from the plan"));
    CHECK(holds(forward, action.what));
    for (auto const* person : {"other_manager", "other_head", "colleague"}) {
        CHECK(app.as(person).get("/thread/finding/" + finding.id.text()).status == 404);
        CHECK(app.as(person).get("/thread/action/" + action.id.text()).status == 404);
        auto const standard = app.as(person).get("/thread/standard/" + finding.standards.front());
        CHECK_FALSE(holds(standard, "Father is missing"));
    }
}

TEST_CASE("what stands in a draft is on no walk until the audit is submitted")
{
    TestApp app;
    AuditLine line{app};
    auto const audit = line.allocate();
    line.record_all(audit);
    auto const finding = app.database().read().one("SELECT max(id) AS id FROM findings")->number("id");
    CHECK(app.as("manager").get("/thread/finding/" + std::to_string(finding)).status == 404);
    CHECK(app.as("manager").get("/thread/audit/" + audit.text()).status == 404);
}

TEST_CASE("why nothing follows from a finding is said by those who could add an action, and closes that gap")
{
    TestApp app;
    auto const id = FindingId::make();
    app.database().write([&](db::Transaction& tx) {
        store::record(tx,
            {id, {"entered_meeting", id.number}, {}, app.team("Alder"), FindingKind::improvement, "", "Visits are late",
                app.person("manager"), app.now()},
            {app.person("manager").number, app.now(), "recorded a finding"});
    });
    auto const path = "/thread/finding/" + id.text();
    CHECK(holds(app.as("manager").get("/not-followed-through"), "Visits are late"));
    CHECK_FALSE(holds(app.as("other_manager").get("/not-followed-through"), "Visits are late"));
    CHECK(app.as("other_manager").post(path, {{"because", "Not ours"}}).status == 404);
    CHECK(app.as("manager").post(path, {{"because", ""}}).status == 422);
    CHECK(app.as("manager").post(path, {{"because", "They are on time again"}}).status == 303);
    CHECK_FALSE(holds(app.as("manager").get("/not-followed-through"), "Visits are late"));
    CHECK(holds(app.as("manager").get(path), "They are on time again"));
}

TEST_CASE("a re-audit that was promised and not done is not followed through")
{
    TestApp app;
    auto const audit = AuditLine{app}.submitted();
    CHECK(found(app, "re_audit").empty());
    app.set_day(*Date::of(2027, 2, 15));
    CHECK(found(app, "re_audit") == Keys{audit.text()});
}

} // namespace gt::improvement
