#include "audits/testing/audit_line.hpp"
#include "improvement/store/actions.hpp"

#include <doctest/doctest.h>
#include <set>

namespace gt::improvement {

namespace {

using testing::holds;
using testing::TestApp;

constexpr int many = 57; ///< more than two pages

void enter(TestApp& app, int number)
{
    auto const answer = app.as("manager").post("/actions",
        {{"team", app.team("Alder").text()}, {"source", "entered_supervision"}, {"words", "Visits are late"},
            {"what", "Action number " + std::to_string(number) + "."}, {"owner", app.person("worker").text()},
            {"due_on", "within " + std::to_string(2 + number % 3) + " weeks"}});
    REQUIRE_MESSAGE(answer.status == 303, answer.body);
}

/// Where the link with these words leads; empty when there is none.
std::string link_to(std::string const& page, std::string_view rel)
{
    auto const at = page.find("rel=\"" + std::string{rel} + "\"");
    if (at == std::string::npos) return {};
    auto const start = page.rfind("href=\"", at) + 6;
    auto address = page.substr(start, page.find('"', start) - start);
    for (auto amp = address.find("&amp;"); amp != std::string::npos; amp = address.find("&amp;"))
        address.erase(amp + 1, 4);
    return address;
}

/// What each page of the list shows, from the first to the last.
std::vector<std::vector<int>> pages_of(TestApp& app, std::string_view person, std::string address)
{
    std::vector<std::vector<int>> pages;
    while (!address.empty()) {
        auto const body = app.as(person).get(address).body;
        auto& shown = pages.emplace_back();
        for (int number = 0; number < many; ++number)
            if (body.find("Action number " + std::to_string(number) + ".") != std::string::npos)
                shown.push_back(number);
        address = link_to(body, "next");
        REQUIRE(pages.size() < 10);
    }
    return pages;
}

} // namespace

TEST_CASE(
    "every action stands on one page of the register, and on one only, for who sees one team and for who sees all")
{
    TestApp app;
    for (int number = 0; number < many; ++number) enter(app, number);
    for (std::string const person : {"manager", "qa_manager"}) {
        for (std::string const address : {"/actions", "/actions?state="}) {
            auto const pages = pages_of(app, person, address);
            CHECK(pages.size() == 3);
            std::multiset<int> shown;
            for (auto const& page : pages) shown.insert(page.begin(), page.end());
            CHECK(shown.size() == many);
            CHECK(std::set<int>(shown.begin(), shown.end()).size() == many);
        }
        // Due in two weeks, the first; in four, the last.
        auto const pages = pages_of(app, person, "/actions");
        CHECK(std::ranges::all_of(pages.front(), [](int number) { return number % 3 != 2; }));
        CHECK(std::ranges::all_of(pages.back(), [](int number) { return number % 3 == 2; }));
    }
}

TEST_CASE("open actions are counted by owner, and each count leads to that owner's actions")
{
    TestApp app;
    for (int number = 0; number < 3; ++number) enter(app, number);
    auto const page = app.as("qa_manager").get("/actions/owners");
    auto const address = "/actions?state=open&owner=" + app.person("worker").text();
    CHECK(holds(page, "owner=" + app.person("worker").text() + "\">3</a>"));
    auto const listed = app.as("qa_manager").get(address);
    CHECK(holds(listed, "Only the actions of"));
    CHECK(holds(listed, "Action number 2."));
    CHECK_FALSE(
        holds(app.as("qa_manager").get("/actions?state=open&owner=" + app.person("manager").text()), "number 2."));
    // Whoever sees another team counts nothing of this one.
    CHECK(holds(app.as("other_worker").get("/actions/owners"), "There are no open actions"));
}

} // namespace gt::improvement
