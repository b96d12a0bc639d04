#include "app/testing/captured_log.hpp"
#include "audits/store/audits.hpp"
#include "audits/testing/audit_line.hpp"
#include "improvement/store/actions.hpp"
#include "improvement/store/findings.hpp"
#include "staff/due.hpp"
#include "staff/store/people.hpp"

#include <doctest/doctest.h>
#include <regex>
#include <set>

namespace gt::testing {

namespace {

using audits::AuditId;

/// What the first reader and those they talked with wrote: AuditLine::submitted().
constexpr std::string_view sentinels[] = {"auditor&#39;s reason", "auditor's reason", "Kept every promise",
    "Father is missing", "Invite father", "We talked about", "My worker listens", "Good work on the whole",
    "we did well", "evidence of the action", "worker disagrees so", "written wrongly so", "told the auditor so"};

/// A submitted audit whose action is done, in the hands of a second reader who otherwise sees every team: a second QA
/// manager, who may check actions and read every report.
struct Reading {
    TestApp app;
    AuditLine line{app};
    AuditId first = line.submitted();
    audits::Audit audit = load(first);
    improvement::ActionId action = finish_action();
    staff::PersonId reader = hire();
    AuditId second = hand_out();
    Visitor visitor = say();

    audits::Audit load(AuditId id)
    {
        auto snapshot = app.database().read();
        return *audits::store::find(snapshot, id);
    }

    improvement::ActionId finish_action()
    {
        auto const id
            = app.database().read().one("SELECT max(id) AS id FROM actions")->get<improvement::ActionId>("id");
        CHECK(app.as("worker")
                  .post("/actions/" + id.text() + "/evidence", {{"evidence", "evidence of the action"}})
                  .status
            == 303);
        return id;
    }

    staff::PersonId hire()
    {
        staff::StaffMember const member{
            staff::PersonId::make(), "Rita Reads", "rita@northvale.example", "QA manager", {*Date::of(2020, 1, 1)}};
        history::Act const act{0, app.now(), "prepared for tests"};
        app.database().write([&](db::Transaction& tx) {
            REQUIRE(staff::store::add_person(tx, member, act));
            REQUIRE(staff::store::grant(tx,
                {staff::GrantId::make(), member.id, "qa_manager", "", app.team("Northvale"), "", member.period}, act));
            // She was asked to check the action, told of a limited grade, and asked to take the cycle on, before the
            // case came to her.
            auto const owe = [&](std::string const& subject, std::int64_t id, std::string const& kind) {
                staff::owe(tx, {subject, id, kind, member.id, {}, audit.team, audit.case_number, app.today(), true});
            };
            owe("action", action.number, "check_action");
            owe("audit", first.number, "read_limited_audit");
            owe("cycle", first.number, "cycle_escalation");
        });
        return member.id;
    }

    /// What stands in her work: kinds of what she owes.
    std::set<std::string> owed()
    {
        std::set<std::string> kinds;
        auto snapshot = app.database().read();
        for (auto const& due : staff::owed_by(snapshot, reader)) kinds.insert(due.kind);
        return kinds;
    }

    /// What the worker says about the first audit while it is read again: it goes to moderators too.
    Visitor say()
    {
        auto worker = app.as("worker");
        auto const tell = [&](std::string const& form, http::Fields const& fields) {
            CHECK(worker.post(AuditLine::path(first, form), fields).status == 303);
        };
        tell("corrections", {{"as_written", "written wrongly so"}, {"as_asked", "right"}, {"shown_by", "visits"}});
        tell("disagreement", {{"grade", "outstanding"}, {"reasons", "worker disagrees so"}});
        tell("feedback", {{"useful", "yes"}, {"heard", "yes"}, {"words", "told the auditor so"}});
        return app.as(reader);
    }

    /// The newest record of every kind that has a history: the walk tries each in every address.
    std::vector<std::int64_t> newest_records()
    {
        std::vector<std::int64_t> ids;
        for (auto const& row : app.database().read().all(
                 "SELECT subject_kind, max(subject_id) AS id FROM history GROUP BY subject_kind ORDER BY subject_kind"))
            ids.push_back(row.number("id"));
        return ids;
    }

    AuditId hand_out() { return line.draw_and_hand_out(first, reader); }

