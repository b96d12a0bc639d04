#include "audits/agreement/agreement.hpp"
#include "audits/agreement/coefficients.hpp"
#include "platform/testing/oracle.hpp"

#include <doctest/doctest.h>
#include <random>
#include <sstream>

namespace gt::audits {

namespace {

PairTable table_of(std::vector<std::vector<int>> const& rows)
{
    PairTable table{rows.size()};
    for (std::size_t first = 0; first < rows.size(); ++first)
        for (std::size_t second = 0; second < rows.size(); ++second) table.add(first, second, rows[first][second]);
    return table;
}

/// Scenario S9: rows the auditor, columns the moderator, inadequate first.
PairTable s9() { return table_of({{3, 1, 0, 0}, {1, 14, 2, 0}, {0, 5, 15, 1}, {0, 0, 1, 1}}); }

std::string line_of(PairTable const& table)
{
    auto line = std::to_string(table.grades());
    for (std::size_t first = 0; first < table.grades(); ++first)
        for (std::size_t second = 0; second < table.grades(); ++second)
            line += " " + std::to_string(table.at(first, second));
    return line + "\n";
}

/// Two to six grades; some tables with few pairs, some with one grade only, some where readers mostly agree.
PairTable random_table(std::mt19937& chance)
{
    PairTable table{2 + chance() % 5};
    auto const kinds = 1 + chance() % (table.grades() * table.grades());
    bool const agree = chance() % 2 == 0;
    for (unsigned i = 0; i < kinds; ++i) {
        auto const first = chance() % table.grades();
        table.add(first, agree && chance() % 4 != 0 ? first : chance() % table.grades(), 1 + chance() % 12);
    }
    return table;
}

void check_same(std::optional<double> ours, std::string const& theirs)
{
    CHECK(ours.has_value() == (theirs != "none"));
    if (ours && theirs != "none") CHECK(*ours == doctest::Approx(std::stod(theirs)).epsilon(1e-9));
}

} // namespace

TEST_CASE("[SWI-87][LEI18-03] the agreement of S9 comes to its published figures")
{
    auto const agreement = agreement_of(s9(), 10);
    CHECK(agreement.table.pairs() == 44);
    CHECK(agreement.table.same() == 33);
    CHECK(one_decimal(*agreement.percent_same) == "75.0");
    CHECK(agreement.table.first_higher() == 7);
    CHECK(agreement.table.first_lower() == 4);
    CHECK(agreement.table.first_total(2) + agreement.table.first_total(3) == 23);
    CHECK(agreement.table.second_total(2) + agreement.table.second_total(3) == 20);
    std::map<std::string_view, std::string> said;
    for (std::size_t i = 0; i < agreement.measures.size(); ++i)
        said[agreement_measures()[i].key] = two_decimals(*agreement.measures[i].value);
    CHECK(said
        == std::map<std::string_view, std::string>{{"kappa", "0.60"}, {"kappa_linear", "0.67"},
            {"kappa_quadratic", "0.76"}, {"alpha_ordinal", "0.75"}, {"ac1", "0.69"}, {"ac2_linear", "0.84"},
            {"ac2_quadratic", "0.93"}});
    CHECK(words_of(agreement.measures[2]) == "0.76 (0.61 to 0.91)");
    CHECK(one_decimal(agreement.same_between->low) == "60.6");
    CHECK(one_decimal(agreement.same_between->high) == "85.4");
}

TEST_CASE("under ten pairs there are counts and no percentage or measure; from ten there are")
{
    auto const nine = agreement_of(table_of({{4, 1}, {0, 4}}), 10);
    CHECK(nine.is_too_few);
    CHECK(nine.table.same() == 8);
    CHECK_FALSE(nine.percent_same);
    CHECK(nine.measures.empty());
    CHECK_FALSE(agreement_of(table_of({{5, 1}, {0, 4}}), 10).is_too_few);
    CHECK(agreement_of(PairTable{4}, 1).is_too_few);
}

TEST_CASE("when every grade given is the same one, kappa and alpha are not defined: neither 0 nor 1")
{
    PairTable same{4};
    same.add(2, 2, 12);
    for (auto const weights : {Weights::none, Weights::linear, Weights::quadratic})
        CHECK_FALSE(cohens_kappa(same, weights));
    CHECK_FALSE(krippendorffs_alpha(same));
    auto const agreement = agreement_of(same, 10);
    CHECK(one_decimal(*agreement.percent_same) == "100.0");
    CHECK(words_of(agreement.measures[0]) == "not defined");
    CHECK(words_of(agreement.measures[4]) == "1.00 (no interval)");
    CHECK_FALSE(gwets_coefficient(PairTable{1}, Weights::none));
}

TEST_CASE("two hundred random tables give what a second calculation in another language gives")
{
    std::mt19937 chance{20'261'122};
    std::vector<PairTable> tables;
    std::string lines;
    for (int i = 0; i < 200; ++i) lines += line_of(tables.emplace_back(random_table(chance)));
    auto const words = testing::words_from_oracle("agreement.py", lines);
    INFO("python3 said ", words.size(), " words, beginning with ", words.empty() ? "" : words.front());
    REQUIRE(words.size() == 200 * 3 * (agreement_measures().size() + 1));
    auto word = words.begin();
    for (auto const& table : tables) {
        auto const shown = line_of(table);
        CAPTURE(shown);
        for (auto const& measure : agreement_measures()) {
            CAPTURE(measure.key);
            check_same(measure.of(table), *word++);
            auto const interval = jackknife_interval(table, measure.of);
            check_same(interval ? std::optional{interval->low} : std::nullopt, *word++);
            check_same(interval ? std::optional{interval->high} : std::nullopt, *word++);
        }
        auto const same = wilson_interval(table.same(), table.pairs());
        check_same(static_cast<double>(table.same()) / table.pairs(), *word++);
        check_same(same.low, *word++);
        check_same(same.high, *word++);
    }
}

TEST_CASE("numbers are rounded half away from zero, and nothing is minus nothing")
{
    CHECK(two_decimals(0.745) == "0.75");
    CHECK(two_decimals(-0.056) == "-0.06");
    CHECK(two_decimals(-0.001) == "0.00");
    CHECK(one_decimal(75.04) == "75.0");
}

} // namespace gt::audits
