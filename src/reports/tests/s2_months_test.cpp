#include "audits/cycle/store.hpp"
#include "framework/store/versions.hpp"
#include "platform/embedded.hpp"
#include "reports/testing/followed_line.hpp"
#include "reports/testing/read_report.hpp"
#include "staff/due.hpp"

#include <doctest/doctest.h>
#include <regex>

using namespace gt;
using testing::figure;
using testing::FollowedLine;
using testing::PlantedAudits;
using testing::TestApp;

namespace {

/// The shipped packs, as if they had been in force since 2018.
void load_for_2019(TestApp& app)
{
    static std::regex const day{R"(effective_from = \d{4}-\d\d-\d\d)"};
    static std::regex const version{R"re(\nversion = "([^"]+)")re"};
    std::vector<std::string_view> verbs;
    for (auto const& [key, meaning] : app.house().verbs()) verbs.push_back(key);
    for (auto const* file : {"packs/england.toml", "packs/barnet.toml"}) {
        auto const text = std::regex_replace(std::string{*embedded_file(file)}, day, "effective_from = 2018-04-01");
        auto const earlier = std::regex_replace(
            text, version, "\nversion = \"2018\"\nbased_on = \"$1\"", std::regex_constants::format_first_only);
        auto reader = app.database().read();
        auto const checked = framework::store::check_draft(reader, earlier, file, verbs);
        REQUIRE(app.database().write([&](db::Transaction& tx) {
            return framework::store::load(tx, checked.draft, {0, app.now(), "loaded a framework"});
        }));
    }
}

/// Scenario S2: audited on Tuesday 15 January 2019, audited again on the last working day of each re-audit's month.
class Months {
public:
    Months() { load_for_2019(planted_.app()); }

    TestApp& app() { return planted_.app(); }

    audits::AuditId follow(std::vector<std::string> const& grades, std::vector<std::string> const& days)
    {
        auto const first = line.first("Alder", grades.front(), "2019-01-15");
        for (std::size_t i = 1; i < grades.size(); ++i) line.again(first, grades[i], days.at(i - 1));
        return first;
    }

    /// "re_audit 2019-03-29", in order.
    std::vector<std::string> steps_of(audits::AuditId first)
    {
        auto reader = app().database().read();
        std::vector<std::string> words;
        auto const cycle = audits::cycle::find(reader, first);
        for (auto const& step : cycle->steps)
            words.push_back(std::string{audits::cycle::key_of(step.step.kind)} + " " + step.step.due.iso());
        return words;
    }

    int owed_by(std::string_view person, std::string_view kind)
    {
        auto reader = app().database().read();
        return static_cast<int>(
            std::ranges::count(staff::owed_by(reader, app().person(person)), kind, &staff::Due::kind));
    }

    nlohmann::json report(std::string const& name, std::string const& days)
    {
        return testing::read_report(app(), name, days);
    }

private:
    PlantedAudits planted_;

public:
    FollowedLine line{planted_};
};

using Steps = std::vector<std::string>;
std::string const inadequate = "inadequate", below = "requires_improvement", good = "good", outstanding = "outstanding";

} // namespace

TEST_CASE("S2: each row of the table by the days of 2019")
{
    Months months;
    CHECK(months.steps_of(months.follow(
              {inadequate, inadequate, inadequate, inadequate}, {"2019-03-29", "2019-05-31", "2019-06-28"}))
        == Steps{"action_review 2019-02-28", "four_r 2019-02-28", "re_audit 2019-03-29", "escalation 2019-04-30",
            "re_audit 2019-05-31", "re_audit 2019-06-28", "re_audit 2019-07-31"});
    CHECK(months.steps_of(months.follow({below, below, below, below}, {"2019-03-29", "2019-04-30", "2019-06-28"}))
        == Steps{"action_review 2019-02-28", "re_audit 2019-03-29", "re_audit 2019-04-30", "re_audit 2019-06-28",
            "re_audit 2019-08-30"});
    for (auto const& grade : {good, outstanding})
        CHECK(months.steps_of(months.follow({grade, grade}, {"2019-03-29"}))
            == Steps{"action_review 2019-02-28", "re_audit 2019-03-29", "best_practice 2019-04-30"});
    CHECK(months.steps_of(months.follow({inadequate, good}, {"2019-03-29"}))
        == Steps{"action_review 2019-02-28", "four_r 2019-02-28", "re_audit 2019-03-29", "best_practice 2019-04-30"});
    CHECK(months.steps_of(months.follow({good, inadequate}, {"2019-03-29"}))
        == Steps{"action_review 2019-02-28", "re_audit 2019-03-29", "four_r 2019-04-30", "escalation 2019-04-30",
            "re_audit 2019-05-31"});
}

TEST_CASE("S2: month by month of 2019 the manager, the auditor and the head of service owe their step, in its turn")
{
    Months months;
    auto const first = months.follow({inadequate}, {});
    CHECK(months.owed_by("manager", "cycle_action_review") == 1);
    CHECK(months.owed_by("manager", "cycle_four_r") == 1);
    CHECK(months.owed_by("qa_officer", "cycle_re_audit") == 1);
    months.line.done(first, "action_review", "2019-02-20");
    months.line.done(first, "four_r", "2019-02-27");
    CHECK(months.owed_by("manager", "cycle_four_r") == 0);
    months.line.again(first, inadequate, "2019-03-29");
    CHECK(months.owed_by("head", "cycle_escalation") == 1);
    CHECK(months.owed_by("qa_officer", "cycle_re_audit") == 1);
}

TEST_CASE("S2: the three reports of March 2019, and a meeting not held by 28 February late in each until it is held")
{
    Months months;
    auto const first = months.follow({inadequate, good}, {"2019-03-29"});
    months.follow({good}, {});
    months.app().set_day(*Date::of(2019, 6, 3));
    months.line.done(first, "four_r", "2019-04-05");

    auto const january = months.report("head-of-service-monthly", "2019-01-01&to=2019-01-31");
    int audits = 0;
    for (auto const& area : january["areas"])
        for (auto const& team : area["teams"])
            if (team["name"] == "Alder Team") audits += team["audits"].get<int>();
    CHECK(audits == 2);
    auto const march = months.report("re-audit-monthly", "2019-03-01&to=2019-03-31");
    CHECK(figure(march, "change", inadequate, good) == 1);
    CHECK(figure(march, "change", "all", "total") == 1);
    auto const overdue = [&](std::string const& days) {
        return figure(months.report("4r-monthly", days), "teams", "all", "meetings-overdue");
    };
    CHECK(overdue("2019-01-01&to=2019-01-31") == 0);
    CHECK(overdue("2019-02-01&to=2019-02-28") == 1);
    CHECK(overdue("2019-03-01&to=2019-03-31") == 1);
    CHECK(overdue("2019-04-01&to=2019-04-30") == 0);
}