    /// Every address of every page that a record's id can stand in, and lists asked in several ways.
    std::vector<std::string> addresses()
    {
        std::vector<std::string> all;
        auto snapshot = app.database().read();
        auto const draw = snapshot.one("SELECT max(id) AS id FROM second_read_draws")->number("id");
        auto const finding = snapshot.one("SELECT max(id) AS id FROM findings")->number("id");
        auto ids = newest_records();
        ids.insert(ids.begin(),
            {first.number, second.number, action.number, audit.case_id.number, audit.sample->number, draw,
                audit.team.number, audit.auditor.number});
        for (auto const& route : app.house().routes()) {
            if (route.method != "GET" || route.open) continue;
            for (auto const id : ids) {
                auto path = route.pattern;
                auto const put = [&](std::string const& name, std::string const& value) {
                    if (auto const at = path.find(name); at != std::string::npos) path.replace(at, name.size(), value);
                };
                put("{id}", std::to_string(id));
                put("{audit}", first.text());
                put("{case}", audit.case_id.text());
                put("{section}", "risk_and_safety");
                put("{voice}", "child");
                put("{finding}", std::to_string(finding));
                put("{token}", "none");
                put("{kind}", "person");
                all.push_back(path);
                if (route.pattern.find("{id}") == std::string::npos) break;
            }
            if (route.pattern.find('{') != std::string::npos) continue;
            all.push_back(route.pattern + "?from=2026-11-01&to=2026-11-30");
            all.push_back(route.pattern + "?state=&wanted=50&team=" + audit.team.text());
            all.push_back(route.pattern + "?from=2026-11-01&to=2026-11-30&grade=good&number=" + audit.case_number);
        }
        return all;
    }

    /// Without what differs each time a page is drawn: ids for forms, and the openings that the walk itself records.
    std::string body_of(std::string const& address)
    {
        static std::regex const changing{
            R"re(name="new_id" value="\d+"|<li class="goldenthread-timeline__event"><h2[^>]*>opened the record[\s\S]*?</li>)re"};
        auto const answer = visitor.get(address);
        CHECK(answer.status < 500);
        return std::to_string(answer.status) + "\n" + std::regex_replace(answer.body, changing, "");
    }
};

} // namespace

TEST_CASE("[LEI18-03] second reading is blind: no page, file or list holds a word of the first reader's before locking")
{
    CapturedLog log;
    Reading reading;
    std::string everything;
    log.take();
    for (auto const& address : reading.addresses()) {
        auto const body = reading.body_of(address);
        for (auto const word : sentinels)
            CHECK_MESSAGE(body.find(word) == std::string::npos, address << " tells " << word);
        everything += body;
    }
    CHECK(everything.find("C100") != std::string::npos);
    auto const logged = log.take();
    for (auto const word : sentinels) CHECK_MESSAGE(logged.find(word) == std::string::npos, "the log tells " << word);
    CHECK(reading.owed() == std::set<std::string>{"do_audit"});
    CHECK(reading.visitor.get(AuditLine::path(reading.first)).status == 404);
    CHECK(reading.visitor.get("/actions/" + reading.action.text()).status == 404);
    CHECK(reading.visitor.get(AuditLine::path(reading.second)).status == 200);

    reading.line.read_again(reading.second, "good", reading.reader);
    everything.clear();
    for (auto const& address : reading.addresses()) everything += reading.body_of(address);
    for (auto const word : {"Kept every promise", "Invite father", "Good work on the whole", "evidence of the action"})
        CHECK_MESSAGE(everything.find(word) != std::string::npos, word);
    CHECK(reading.owed() == std::set<std::string>{"check_action", "read_limited_audit", "cycle_escalation"});
}

TEST_CASE("a grade that is hidden from the second reader changes no byte of any page or file that they can get")
{
    Reading reading;
    auto const addresses = reading.addresses();
    std::vector<std::string> before;
    for (auto const& address : addresses) before.push_back(reading.body_of(address));

    reading.app.database().write([&](db::Transaction& tx) {
        tx.run("UPDATE audit_grades SET grade_key = 'inadequate' WHERE audit_id = :id", {{"id", reading.first}});
        tx.run("UPDATE audits SET overall_grade = 'inadequate', limited_by_safety = 1 WHERE id = :id",
            {{"id", reading.first}});
    });
    for (std::size_t i = 0; i < addresses.size(); ++i)
        CHECK_MESSAGE(reading.body_of(addresses[i]) == before[i], addresses[i]);
    auto const report = "/reports/head-of-service-monthly.json?from=2026-11-01&to=2026-11-30";
    CHECK(reading.app.as("qa_manager").get(report).body != reading.visitor.get(report).body);
}

} // namespace gt::testing
