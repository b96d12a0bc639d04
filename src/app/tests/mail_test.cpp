#include "app/jobs.hpp"
#include "app/mail/digest.hpp"
#include "app/mail/mail_page.hpp"
#include "app/mail/outbox.hpp"
#include "app/testing/test_app.hpp"
#include "platform/testing/mail_server.hpp"
#include "staff/due.hpp"

#include <doctest/doctest.h>

namespace gt::app::mail {

namespace {

using testing::TestApp;

Date const monday = *Date::of(2026, 11, 23);

/// The invented authority with a mail server, and something owed by its manager.
struct WithMail {
    WithMail()
    {
        gt::mail::Settings settings;
        settings.smtp = server.url();
        settings.from = "qa@northvale.example";
        settings.address = "https://qa.northvale.example";
        app.house().keep(std::make_shared<gt::mail::Settings>(settings));
        app.house().keep(std::make_shared<gt::mail::Transport>(gt::mail::by_smtp(settings)));
    }

    void owe(std::string_view person, std::int64_t subject, Date on, std::string_view kind = "do_action")
    {
        app.database().write([&](db::Transaction& tx) {
            staff::owe(tx,
                {"action", subject, std::string{kind}, app.person(person), std::nullopt, std::nullopt, "case C100",
                    on});
        });
    }

    /// The scheduled work at that hour of the day, and what waits is handed on.
    int work_on(Date day, int hour = 9)
    {
        app.set_clock(Instant::in_london(day, hour));
        app::tick(app.house());
        return deliver_mail(app.house());
    }

    Waiting waits()
    {
        auto reader = app.database().read();
        return waiting(reader);
    }

    /// The days of November's mails that are kept.
    std::vector<std::string> kept()
    {
        auto reader = app.database().read();
        std::vector<std::string> days;
        for (auto const& row : reader.all(
                 "SELECT day FROM outbox WHERE day < :december ORDER BY day", {{"december", *Date::of(2026, 12, 1)}}))
            days.push_back(row.get<Date>("day").iso());
        return days;
    }

