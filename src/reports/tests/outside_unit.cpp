#include "reports/model/outside.hpp"

#include <doctest/doctest.h>
#include <numeric>
#include <random>

namespace gt::reports::model {

namespace {

using Counts = std::vector<std::vector<std::int64_t>>;

/// The rows of counts with their totals: last in each row, and as the last row.
Table table_of(Counts counts)
{
    for (auto& row : counts) row.push_back(std::accumulate(row.begin(), row.end(), std::int64_t{0}));
    std::vector<std::int64_t> all(counts.front().size());
    for (auto const& row : counts)
        for (std::size_t i = 0; i < row.size(); ++i) all[i] += row[i];
    counts.push_back(all);
    Table table{.key = "t", .title = "T", .columns = {{"of", "Team"}}, .rows = {}};
    for (std::size_t i = 0; i + 1 < all.size(); ++i) table.columns.push_back({std::to_string(i), "Grade", true});
    table.columns.push_back({"total", "Total", true});
    for (std::size_t row = 0; row < counts.size(); ++row) {
        table.rows.push_back({std::to_string(row), {{.value = std::string{"Team"}}}, row + 1 == counts.size()});
        for (auto const count : counts[row]) table.rows.back().cells.push_back({.value = count, .percent = 7});
    }
    return table;
}

Report report_of(Table table)
{
    Report report{.name = "r",
        .title = "R",
        .asked = {*Date::of(2026, 10, 1), *Date::of(2026, 10, 31), Instant{0}},
        .framework = {},
        .unconfirmed = {},
        .sections = {},
        .how_to_read = "Read it."};
    report.sections.push_back({"s", "S", {"Every team has had an audit.", "3 audits are inadequate."}, {}});
    report.sections.front().tables.push_back(std::move(table));
    return report;
}

Table outside(Table table) { return for_outside(report_of(std::move(table))).sections.front().tables.front(); }

std::string row_words(Table const& table, std::size_t row)
{
    std::string words;
    for (auto const& cell : table.rows[row].cells) words += words_in(cell) + " ";
    return words;
}

int untold_in(Table const& table)
{
    int count = 0;
    for (auto const& row : table.rows)
        for (auto const& cell : row.cells) count += cell.value == Value{std::string{not_told}} ? 1 : 0;
    return count;
}

} // namespace

TEST_CASE("scenario S1: 4 of 13 is small, so 9 goes too, and then 6 and 21, because totals are told")
{
    auto const told = outside(table_of({{6, 21}, {9, 4}}));
    CHECK(row_words(told, 0) == "Team c c 27 ");
    CHECK(row_words(told, 1) == "Team c c 13 ");
    CHECK(row_words(told, 2) == "Team 15 25 40 ");
    CHECK_FALSE(told.rows[1].cells[1].percent);
    CHECK(told.rows[2].cells[1].percent == 7);
}

TEST_CASE("0 and counts of 6 and more are told, and a table without small counts stays as it is")
{
    auto const plain = table_of({{0, 6}, {12, 0}});
    CHECK(outside(plain).rows == plain.rows);
    CHECK(row_words(outside(table_of({{5, 0}, {0, 50}})), 0).find('5') == std::string::npos);
}

TEST_CASE("what is not told cannot be worked out from sums, whatever the table")
{
    std::mt19937 random{20261129};
    int hidden = 0;
    for (int times = 0; times < 400; ++times) {
        Counts counts(1 + random() % 5, std::vector<std::int64_t>(1 + random() % 4));
        for (auto& row : counts)
            for (auto& count : row) count = random() % 3 == 0 ? 0 : random() % (random() % 2 == 0 ? 9 : 60);
        auto const told = outside(table_of(counts));
        CHECK_FALSE(tells_too_much(told));
        hidden += untold_in(told);
    }
    CHECK(hidden > 400);
}

TEST_CASE("a count that is hidden alone in its sum is noticed")
{
    auto table = table_of({{6, 21}, {9, 40}});
    CHECK_FALSE(tells_too_much(table));
    table.rows[0].cells[1].value = std::string{not_told};
    CHECK(tells_too_much(table));
    auto small = table_of({{6, 21}, {9, 3}});
    CHECK(tells_too_much(small));
}

TEST_CASE("cases, sentences with figures, charts of hidden counts and ways to rows stay inside")
{
    auto table = table_of({{2, 21}, {9, 40}});
    table.chart = Chart{.title = "C", .words = "W", .series = {1}};
    table.rows[0].cells[2].opens_to = "/audits/1";
    auto report = report_of(table);
    report.sections.push_back(
        {"cases", "Cases", {}, {{.key = "concern", .title = "Cases", .columns = {{"case", "Case"}}, .rows = {}}}});
    auto const told = for_outside(report);
    REQUIRE(told.sections.size() == 1);
    CHECK(told.sections[0].sentences == std::vector<std::string>{"Every team has had an audit."});
    CHECK_FALSE(told.sections[0].tables[0].chart);
    for (auto const& row : told.sections[0].tables[0].rows)
        for (auto const& cell : row.cells) CHECK(cell.opens_to.empty());
    CHECK(told.how_to_read.find("\"c\" stands for a count from 1 to 5") != std::string::npos);
}

} // namespace gt::reports::model
