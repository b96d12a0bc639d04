#include "app/demo/chance.hpp"
#include "app/demo/demonstration.hpp"
#include "app/testing/test_app.hpp"
#include "audits/store/audits.hpp"
#include "cases/store/cases.hpp"
#include "improvement/store/actions.hpp"
#include "platform/auth/sessions.hpp"
#include "platform/history/verification.hpp"
#include "platform/testing/temporary_folder.hpp"
#include "platform/text/text.hpp"
#include "staff/store/people.hpp"

#include <doctest/doctest.h>
#include <fstream>
#include <regex>

namespace demo = gt::app::demo;
using gt::testing::TestDatabase;
using gt::testing::Visitor;

namespace {

auto const demo_afternoon = gt::Instant::in_london(*gt::Date::of(2026, 11, 23), 15);
constexpr demo::Scale small{.children = 160, .rounds = 2, .cases_a_sample = 2};

/// The demonstration needs the authority's own node and England's framework, as `create_authority` makes them.
void fill(gt::db::Database& database)
{
    auto const first = gt::Instant::in_london(demo::first_day(demo_afternoon.london_date()), 8);
    demo::must(gt::app::found_authority(database, std::string{demo::council}, first));
    demo::fill(database, "no password", demo_afternoon, small);
}

/// A small demonstration, served.
class Demonstration {
public:
    Demonstration()
        : database_{TestDatabase::prepared("demonstration", fill)}, authority_{database_.options(), {}, demo_afternoon,
                                                                        files_.path()},
          server_{
              {.workers = 2}, [this](gt::http::Request const& request) { return authority_.house().answer(request); }}
    {
    }

    gt::db::Database& database() { return authority_.database(); }
    gt::staff::House& house() { return authority_.house(); }

    gt::staff::Person person(std::string const& email)
    {
        auto reader = database().read();
        auto const member = gt::staff::store::find_member_by_email(reader, email);
        return *gt::staff::store::load_person(reader, member->id, demo_afternoon.london_date());
    }

    Visitor as(gt::staff::PersonId person)
    {
        auto const token = database().write(
            [&](gt::db::Transaction& tx) { return gt::auth::open_session(tx, person.number, demo_afternoon); });
        return {server_.port(), authority_.house().cookie_name(), token};
    }

private:
    TestDatabase database_;
    gt::testing::TemporaryFolder files_;
    gt::app::Authority authority_;
    gt::http::Server server_;
};

/// As a number of its own: a longer one, such as an id in an address, may hold the same figures.
bool shows(std::string const& body, std::string const& number)
{
    auto const is_digit = [&](std::size_t i) { return i < body.size() && body[i] >= '0' && body[i] <= '9'; };
    for (auto at = body.find(number); at != std::string::npos; at = body.find(number, at + 1))
        if (!is_digit(at - 1) && !is_digit(at + number.size())) return true;
    return false;
}

std::int64_t counted(gt::db::Reader& reader, gt::db::Sql sql) { return reader.one(sql)->number("n"); }

} // namespace

TEST_CASE("the demonstration shows audits and actions in every state, and its history holds")
{
    Demonstration made;
    auto reader = made.database().read();

    for (auto const state : {"allocated", "started", "submitted", "final"}) {
        CAPTURE(state);
        CHECK(reader.one("SELECT count(*) AS n FROM audits WHERE state = :state", {{"state", state}})->number("n") > 0);
    }
    for (auto const state : {"open", "done", "closed"}) {
        CAPTURE(state);
        CHECK(
            reader.one("SELECT count(*) AS n FROM actions WHERE state = :state", {{"state", state}})->number("n") > 0);
    }
    CHECK(counted(reader, "SELECT count(*) AS n FROM audits WHERE limited_by_safety = 1") == 1);
    CHECK(counted(reader, "SELECT count(*) AS n FROM risks WHERE state = 'closed'") == 1);
    CHECK(counted(reader, "SELECT count(*) AS n FROM risks WHERE state = 'raised'") == 1);
    auto const verified = gt::history::verify(reader, {}, made.house().kinds_with_history());
    CHECK(verified.broken.empty());
    CHECK(verified.uncompared.empty());
    CHECK(verified.records > 100);
}

TEST_CASE("the demonstration leaves chosen cases to allocate")
{
    Demonstration made;
    auto reader = made.database().read();

    CHECK(counted(reader, R"sql(SELECT count(*) AS n FROM sample_cases s
                                  WHERE s.outcome = 'chosen'
                                    AND NOT EXISTS (SELECT 1 FROM audits a
                                                     WHERE a.sample_id = s.sample_id AND a.case_id = s.case_id))sql")
        >= 2);
}

