#include "audits/store/audits.hpp"
#include "audits/store/second_reads.hpp"
#include "audits/testing/audit_line.hpp"
#include "audits/testing/looked_up.hpp"
#include "platform/history/verification.hpp"
#include "staff/due.hpp"

#include <doctest/doctest.h>

namespace gt::audits {

namespace {

using testing::audit_of;
using testing::AuditLine;
using testing::holds;
using testing::owes;
using testing::TestApp;

/// The test authority's IRO reviews no child of "Alder" by name: the second reader of these tests.
constexpr auto reader = "iro";

std::vector<staff::Due> owed(TestApp& app, std::string_view person)
{
    auto snapshot = app.database().read();
    return staff::owed_by(snapshot, app.person(person));
}

std::string both(AuditId first) { return AuditLine::path(first, "second-read"); }

} // namespace

TEST_CASE("[LEI18-03] a drawn audit goes to a second reader, and both readings to an agreed grade; all three stay")
{
    TestApp app;
    AuditLine line{app};
    auto const first = line.submitted();
    auto const second = line.draw_and_hand_out(first, app.person(reader));
    CHECK(owes(app, reader, "do_audit"));
    CHECK(app.as("qa_manager").get(both(first)).status == 404);

    line.read_again(second, "requires_improvement", app.person(reader));
    CHECK(audit_of(app, second).state == State::submitted);
    CHECK(owes(app, "qa_manager", "compare_readings"));
    auto manager = app.as("qa_manager");
    auto const page = manager.get(both(first));
    CHECK(holds(page, "Auditor one grade higher"));
    CHECK(holds(page, "Not agreed yet"));

    auto const unreasoned = manager.post(AuditLine::path(first, "agreement"), {{"grade-overall", "good"}});
    CHECK(unreasoned.status == 422);
    CHECK(holds(unreasoned, "select why the two grades differed"));

    app.set_clock(app.now().plus_seconds(1800));
    http::Fields form;
    auto snapshot = std::make_unique<db::Snapshot>(app.database().read());
    for (auto const& [domain, grading] : store::load_record(*snapshot, first).grades) {
        form.add("grade-" + domain, "requires_improvement");
        form.add("why-" + domain, "evidence_missed");
        form.add("note-" + domain, "the plan was out of date");
    }
    snapshot.reset();
    CHECK(manager.post(AuditLine::path(first, "agreement"), form).redirects_to(both(first)));
    CHECK_FALSE(owes(app, "qa_manager", "compare_readings"));
    auto const agreed = manager.get(both(first));
    CHECK(holds(agreed, "Something on the record was missed"));
    CHECK(holds(agreed, "the plan was out of date"));
    CHECK(holds(agreed, "Good work on the whole"));
    CHECK(holds(agreed, "second reader&#39;s reason"));
    CHECK(holds(app.as("manager").get(AuditLine::path(first)), "Reported grade, as agreed: Requires improvement"));
    CHECK(audit_of(app, first).overall_grade == "good");
    CHECK(app.history_of({"audit", first.number}).back().verb == "recorded the agreed grades");
    CHECK(manager.post(AuditLine::path(first, "agreement"), form).redirects_to(both(first)));

    // Reported is what was agreed by the instant that is asked for.
    std::string const figure
        = "/reports/head-of-service-monthly/audits?from=2026-11-01&to=2026-11-30&grade=requires_improvement";
    CHECK(holds(app.as("head").get(figure), "C100"));
    CHECK_FALSE(holds(app.as("head").get(figure + "&as_at=2026-11-23T09:10:00Z"), "C100"));
    auto const verified = app.database().write(
        [&](db::Transaction& tx) { return history::verify(tx, {}, app.house().kinds_with_history()).broken.size(); });
    CHECK(verified == 0);
}

TEST_CASE("a second read is made from the record alone: nobody is asked twice, and nothing follows from it")
{
    TestApp app;
    AuditLine line{app};
    auto const first = line.submitted();
    auto const second = line.draw_and_hand_out(first, app.person(reader));
    auto visitor = app.as(reader);
    CHECK(holds(visitor.get(AuditLine::path(second)), "record alone: contact neither"));
    for (std::string const page : {"conversation", "voices/child", "findings"}) {
        CHECK(visitor.get(AuditLine::path(second, page)).status == 404);
        CHECK(visitor.post(AuditLine::path(second, page)).status == 404);
    }
    CHECK(visitor.get(AuditLine::path(second, "overall")).status == 200);
    CHECK_FALSE(owes(app, "worker", "grade_own_practice"));
    line.read_again(second, "good", app.person(reader));
    auto const owed_by_worker = owed(app, "worker");
    CHECK(std::ranges::none_of(owed_by_worker, [&](staff::Due const& due) { return due.subject == second.number; }));
}

TEST_CASE("a second read is its reader's alone, and in nobody's list, panel or figure of audits")
{
    TestApp app;
    AuditLine line{app};
    auto const first = line.submitted();
    auto const child = audit_of(app, first).case_id;
    app.set_day(*Date::of(2026, 12, 10));
    std::string const report = "/reports/head-of-service-monthly.json?from=2026-11-01&to=2026-12-31";
    auto const as_at = "&as_at=2026-12-10T09:00:00Z";
    auto const pages = {std::string{"/audits"}, "/cases/" + child.text(), report + as_at,
        "/audits/samples/new?wanted=50&team=" + app.team("Alder").text()};
    std::map<std::string, std::string> before;
    for (auto const* person : {"manager", "head", "qa_officer"})
        for (auto const& page : pages) before[person + page] = app.as(person).get(page).body;
    app.set_day(*Date::of(2026, 11, 24));
    auto const second = line.draw_and_hand_out(first, app.person(reader));
    line.read_again(second, "inadequate", app.person(reader));
    app.set_day(*Date::of(2026, 12, 10));
    auto const without_tokens = [](std::string body) {
        for (auto at = body.find("value=\""); at != std::string::npos; at = body.find("value=\"", at + 1))
            body.erase(at + 7, body.find('"', at + 7) - at - 7);
        return body;
    };
    for (auto const* person : {"manager", "head", "qa_officer"}) {
        CHECK(app.as(person).get(AuditLine::path(second)).status == 404);
        for (auto const& page : pages)
            CHECK_MESSAGE(without_tokens(app.as(person).get(page).body) == without_tokens(before[person + page]),
                person << " " << page);
    }
    CHECK(app.as("worker").get(AuditLine::path(second)).status == 404);
}

TEST_CASE("[BAR-33] whoever knows the audit cannot read it again: auditor, drawer, worker's manager, who opened it")
{
    TestApp app;
    AuditLine line{app};
    auto const first = line.submitted();
    CHECK(app.as("iro").get(AuditLine::path(first)).status == 200); // opened since it was submitted
    auto snapshot = app.database().read();
    std::map<std::string, std::string> conflicts;
    for (auto const& one :
        store::second_readers_for(snapshot, audit_of(app, first), app.person("qa_manager"), app.today()))
        conflicts[one.person.name] = one.conflict;
    CHECK(conflicts["Quentin Auditor"] == "They did the audit");
    CHECK(conflicts["Querida Manages"] == "Whoever hands out a second read knows that it is one");
    CHECK(conflicts["Maya Manager"] == "The auditor works in the team that holds this case");
    CHECK(conflicts["Ivor Reviews"] == "They have opened this child's record since the audit was submitted");
    CHECK_THROWS(line.draw_and_hand_out(first, app.person("iro")));
}

} // namespace gt::audits
