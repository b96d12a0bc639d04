#include "framework/check.hpp"
#include "framework/tests/known_verbs.hpp"
#include "platform/embedded.hpp"

#include <doctest/doctest.h>

namespace gt::framework {

namespace {

/// England with these lines above it in a council's own pack, and all that is wrong with them.
Checked learning_of(std::string const& more)
{
    auto const england = parse(*embedded_file("packs/england.toml"), "england.toml");
    auto const council = parse("layer = \"northvale\"\ntitle = \"Northvale\"\nversion = \"1\"\n"
                               "effective_from = 2026-04-01\n"
            + more,
        "northvale.toml");
    if (!council.faults.empty()) return {{}, council.faults};
    return check({england.pack, council.pack}, testing::known_verbs());
}

std::string faults_of_learning(std::string const& more)
{
    std::string lines;
    for (auto const& fault : learning_of(more).faults) lines += fault.text() + "\n";
    return lines;
}

bool says(std::string const& faults, std::string_view words) { return faults.find(words) != std::string::npos; }

std::string const weekly_lunch = "[[learning_activity]]\nkey = \"lunch\"\ntitle = \"Lunch and learn\"\n";

auto const learnt_on = *Date::of(2026, 11, 24);

} // namespace

TEST_CASE("a council adds its own ways of learning to those below, or puts its own in their place")
{
    auto const outcome = learning_of(
        weekly_lunch + "[[learning_activity]]\nkey = \"workshop\"\ntitle = \"Our workshop\"\nanswers_need = true\n");
    CHECK(outcome.faults.empty());
    auto const* workshop = outcome.framework.activity_kind_on("workshop", learnt_on);
    REQUIRE(workshop);
    CHECK(workshop->title == "Our workshop");
    CHECK(workshop->answers_need);
    CHECK(outcome.framework.activity_kind_on("lunch", learnt_on));
    CHECK(outcome.framework.activity_kind_on("consultation", learnt_on)->for_one_team);
    CHECK(outcome.framework.activity_kinds_on(learnt_on).size() == 5);
}

TEST_CASE("a way of learning that has ended is offered no more")
{
    auto const outcome = learning_of(weekly_lunch + "effective_to = 2026-10-31\n");
    CHECK(outcome.faults.empty());
    CHECK(outcome.framework.activity_kind_on("lunch", learnt_on) == nullptr);
    CHECK(outcome.framework.activity_kind_on("lunch", *Date::of(2026, 10, 31)));
}

TEST_CASE("what is wrong with a way of learning, or with an aim, is told with its line")
{
    CHECK(says(faults_of_learning("[[learning_activity]]\nkey = \"lunch\"\n"), "northvale.toml:5: "));
    CHECK(says(faults_of_learning(weekly_lunch + "answer_need = true\n"), "northvale.toml:8: "));
    CHECK(says(faults_of_learning(weekly_lunch + "answer_need = true\n"), "answers_need"));
    CHECK(says(faults_of_learning(weekly_lunch + weekly_lunch),
        "northvale.toml:8: the effective dates of the learning activity \"lunch\" overlap those at northvale.toml:5"));
    std::string const aim = "[[workforce_aim]]\nkey = \"involve\"\ntitle = \"Families have a part\"\n";
    CHECK(learning_of(aim).framework.workforce_aim("involve"));
    CHECK(says(faults_of_learning(aim + aim), "the workforce aim \"involve\" is here twice"));
}

TEST_CASE("in Barnet a workshop is held for a need, in every pack a consultation for one team")
{
    auto const england = parse(*embedded_file("packs/england.toml"), "england.toml");
    for (auto const* file : {"packs/barnet.toml", "packs/leicester.toml", "packs/swindon.toml"}) {
        auto const above = parse(*embedded_file(file), file);
        auto const outcome = check({england.pack, above.pack}, testing::known_verbs());
        CHECK(outcome.framework.activity_kind_on("consultation", learnt_on)->for_one_team);
        bool const is_barnet = above.pack.layer == "barnet";
        CHECK(outcome.framework.activity_kind_on("workshop", learnt_on)->answers_need == is_barnet);
        CHECK(outcome.framework.workforce_aims.empty() != is_barnet);
    }
}

} // namespace gt::framework
