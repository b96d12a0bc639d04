#include "app/tests/invented_council.hpp"
#include "platform/history/verification.hpp"
#include "staff/store/people.hpp"

#include <doctest/doctest.h>

using namespace gt;
using gt::testing::Council;
using gt::testing::Issuer;
namespace oidc = gt::auth::oidc;

namespace {

/// "qa_officer over Northvale Council, ended" for each of the worker's roles, in order.
std::vector<std::string> roles_of_worker(Council& council)
{
    auto reader = council.app.database().read();
    std::vector<std::string> words;
    for (auto const& grant : staff::store::grants_of(reader, council.app.person("worker")))
        words.push_back(grant.role + " over " + grant.team_name + (grant.period.is_open() ? "" : ", ended"));
    std::ranges::sort(words);
    return words;
}

} // namespace

TEST_CASE("roles come and go with the groups of the council account, and those given by hand stay")
{
    Council council{[](oidc::Settings& s) {
        s.roles = {{"QA officers", "qa_officer", ""}, {"Alder managers", "team_manager", "Alder Team"},
            {"Everybody", "practitioner", "Alder Team"}, {"Everybody", "no_such_role", ""},
            {"Everybody", "director", "Moon"}};
    }};
    auto const with = [&](std::vector<std::string> const& groups) {
        return council.sign_in([&](Issuer& i) { i.claims["groups"] = groups; }).redirects_to("/cases");
    };
    auto const by_hand = roles_of_worker(council);
    REQUIRE(by_hand == std::vector<std::string>{"practitioner over Alder Team"});

    CHECK(with({"Everybody"}));
    CHECK_MESSAGE(roles_of_worker(council) == by_hand, "neither doubled nor taken over");
    CHECK(with({"QA officers", "Alder managers", "another"}));
    CHECK(roles_of_worker(council)
        == std::vector<std::string>{
            "practitioner over Alder Team", "qa_officer over Northvale Council", "team_manager over Alder Team"});
    CHECK(council.app.loaded("worker").may("audits.sample"));

    council.app.set_clock(council.app.now().plus_seconds(3 * 24 * 3600));
    CHECK(with({"QA officers"}));
    CHECK(roles_of_worker(council)
        == std::vector<std::string>{"practitioner over Alder Team", "qa_officer over Northvale Council",
            "team_manager over Alder Team, ended"});
    CHECK(with({}));
    CHECK_FALSE(council.app.loaded("worker").may("audits.sample"));
    CHECK(council.app.loaded("worker").may("audits.respond"));
    auto reader = council.app.database().read();
    CHECK(history::verify(reader, {}, council.app.house().kinds_with_history()).broken.empty());
}

TEST_CASE("a role that was taken and given again on one day goes on")
{
    Council council{[](oidc::Settings& s) { s.roles = {{"QA officers", "qa_officer", ""}}; }};
    auto const with = [&](std::vector<std::string> const& groups) {
        return council.sign_in([&](Issuer& i) { i.claims["groups"] = groups; }).redirects_to("/cases");
    };
    CHECK(with({"QA officers"}));
    CHECK(with({}));
    CHECK(with({"QA officers"}));
    CHECK(roles_of_worker(council)
        == std::vector<std::string>{"practitioner over Alder Team", "qa_officer over Northvale Council"});
}
