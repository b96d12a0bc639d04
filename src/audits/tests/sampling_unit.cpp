#include "audits/sample.hpp"
#include "audits/sampling.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <rapidcheck.h>
#include <set>

namespace gt::audits {

namespace {

using Sizes = std::map<std::string, int>;

Date const chosen_on = *Date::of(2026, 11, 23);

std::vector<Listed> list_of(Sizes const& parts)
{
    std::vector<Listed> list;
    int number = 1000;
    for (auto const& [part, size] : parts)
        for (int i = 0; i < size; ++i) list.push_back({"C" + std::to_string(number++), part});
    return list;
}

/// How often each case of the list came out in 10,000 samples whose seeds are "1" to "10000".
std::map<std::string, int> drawn(std::vector<Listed> const& list, Method method, int wanted)
{
    std::map<std::string, int> often;
    for (int seed = 1; seed <= 10'000; ++seed)
        for (auto const& number : chosen_from(list, method, wanted, std::to_string(seed))) ++often[number];
    return often;
}

/// Chi-square of a part of the list of which `wanted` are drawn each time: without replacement the squares grow less
/// than independent ones would, by (size - wanted) / (size - 1); size - 1 degrees of freedom.
double chi_square(
    std::vector<Listed> const& list, std::string const& part, std::map<std::string, int> const& often, double wanted)
{
    auto const size = static_cast<double>(std::ranges::count(list, part, &Listed::stratum));
    auto const expected = 10'000.0 * wanted / size;
    double sum = 0;
    for (auto const& listed : list) {
        if (listed.stratum != part) continue;
        auto const found = often.find(listed.number);
        auto const seen = found == often.end() ? 0.0 : found->second;
        sum += (seen - expected) * (seen - expected) / expected;
    }
    return sum * (size - 1) / (size - wanted);
}

Candidate candidate(std::string number, cases::Group group)
{
    return {{1}, std::move(number), group, true, "", false, {}};
}

std::vector<Candidate> mixed()
{
    std::vector<Candidate> list;
    for (int i = 0; i < 12; ++i) list.push_back(candidate("C" + std::to_string(100 + i), cases::Group::child_in_need));
    for (int i = 0; i < 3; ++i) list.push_back(candidate("D" + std::to_string(100 + i), cases::Group::in_care));
    return list;
}

SampleRules rules(Method method, int wanted)
{
    return {.team_name = "Alder Team", .groups = {}, .wanted = wanted, .method = method};
}

} // namespace

// Bounds: the 0.1% and 99.9% points of chi-square with 19 degrees of freedom are 5.41 and 43.82; with 9, 1.15
// and 27.88.
TEST_CASE("[BAR-26] ten thousand simple samples give every case its chance")
{
    auto const list = list_of({{"", 20}});
    auto const value = chi_square(list, "", drawn(list, Method::simple, 5), 5);
    CHECK(value > 5.41);
    CHECK(value < 43.82);
}

TEST_CASE("[BAR-26] ten thousand stratified samples give every case the chance of its part")
{
    auto const list = list_of({{"in care", 10}, {"in need", 20}});
    auto const by_share = drawn(list, Method::proportional, 6); // 2 and 4
    CHECK(chi_square(list, "in care", by_share, 2) < 27.88);
    CHECK(chi_square(list, "in care", by_share, 2) > 1.15);
    CHECK(chi_square(list, "in need", by_share, 4) < 43.82);
    auto const fixed = drawn(list, Method::fixed, 3);
    CHECK(chi_square(list, "in care", fixed, 3) < 27.88);
    CHECK(chi_square(list, "in need", fixed, 3) < 43.82);
}

TEST_CASE(
    "[BAR-26] ten thousand systematic samples give every case the chance wanted / list, and neighbours never both")
{
    auto const list = list_of({{"", 20}});
    auto const often = drawn(list, Method::systematic, 6);
    for (auto const& [number, count] : often) {
        CHECK(count > 2'800); // 3,000 expected, standard deviation 46
        CHECK(count < 3'200);
    }
    CHECK(often.size() == 20);
    auto const chosen = chosen_from(list, Method::systematic, 6, "seed");
    for (std::size_t i = 1; i < chosen.size(); ++i)
        CHECK(std::stoi(chosen[i].substr(1)) - std::stoi(chosen[i - 1].substr(1)) >= 3);
}

TEST_CASE("[BAR-26] ten thousand samples weighted by risk give every case the chance wanted x weight / sum of weights")
{
    std::vector<Listed> list;
    int sum = 0;
    for (int i = 0; i < 20; ++i) {
        auto const weight = i % 4 == 0 ? 3 : i % 4 == 1 ? 2 : 1;
        list.push_back({"C" + std::to_string(1000 + i), "", weight});
        sum += weight; // 35: no case has weight x 5 as large
    }
    auto const often = drawn(list, Method::risk_weighted, 5);
    double chi = 0;
    for (auto const& listed : list) {
        auto const expected = 10'000.0 * 5 * listed.weight / sum;
        auto const seen = often.contains(listed.number) ? often.at(listed.number) : 0;
        chi += (seen - expected) * (seen - expected) / (expected * (1 - expected / 10'000.0));
    }
    // Drawn five at a time, the twenty counts are negatively correlated: the sum of their squares has the mean 20 of
    // independent ones, and its 0.1% and 99.9% points lie within those of chi-square with 20 degrees of freedom,
    // widened.
    CHECK(chi > 4.0);
    CHECK(chi < 48.0);
}

TEST_CASE(
    "[BAR-26] a sample weighted by risk is as large as wanted, takes the heaviest for certain, and needs no order")
{
    rc::check("as many as wanted, whatever the weights", [] {
        auto const weights = *rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 11)));
        std::vector<Listed> list;
        for (std::size_t i = 0; i < weights.size(); ++i)
            list.push_back({"C" + std::to_string(1000 + i), "", weights[i]});
        auto const wanted = *rc::gen::inRange(1, static_cast<int>(list.size()) + 1);
        auto const chosen = chosen_from(list, Method::risk_weighted, wanted, "seed");
        RC_ASSERT(static_cast<int>(chosen.size()) == wanted);
        RC_ASSERT(std::set<std::string>(chosen.begin(), chosen.end()).size() == chosen.size());
        std::ranges::reverse(list);
        RC_ASSERT(chosen_from(list, Method::risk_weighted, wanted, "seed") == chosen);
    });
    std::vector<Listed> const heavy{{"A", "", 10}, {"B", "", 1}, {"C", "", 1}, {"D", "", 1}};
    for (auto const* seed : {"1", "2", "3", "4"}) {
        auto const chosen = chosen_from(heavy, Method::risk_weighted, 2, seed);
        CHECK(std::ranges::find(chosen, "A") != chosen.end());
    }
}

TEST_CASE("[BAR-26] a systematic start gives each place of the list exactly the same number of starts")
{
    // Whatever the start, each place is taken by as many starts as cases are wanted: counted here over all of them.
    for (auto const& [length, wanted] : std::vector<std::pair<int, int>>{{7, 3}, {10, 10}, {13, 1}, {12, 5}}) {
        std::map<int, int> taken;
        for (int start = 0; start < length; ++start)
            for (int i = 0; i < wanted; ++i) ++taken[(start + i * length) / wanted];
        CHECK(static_cast<int>(taken.size()) == length);
        for (auto const& [place, count] : taken) CHECK(count == wanted);
    }
}

TEST_CASE("[BAR-26] shares of a stratified sample are by largest remainder")
{
    CHECK(proportional_shares({{"a", 50}, {"b", 30}, {"c", 20}}, 10) == Sizes{{"a", 5}, {"b", 3}, {"c", 2}});
    CHECK(proportional_shares({{"a", 10}, {"b", 6}, {"c", 4}}, 3) == Sizes{{"a", 1}, {"b", 1}, {"c", 1}});
    CHECK(proportional_shares({{"a", 1}, {"b", 1}, {"c", 2}}, 1) == Sizes{{"a", 0}, {"b", 0}, {"c", 1}});
    CHECK(proportional_shares({{"a", 1}, {"b", 1}}, 1) == Sizes{{"a", 1}, {"b", 0}});
    CHECK(proportional_shares({}, 5).empty());
    CHECK(rc::check([] {
        Sizes sizes;
        int whole = 0;
        for (int part = 0; part < *rc::gen::inRange(1, 8); ++part)
            whole += sizes["p" + std::to_string(part)] = *rc::gen::inRange(1, 30);
        auto const wanted = *rc::gen::inRange(1, whole + 1);
        int sum = 0;
        for (auto const& [part, share] : proportional_shares(sizes, wanted)) {
            RC_ASSERT(share <= sizes[part]);
            RC_ASSERT(std::abs(share * whole - wanted * sizes[part]) < whole);
            sum += share;
        }
        RC_ASSERT(sum == wanted);
    }));
}

TEST_CASE("[BAR-26] every method gives the same sample from the list in another order, and no case twice")
{
    CHECK(rc::check([] {
        auto list = list_of({{"a", *rc::gen::inRange(1, 20)}, {"b", *rc::gen::inRange(1, 20)}});
        auto const method = *rc::gen::elementOf(std::vector(all_methods.begin(), all_methods.end()));
        auto const wanted = *rc::gen::inRange(1, 30);
        auto const first = chosen_from(list, method, wanted, "seed");
        std::ranges::reverse(list);
        RC_ASSERT(chosen_from(list, method, wanted, "seed") == first);
        RC_ASSERT(std::set<std::string>(first.begin(), first.end()).size() == first.size());
    }));
}

TEST_CASE("[BAR-26] all cases of a list are all of it, whatever the number")
{
    auto const sample = choose(rules(Method::all, 1), mixed(), "seed", chosen_on);
    CHECK(sample.with(Outcome::chosen).size() == 15);
}

TEST_CASE("the check code changes with the method and with what the parts are made by")
{
    auto const code = [](SampleRules const& asked) { return choose(asked, mixed(), "s", chosen_on).check_code; };
    auto by_age = rules(Method::proportional, 3);
    by_age.strata_by = StrataBy::age;
    std::set<std::string> const codes{code(rules(Method::simple, 3)), code(rules(Method::systematic, 3)),
        code(rules(Method::proportional, 3)), code(rules(Method::fixed, 3)), code(by_age)};
    CHECK(codes.size() == 5);
}

TEST_CASE("a sample larger than its list, or than a part of it, is refused in words")
{
    auto const refused = [](Method method, int wanted) {
        auto const result = may_choose(rules(method, wanted), mixed(), chosen_on);
        return result ? std::string{} : result.problem().message;
    };
    CHECK(refused(Method::simple, 15).empty());
    CHECK(refused(Method::simple, 16) == "The list holds 15 cases: enter 15 or fewer");
    CHECK(refused(Method::systematic, 16) == "The list holds 15 cases: enter 15 or fewer");
    CHECK(refused(Method::fixed, 3).empty());
    CHECK(refused(Method::fixed, 4) == "The part \"Child in care\" holds 3 cases: enter 3 or fewer");
    CHECK(refused(Method::all, 500).empty());
    CHECK(may_choose(rules(Method::all, 1), {}, chosen_on).problem().message == "No case of this team could be chosen");
}

TEST_CASE("a replacement is the next of the same part by seed, of those still in the list")
{
    auto const sample = choose(rules(Method::fixed, 1), mixed(), "seed", chosen_on);
    auto const in_care = *std::ranges::find(sample.cases, "Child in care", &SampledCase::stratum);
    std::vector<std::string> still{"D100", "D101", "D102", "C100"};
    auto const next = next_case(sample, in_care, still);
    REQUIRE(next);
    CHECK(next->stratum == "Child in care");
    CHECK(next->outcome == Outcome::not_chosen);
    std::erase(still, next->candidate.number);
    auto const after = next_case(sample, in_care, still);
    REQUIRE(after);
    CHECK(rank_of("seed", next->candidate.number) < rank_of("seed", after->candidate.number));
    CHECK_FALSE(next_case(sample, in_care, {"C100"}));
}

} // namespace gt::audits
