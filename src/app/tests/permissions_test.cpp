#include "app/testing/addresses.hpp"
#include "app/testing/permission_matrix.hpp"
#include "app/testing/role_cast.hpp"
#include "platform/testing/source_folder.hpp"
#include "platform/text/text.hpp"

#include <doctest/doctest.h>
#include <set>

namespace gt::testing {

namespace {

std::string file() { return (source_folder() / "tests/permissions.csv").string(); }

/// Everybody stays signed in until they sign out.
class Visits {
public:
    Visits(TestApp& app, RoleCast const& cast) : app_{app}, cast_{cast} { }

    int ask(Permission const& cell, std::string const& path)
    {
        auto const person = cast_.asking(cell.role, cell.relation);
        auto [visitor, is_new] = visitors_.try_emplace(person);
        if (is_new) visitor->second = std::make_unique<Visitor>(app_.as(person));
        auto const answer = cell.method == "GET" ? visitor->second->get(path) : visitor->second->post(path);
        if (cell.route.starts_with("/sign-out")) visitors_.erase(visitor);
        return answer.status;
    }

private:
    TestApp& app_;
    RoleCast const& cast_;
    std::map<staff::PersonId, std::unique_ptr<Visitor>> visitors_;
};

} // namespace

TEST_CASE("the permission matrix names every address that needs a sign-in, and no other")
{
    TestApp app;
    std::set<std::string> wanted, said;
    for (auto const& route : app.house().routes()) {
        if (route.open) continue;
        bool const names_a_record = route.pattern.find("{id}") != std::string::npos;
        for (std::string const relation : {"own", "other", "ended", "foreign"})
            if (names_a_record) wanted.insert(route.method + " " + route.pattern + " " + relation);
        if (!names_a_record) wanted.insert(route.method + " " + route.pattern + " none");
    }
    for (auto const& cell : read_permissions(file())) said.insert(cell.method + " " + cell.route + " " + cell.relation);

    std::vector<std::string> missing, unknown;
    std::ranges::set_difference(wanted, said, std::back_inserter(missing));
    std::ranges::set_difference(said, wanted, std::back_inserter(unknown));
    CHECK_MESSAGE(missing.empty(), "not in tests/permissions.csv: " << text::join(missing, ", "));
    CHECK_MESSAGE(unknown.empty(), "in tests/permissions.csv and not in the program: " << text::join(unknown, ", "));
}

TEST_CASE("every address answers each role as the permission matrix says, for own, other, former and foreign records")
{
    TestApp app;
    RoleCast const cast{app};
    TwoTeams const teams{app, cast};
    Visits visits{app, cast};
    std::string wrong;
    int asked = 0;
    auto const permissions = read_permissions(file());
    // Forms come last: what they change shall not stand in the way of a page.
    for (std::string const method : {"GET", "POST"}) {
        for (auto const& cell : permissions) {
            if (cell.method != method) continue;
            for (auto const& path : teams.addresses(cell.route, cell.relation)) {
                auto const status = visits.ask(cell, path);
                ++asked;
                if (!cell.is_met_by(status))
                    wrong += "\n  line " + std::to_string(cell.line) + ": " + cell.method + " " + cell.route + " ("
                        + cell.relation + ") as " + cell.role + ": " + std::to_string(status) + ", not "
                        + cell.expected;
            }
        }
    }
    CHECK_MESSAGE(wrong.empty(), wrong);
    CHECK(asked >= static_cast<int>(permissions.size()));
}

TEST_CASE("out of sight and not there are one answer: no status tells that a record of another team exists")
{
    std::map<std::string, std::string> foreign;
    auto const permissions = read_permissions(file());
    auto const place = [](Permission const& cell) { return cell.method + " " + cell.route + " " + cell.role; };
    for (auto const& cell : permissions)
        if (cell.relation == "foreign") foreign[place(cell)] = cell.expected;
    // Whoever holds nothing over the other team: these see no record of it.
    std::set<std::string> const team_bound{"worker", "colleague", "manager", "head", "team_qa_officer", "leaver"};
    for (auto const& cell : permissions) {
        // Teams and people are known to all staff; an edition and a next step are of the whole authority, without a
        // child; a learning point and a review are everybody's, and anonymous.
        bool const shows_a_child = !cell.route.starts_with("/teams") && !cell.route.starts_with("/people")
            && !cell.route.starts_with("/reports/editions") && !cell.route.starts_with("/reports/next-steps")
            && !cell.route.starts_with("/learning/{id}") && !cell.route.starts_with("/learning/reviews/");
        if (cell.relation != "other" || !team_bound.contains(cell.role) || !shows_a_child) continue;
        CHECK_MESSAGE(cell.expected == foreign[place(cell)], place(cell));
    }
}

} // namespace gt::testing