TEST_CASE("the demonstration has a programme: themes, exemptions, areas, and audits by team managers")
{
    Demonstration made;
    auto reader = made.database().read();

    CHECK(counted(reader, "SELECT count(*) AS n FROM themes") == 2);
    CHECK(counted(reader, "SELECT count(*) AS n FROM audits WHERE kind = 'themed'") >= 3);
    CHECK(counted(reader, "SELECT count(*) AS n FROM programme_exemptions") > 0);
    CHECK(counted(reader, "SELECT count(*) AS n FROM samples WHERE area = 'into_and_out_of_care'") > 0);
    auto const manager = made.person("qa.manager@northvale.example");
    auto const page = made.as(manager.id).get("/programme");
    CHECK(page.status == 200);
    CHECK(page.body.find("short by") != std::string::npos);
    CHECK(made.as(manager.id).get("/programme/coverage").body.find("Never audited") != std::string::npos);
}

TEST_CASE("what is said in the demonstration is not the same few sentences")
{
    Demonstration made;
    auto reader = made.database().read();

    auto const actions = counted(reader, "SELECT count(*) AS n FROM actions");
    REQUIRE(actions > 0);
    CHECK(counted(reader, "SELECT count(DISTINCT what) AS n FROM actions") >= std::min<std::int64_t>(actions, 26));
}

TEST_CASE("one team of the demonstration was not audited in twelve months, and one lacks its reviewing officer")
{
    Demonstration made;
    auto reader = made.database().read();

    CHECK(counted(reader, R"sql(SELECT count(*) AS n FROM teams t
                                  WHERE t.kind = 'team' AND NOT EXISTS (SELECT 1 FROM audits a WHERE a.team_id = t.id))sql")
        == 1);
    CHECK(counted(reader, R"sql(SELECT count(*) AS n FROM teams t
                                  WHERE t.kind = 'team'
                                    AND NOT EXISTS (SELECT 1 FROM team_links l
                                                     WHERE l.team_id = t.id AND l.kind = 'iro'))sql")
        == 1);
}

TEST_CASE("everybody who signs in to the demonstration has a first page")
{
    Demonstration made;
    for (auto const& member :
        gt::staff::store::all_members(*std::make_unique<gt::db::Snapshot>(made.database().read()))) {
        if (member.email.find(gt::text::fold(member.name.substr(0, member.name.find(' ')))) != std::string::npos)
            continue;
        CAPTURE(member.email);
        CHECK(made.as(member.id).get("/").status == 200);
    }
}

// A check that nine people could do stood nine times among what its owner waits for.
TEST_CASE("what several people may do stands once in the work of whoever waits for it")
{
    Demonstration made;
    std::regex const link{"href=\"(/actions/[0-9]+)\""};
    std::size_t waited_for = 0;
    for (auto const& member :
        gt::staff::store::all_members(*std::make_unique<gt::db::Snapshot>(made.database().read()))) {
        auto const page = made.as(member.id).get("/").body;
        auto const waiting = page.substr(std::min(page.find("Waiting for others"), page.size()));
        std::vector<std::string> actions;
        for (std::sregex_iterator found{waiting.begin(), waiting.end(), link}, end; found != end; ++found)
            actions.push_back((*found)[1]);
        waited_for += actions.size();
        std::ranges::sort(actions);
        CHECK(std::ranges::adjacent_find(actions) == actions.end());
    }
    CHECK(waited_for > 0);
}

TEST_CASE("a team manager's caseload holds no case of another team but those given to them to audit")
{
    Demonstration made;
    auto const manager = made.person("team.manager@northvale.example");
    auto const page = made.as(manager.id).get("/cases");
    REQUIRE(page.status == 200);

    auto reader = made.database().read();
    int own = 0;
    for (auto const& row : reader.all(R"sql(
             SELECT c.number AS number, t.name AS team
               FROM cases c JOIN teams t ON t.id = c.team_id
              WHERE c.id NOT IN (SELECT case_id FROM case_readers WHERE person_id = :manager))sql",
             {{"manager", manager.id}})) {
        bool const shown = shows(page.body, row.text("number"));
        if (row.text("team") == "Harbour Family Help Team")
            own += shown ? 1 : 0;
        else
            CHECK_MESSAGE(!shown, "a case of another team");
    }
    CHECK(own > 0);
}

TEST_CASE("a folder that holds something already takes no demonstration")
{
    auto const folder
        = std::filesystem::temp_directory_path() / ("goldenthread-demo-" + std::to_string(gt::new_id_number()));
    std::filesystem::create_directories(folder);
    std::ofstream{folder / "goldenthread.toml"} << "council = \"Somewhere\"\n";

    auto const made = demo::make({.data = folder, .database_url = {}}, small);

    REQUIRE(!made);
    CHECK(
        made.problem().message == "There is something in this folder already. Make the demonstration in a new folder");
    std::filesystem::remove_all(folder);
}
