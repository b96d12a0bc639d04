#include "app/testing/addresses.hpp"
#include "app/testing/captured_log.hpp"

#include <doctest/doctest.h>

namespace gt::testing {

namespace {

/// All that one person can reach by following or guessing addresses, as one text: heads, bodies and exports.
class Reach {
public:
    Reach(TestApp& app, TwoTeams const& teams) : app_{app}, teams_{teams} { }

    /// Save for the addresses that begin like `beyond`, when there is one.
    std::string everything(staff::PersonId person, std::string_view beyond = "")
    {
        auto visitor = app_.as(person);
        std::string text;
        for (auto const& route : app_.house().routes()) {
            if (route.method != "GET" || route.open) continue;
            if (!beyond.empty() && route.pattern.starts_with(beyond)) continue;
            for (auto const& address : addresses(route.pattern)) append(text, visitor.get(address));
        }
        return text;
    }

private:
    std::vector<std::string> addresses(std::string const& route) const
    {
        if (route.find("{id}") != std::string::npos) {
            auto all = teams_.addresses(route, "own");
            auto const others = teams_.addresses(route, "other");
            all.insert(all.end(), others.begin(), others.end());
            return all;
        }
        // Lists ask for the other team's by name, too.
        auto all = teams_.addresses(route, "none");
        auto const plain = all.front();
        for (auto const* team : {"Alder", "Birch"}) {
            all.push_back(plain + "?wanted=50&state=&team=" + app_.team(team).text());
            all.push_back(plain + "?number=" + (team == std::string_view{"Alder"} ? "alder7041" : "birch7041"));
        }
        all.push_back(plain + "?from=2026-11-01&to=2026-11-30");
        return all;
    }

    static void append(std::string& text, Answer const& answer)
    {
        CHECK(answer.status < 500);
        for (auto const& [name, value] : answer.headers) text += name + ": " + value + "\n";
        text += answer.body;
    }

    TestApp& app_;
    TwoTeams const& teams_;
};

/// The address of a page may be told (a filter keeps what was asked for and offers its removal): the number that this
/// test asked with is no find.
std::string without_echo(std::string text)
{
    for (std::string const echo :
        {"value=\"birch7041\"", "value=\"alder7041\"", "</span>Case birch7041</a>", "</span>Case alder7041</a>"})
        for (auto at = text.find(echo); at != std::string::npos; at = text.find(echo)) text.erase(at, echo.size());
    return text;
}

void check_none(std::string const& text, TeamRecords const& team, std::string const& who)
{
    for (auto const& canary : team.canaries)
        CHECK_MESSAGE(text.find(canary) == std::string::npos, who << " read " << canary);
}

struct House {
    TestApp app;
    RoleCast cast{app};
    TwoTeams teams{app, cast};

    std::string reach_of(std::string const& key, std::string_view beyond = "")
    {
        return without_echo(Reach{app, teams}.everything(cast.person(key), beyond));
    }
};

} // namespace

TEST_CASE("the canaries sing: between them, those who may read a team's records find every word planted in them")
{
    House house;
    auto const data = house.reach_of("analyst");
    auto const birch = house.reach_of("other_worker") + house.reach_of("other_auditor") + data;
    for (auto const& canary : house.teams.birch().canaries)
        CHECK_MESSAGE(birch.find(canary) != std::string::npos, canary);
    auto const alder = house.reach_of("worker") + house.reach_of("qa_officer") + data;
    for (auto const& canary : house.teams.alder().canaries)
        CHECK_MESSAGE(alder.find(canary) != std::string::npos, canary);
}

TEST_CASE("[D-29] nobody of one team finds a word of the other team's records in any page, export or log")
{
    House house;
    for (std::string const key : {"worker", "colleague", "manager", "team_qa_officer", "leaver", "former worker",
             "former manager", "former head", "former qa_officer", "former qa_manager", "former iro", "former leaver"})
        check_none(house.reach_of(key), house.teams.birch(), key);
    for (std::string const key : {"other_worker", "other_manager", "other_head", "former leaver", "former manager"})
        check_none(house.reach_of(key), house.teams.alder(), key);
}

TEST_CASE(
    "[D-29] those who get figures, elected members and administrators find nothing about a child; the analyst only "
    "what a data query asks")
{
    House house;
    for (std::string const key : {"lead_member", "director", "analyst", "administrator"}) {
        auto const text = house.reach_of(key, key == "analyst" ? "/data-queries" : "");
        check_none(text, house.teams.alder(), key);
        check_none(text, house.teams.birch(), key);
    }
}

TEST_CASE("a restricted case is found by those who are named for it, and its number by nobody else anywhere")
{
    House house;
    auto const number = restricted_number("Alder");
    CHECK(house.reach_of("qa_manager").find(number) != std::string::npos);
    auto const page = "/cases/" + house.teams.restricted("Alder").text();
    for (std::string const key : {"worker", "manager", "head", "qa_officer", "iro", "director", "analyst"}) {
        auto const own = house.app.as(house.cast.person(key)).get(page);
        CHECK_MESSAGE((own.status == 404 || own.status == 403), key);
        CHECK_MESSAGE((own.body + house.reach_of(key)).find(number) == std::string::npos, key);
    }
}

TEST_CASE("nothing that is typed about a child comes into the log")
{
    House house;
    CapturedLog log;
    house.reach_of("qa_officer");
    house.reach_of("lead_member");
    auto const text = log.take();
    CHECK(text.find("permission") != std::string::npos);
    check_none(text, house.teams.alder(), "the log's reader");
    check_none(text, house.teams.birch(), "the log's reader");
}

} // namespace gt::testing