    TestApp app;
    testing::MailServer server;
};

bool has(std::string const& text, std::string_view words) { return text.find(words) != std::string::npos; }

} // namespace

TEST_CASE("everybody who owes something is sent one mail a day of all of it, with no child, case or name in it")
{
    WithMail with;
    with.owe("manager", 1, monday.plus_days(-3));
    with.owe("manager", 2, monday.plus_days(2));
    with.owe("manager", 3, monday.plus_days(-10), "overdue_action");
    with.owe("manager", 4, monday.plus_days(30));
    with.owe("worker", 5, monday);
    CHECK(with.work_on(monday) == 2);
    auto const received = with.server.received();
    REQUIRE(received.size() == 2);
    auto const managers = std::ranges::find_if(received,
        [](auto const& mail) { return has(mail.text, "Subject: Your work: 2 overdue, 1 due within 7 days"); });
    REQUIRE(managers != received.end());
    CHECK(has(managers->text, "- Action: 1 overdue, 1 due within 7 days\n"));
    CHECK(has(managers->text, "- Overdue action: ask what stands in its way: 1 overdue\n"));
    CHECK(has(managers->text, "https://qa.northvale.example/\n"));
    CHECK(has(managers->text, "From: <qa@northvale.example>"));
    CHECK_FALSE(has(managers->text, "C100"));
    CHECK_FALSE(has(managers->text, "Wanda"));
    CHECK(with.work_on(monday, 15) == 0); // one a day
    CHECK(with.server.received().size() == 2);
}

TEST_CASE("nobody is sent a mail of nothing, at night, at a weekend or after they left")
{
    WithMail with;
    with.owe("manager", 1, monday.plus_days(9));
    CHECK(with.work_on(monday) == 0);
    with.owe("manager", 2, monday);
    CHECK(with.work_on(monday.plus_days(1), 3) == 0);
    CHECK(with.work_on(monday.plus_days(1), 7) == 1);
    auto const saturday = monday.plus_days(5);
    CHECK(with.work_on(saturday) == 0);
    CHECK(with.waits().waiting == 0);
    with.app.database().write([&](db::Transaction& tx) {
        tx.run("UPDATE people SET valid_to = :day WHERE id = :id",
            {{"day", saturday}, {"id", with.app.person("manager")}});
    });
    CHECK(with.work_on(monday.plus_days(7)) == 0);
    CHECK(with.server.received().size() == 1);
}

TEST_CASE("ten missed days are caught up without ten old mails")
{
    WithMail with;
    with.work_on(monday);
    with.owe("manager", 1, monday.plus_days(1));
    CHECK(with.work_on(monday.plus_days(10)) == 1);
    auto const received = with.server.received();
    REQUIRE(received.size() == 1);
    CHECK(has(received[0].text, "On 3 December 2026"));
}

TEST_CASE("what the server does not take waits, is tried again more slowly, and only the newest is sent in the end")
{
    WithMail with;
    with.owe("manager", 1, monday);
    with.server.refuse(true);
    CHECK(with.work_on(monday, 8) == 0);
    CHECK(with.waits().waiting == 1);
    CHECK(with.waits().tried == 1);
    CHECK(deliver_mail(with.app.house()) == 0); // within its pause
    for (int day = 1; day <= 3; ++day) CHECK(with.work_on(monday.plus_days(day)) == 0);
    CHECK(with.waits().waiting == 1);
    with.server.refuse(false);
    CHECK(with.work_on(monday.plus_days(3), 12) == 1);
    auto const received = with.server.received();
    REQUIRE(received.size() == 1);
    CHECK(has(received[0].text, "On 26 November 2026"));
    CHECK(with.waits().waiting == 0);
}

TEST_CASE("a mail that was handed on and not marked before the power went is sent again under the same number")
{
    WithMail with;
    with.owe("manager", 1, monday);
    REQUIRE(with.work_on(monday) == 1);
    with.app.database().write([](db::Transaction& tx) { tx.run("UPDATE outbox SET sent_at = NULL"); });
    CHECK(with.work_on(monday, 10) == 1);
    auto const received = with.server.received();
    REQUIRE(received.size() == 2);
    auto const number = [](std::string const& text) { return text.substr(text.find("Message-ID"), 60); };
    CHECK(number(received[0].text) == number(received[1].text));
}

TEST_CASE("mails are deleted 90 days after they were sent or given up, and not while they wait")
{
    WithMail with;
    with.owe("manager", 1, monday);
    REQUIRE(with.work_on(monday) == 1);
    with.server.refuse(true);
    auto const tuesday = monday.plus_days(1);
    CHECK(with.work_on(tuesday) == 0);
    CHECK(with.work_on(tuesday.plus_days(1)) == 0); // now Tuesday's is given up
    auto const early = std::vector<std::string>{"2026-11-23", "2026-11-24", "2026-11-25"};
    CHECK(with.kept() == early);
    with.app.database().write([&](db::Transaction& tx) { staff::settle(tx, {"action", 1}); });

    with.work_on(monday.plus_days(90)); // the 90th day is still kept; Wednesday's is given up now
    CHECK(with.kept() == early);
    with.work_on(monday.plus_days(91));
    with.work_on(monday.plus_days(91), 15);
    CHECK(with.kept() == std::vector<std::string>{"2026-11-24", "2026-11-25"});
    with.work_on(monday.plus_days(93));
    CHECK(with.kept() == std::vector<std::string>{"2026-11-25"});
    with.work_on(monday.plus_days(200)); // days that were missed are caught up
    CHECK(with.kept().empty());
    auto const page = with.app.as("administrator").get("/mail").body;
    CHECK(has(page, "A mail is deleted 90 days after it was sent or given up."));
    CHECK(has(page, "Not in the last 90 days"));
}

TEST_CASE("a mail that still waits is kept, however old it is, and a council may keep its mails for less long")
{
    WithMail with;
    auto settings = with.app.house().get<gt::mail::Settings>();
    settings.keep_days = 10;
    with.app.house().keep(std::make_shared<gt::mail::Settings>(settings));
    with.owe("manager", 1, monday);
    REQUIRE(with.work_on(monday) == 1);
    with.app.database().write([&](db::Transaction& tx) {
        put(tx, {MailId::make(), "letter", monday, with.app.person("worker"), "S", "W", with.app.now()});
        staff::settle(tx, {"action", 1});
    });
    with.server.refuse(true);
    with.work_on(monday.plus_days(10));
    CHECK(with.kept().size() == 2);
    with.work_on(monday.plus_days(11));
    CHECK(with.kept().size() == 1);
    CHECK(with.waits().waiting == 1);
}

TEST_CASE("without a mail server mails wait, and whoever looks after the service sees how many")
{
    TestApp app;
    app.database().write([&](db::Transaction& tx) {
        staff::owe(tx,
            {"action", 1, "do_action", app.person("manager"), std::nullopt, std::nullopt, "case C100", app.today()});
    });
    app::tick(app.house());
    CHECK(deliver_mail(app.house()) == 0);
    auto const page = app.as("administrator").get("/mail").body;
    CHECK(has(page, "1 mail"));
    CHECK(has(page, "No mail is sent"));
    CHECK(app.as("manager").get("/mail").status == 403);
}

} // namespace gt::app::mail
