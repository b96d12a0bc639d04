#include "app/jobs.hpp"
#include "audits/testing/audit_line.hpp"
#include "oversight/alert.hpp"
#include "platform/history/verification.hpp"
#include "platform/testing/must.hpp"
#include "staff/due.hpp"
#include "staff/store/people.hpp"

#include <doctest/doctest.h>

namespace gt::oversight {

namespace {

using testing::holds;
using testing::TestApp;

// Raised on Monday, it is to be answered by Wednesday and climbs on Thursday.
Date const alerted_on = *Date::of(2026, 11, 23);

/// A worker of Alder Team has alerted the manager.
struct WithAlert {
    TestApp app;
    cases::CaseId child = testing::add_case(app, {"C100"});
    std::string path;

    WithAlert()
    {
        app::tick(app.house());
        auto const sent = app.as("worker").post("/cases/" + child.text() + "/alerts",
            {{"kind", "problem"}, {"words", "The school has not answered since October"}});
        REQUIRE(sent.status == 303);
        path = sent.header("Location");
    }

    void give_role(std::string_view person, std::string const& role, std::string_view team)
    {
        app.database().write([&](db::Transaction& tx) {
            testing::must(staff::store::grant(tx,
                {staff::GrantId::make(), app.person(person), role, "", app.team(team), "", {*Date::of(2020, 1, 1)}},
                {0, app.now(), "gave a role"}));
        });
    }

    void work_on(Date day, int times = 1)
    {
        app.set_day(day);
        for (int time = 0; time < times; ++time) app::tick(app.house());
    }

    bool owes(std::string_view person)
    {
        auto reader = app.database().read();
        return std::ranges::any_of(staff::owed_by(reader, app.person(person)),
            [](staff::Due const& due) { return due.kind == "answer_climbed_alert"; });
    }

    std::vector<std::string> history()
    {
        std::vector<std::string> acts;
        for (auto const& entry : app.history_of({"worker_alert", AlertId::parse(path.substr(8))->number}))
            acts.push_back(entry.verb);
        return acts;
    }

    /// When it went where, and who owes an answer: all that the scheduled work leaves behind.
    std::string state()
    {
        auto reader = app.database().read();
        auto const row = reader.one("SELECT climbed_on, climbed_to FROM worker_alerts ORDER BY id LIMIT 1");
        auto const on = row->get<std::optional<Date>>("climbed_on");
        auto words = (on ? on->iso() : "not") + " " + row->text("climbed_to");
        for (std::string const person : {"manager", "qa_officer", "head", "other_head", "director"})
            for (auto const& due : staff::owed_by(reader, app.person(person)))
                if (due.subject_kind == "worker_alert") words += "; " + person + " " + due.kind + " " + due.on.iso();
        return words;
    }
};

} // namespace

TEST_CASE("an alert climbs when its days and one working day more have gone without an answer")
{
    Alert alert{.id = {},
        .case_id = {},
        .case_number = "C1",
        .team = {},
        .words = "W",
        .raised_by = {},
        .raised_at = Instant{0},
        .answer_by = *Date::of(2026, 11, 27)};
    CHECK_FALSE(is_to_climb(alert, 1, *Date::of(2026, 11, 29))); // a Sunday
    CHECK(is_to_climb(alert, 1, *Date::of(2026, 11, 30)));
    CHECK_FALSE(is_to_climb(alert, 2, *Date::of(2026, 11, 30)));
    alert.climbed_on = *Date::of(2026, 11, 30);
    CHECK_FALSE(is_to_climb(alert, 1, *Date::of(2026, 12, 1)));
    alert.climbed_on = std::nullopt;
    alert.answered_at = Instant{0};
    CHECK_FALSE(is_to_climb(alert, 1, *Date::of(2026, 12, 1)));
}

TEST_CASE("[YRK-A-20] what the manager does not answer goes to the head of service where there is no service manager")
{
    WithAlert with;
    with.work_on(alerted_on.plus_days(2), 2);
    CHECK_FALSE(with.owes("head"));
    with.work_on(alerted_on.plus_days(3), 2);
    CHECK(with.owes("head"));
    CHECK_FALSE(with.owes("other_head"));
    CHECK(with.history() == std::vector<std::string>{"alerted the manager", "went further: not answered on its day"});
    auto head = with.app.as("head");
    CHECK(holds(head.get("/"), "Not answered on its day: the worker"));
    CHECK(holds(with.app.as("worker").get(with.path), "Head of service, 26 November 2026"));
    CHECK(head.post(with.path + "/answer", {{"answer", "I rang the school"}}).status == 303);
    CHECK(with.state() == "2026-11-26 head_of_service");
    with.work_on(alerted_on.plus_days(9));
    CHECK(with.state() == "2026-11-26 head_of_service");
    CHECK(with.history().size() == 3);
    auto reader = with.app.database().read();
    history::Verification found;
    history::verify_records(reader, with.app.house().kinds_with_history(), found);
    CHECK(found.broken.empty());
}

TEST_CASE("the team's service manager comes before the head of service, and never whoever was asked or raised it")
{
    WithAlert with;
    with.give_role("qa_officer", "service_manager", "Help");
    with.give_role("worker", "service_manager", "Help");
    with.give_role("manager", "service_manager", "Help");
    with.work_on(alerted_on.plus_days(3));
    CHECK(with.state()
        == "2026-11-26 service_manager; manager answer_alert 2026-11-25; qa_officer answer_climbed_alert 2026-11-25");
    CHECK_FALSE(with.owes("worker"));
}

TEST_CASE("where nobody is above, an alert waits, and climbs on the day on which somebody is")
{
    WithAlert with;
    with.app.database().write([&](db::Transaction& tx) {
        tx.run("UPDATE role_grants SET valid_to = :day WHERE role = 'head_of_service'", {{"day", alerted_on}});
    });
    with.work_on(alerted_on.plus_days(4));
    CHECK(with.state() == "not ; manager answer_alert 2026-11-25");
    with.app.set_day(alerted_on.plus_days(7));
    with.give_role("qa_officer", "service_manager", "Alder");
    with.work_on(alerted_on.plus_days(7));
    CHECK(with.owes("qa_officer"));
}

TEST_CASE("days that were skipped, and days that ran twice, come to the same alerts in the same hands")
{
    auto const after = [](std::vector<int> const& days, int times) {
        WithAlert with;
        for (auto const day : days) with.work_on(alerted_on.plus_days(day), times);
        CHECK(with.history().size() == 2);
        return with.state();
    };
    auto const every_day = after({1, 2, 3, 4, 5, 6, 7, 8}, 1);
    CHECK(every_day.starts_with("2026-11-26 head_of_service; manager answer_alert"));
    CHECK(after({1, 2, 3, 4, 5, 6, 7, 8}, 2) == every_day);
    CHECK(after({8}, 1) == every_day);
    CHECK(after({2, 8}, 3) == every_day);
}

} // namespace gt::oversight
