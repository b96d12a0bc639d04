#include "audits/sample.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <rapidcheck.h>
#include <set>

namespace gt::audits {

namespace {

Date const sampled_on = *Date::of(2026, 11, 23);

Candidate candidate(std::string number)
{
    return {{1}, std::move(number), cases::Group::child_protection, true, "", false, {}};
}

std::vector<Candidate> candidates(int count)
{
    std::vector<Candidate> made;
    for (int i = 0; i < count; ++i) made.push_back(candidate("C" + std::to_string(1000 + i)));
    return made;
}

SampleRules rules(int wanted) { return {"Alder Team", {}, wanted}; }

std::vector<std::string> chosen_numbers(Sample const& sample)
{
    std::vector<std::string> numbers;
    for (auto const& sampled : sample.with(Outcome::chosen)) numbers.push_back(sampled.candidate.number);
    return numbers;
}

std::string reason_for(Candidate const& one) { return choose(rules(5), {one}, "seed", sampled_on).cases.at(0).reason; }

} // namespace

TEST_CASE("a sample is what anybody gets from the list and the seed with another tool")
{
    // printf 'seed\nC1000' | sha256sum, and so on for each number, sorted.
    CHECK(chosen_numbers(choose(rules(3), candidates(5), "seed", sampled_on))
        == std::vector<std::string>{"C1001", "C1003", "C1004"});
}

TEST_CASE("the order of the list plays no part in what is chosen")
{
    CHECK(rc::check([] {
        auto const count = *rc::gen::inRange(0, 40);
        auto list = candidates(count);
        auto const seed = *rc::gen::arbitrary<std::string>();
        auto const first = choose(rules(5), list, seed, sampled_on);
        std::ranges::reverse(list);
        auto const second = choose(rules(5), list, seed, sampled_on);
        RC_ASSERT(first.cases == second.cases);
        RC_ASSERT(first.check_code == second.check_code);
    }));
}

TEST_CASE("what is chosen is part of the list, each case once, in order from 1, and never more than wanted")
{
    CHECK(rc::check([] {
        auto const count = *rc::gen::inRange(0, 40);
        auto const wanted = *rc::gen::inRange(1, 50);
        auto const sample = choose(rules(wanted), candidates(count), *rc::gen::arbitrary<std::string>(), sampled_on);
        auto const numbers = chosen_numbers(sample);
        RC_ASSERT(static_cast<int>(numbers.size()) == std::min(count, wanted));
        RC_ASSERT(std::set<std::string>(numbers.begin(), numbers.end()).size() == numbers.size());
        RC_ASSERT(static_cast<int>(sample.cases.size()) == count);
        int order = 0;
        for (auto const& sampled : sample.with(Outcome::chosen)) RC_ASSERT(sampled.order == ++order);
    }));
}

TEST_CASE("taking more cases keeps those that were chosen first")
{
    auto const few = chosen_numbers(choose(rules(3), candidates(30), "seed", sampled_on));
    auto const more = chosen_numbers(choose(rules(9), candidates(30), "seed", sampled_on));
    CHECK(std::equal(few.begin(), few.end(), more.begin()));
}

TEST_CASE("another seed chooses otherwise")
{
    CHECK(chosen_numbers(choose(rules(5), candidates(40), "one", sampled_on))
        != chosen_numbers(choose(rules(5), candidates(40), "two", sampled_on)));
}

TEST_CASE("the check code changes with the list and with the rules, and not with the seed")
{
    auto const code = choose(rules(3), candidates(5), "one", sampled_on).check_code;
    CHECK(code.size() == 14);
    CHECK(choose(rules(3), candidates(5), "two", sampled_on).check_code == code);
    CHECK(choose(rules(3), candidates(6), "one", sampled_on).check_code != code);
    CHECK(choose(rules(4), candidates(5), "one", sampled_on).check_code != code);
}

TEST_CASE("[BAR-103] a case in which the chooser has a conflict of interest is left out, and why is said")
{
    auto one = candidate("C1");
    one.conflict = "The auditor is this child's independent reviewing officer";
    CHECK(reason_for(one) == "Conflict of interest: The auditor is this child's independent reviewing officer");
}

TEST_CASE("a case under audit, or audited within the days of the rules, is left out; after that it can be chosen again")
{
    auto under_way = candidate("C1");
    under_way.has_open_audit = true;
    CHECK(reason_for(under_way) == "An audit of this case is under way");
    auto recent = candidate("C2");
    recent.last_audited = *Date::of(2026, 5, 24);
    CHECK(reason_for(recent) == "Audited in the last 183 days, on 24 May 2026");
    recent.last_audited = *Date::of(2026, 5, 23);
    CHECK(reason_for(recent).empty());
    recent.last_audited = *Date::of(2026, 11, 20);
    CHECK(why_left_out(recent, {.team_name = "Alder Team", .groups = {}, .rest_days = 2}, sampled_on).empty());
    CHECK(why_left_out(recent, {.team_name = "Alder Team", .groups = {}, .rest_days = 0}, sampled_on).empty());
}

TEST_CASE("a case whose worker is matched to no one is shown as such and can still be chosen")
{
    auto unmatched = candidate("C1");
    unmatched.worker_is_matched = false;
    auto const sample = choose(rules(1), {unmatched}, "seed", sampled_on);
    REQUIRE(sample.with(Outcome::chosen).size() == 1);
    CHECK_FALSE(sample.cases.front().candidate.worker_is_matched);
}

TEST_CASE("only the groups of children asked for are in the list")
{
    auto in_care = candidate("C1");
    in_care.group = cases::Group::in_care;
    SampleRules const only_in_care{"Alder Team", {cases::Group::in_care}, 5};
    auto const sample = choose(only_in_care, {in_care, candidate("C2")}, "seed", sampled_on);
    CHECK(chosen_numbers(sample) == std::vector<std::string>{"C1"});
    CHECK(sample.with(Outcome::left_out).front().reason == "In another group of children");
}

} // namespace gt::audits
