#include "reports/model/linked_counts.hpp"
#include "reports/model/outside.hpp"

#include <doctest/doctest.h>
#include <numeric>
#include <set>

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

struct Counted {
    std::string of; ///< a team; empty: all of them
    std::vector<std::int64_t> by_grade;
};

/// Rows of counts with their totals, each saying what it counts.
Table says_what_it_counts(std::vector<Counted> const& rows)
{
    Table table{.key = "t", .title = "T", .columns = {{"of", "Team"}}, .rows = {}};
    for (std::size_t i = 0; i < rows.front().by_grade.size(); ++i)
        table.columns.push_back({std::to_string(i), "Grade", true});
    table.columns.push_back({"total", "Total", true});
    for (auto const& [of, by_grade] : rows) {
        Population all{"audits"};
        if (!of.empty()) all.narrowed_by["team"] = of;
        Row row{of, {{.value = std::string{"Team"}}}, of.empty()};
        for (std::size_t i = 0; i < by_grade.size(); ++i) {
            row.cells.push_back({.value = by_grade[i], .population = all});
            row.cells.back().population->narrowed_by["grade"] = std::to_string(i);
        }
        row.cells.push_back(
            {.value = std::accumulate(by_grade.begin(), by_grade.end(), std::int64_t{0}), .population = all});
        table.rows.push_back(std::move(row));
    }
    return table;
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

TEST_CASE("a count that is hidden in one table is hidden in every table that holds it, and its sums give nothing away")
{
    // The small count is team 2's 4. The second table holds team 2 alone; the third the two teams' area, by grade.
    auto report = report_of(says_what_it_counts({{"1", {6, 21}}, {"2", {9, 4}}}));
    report.sections.push_back({"again", "Again", {}, {says_what_it_counts({{"2", {9, 4}}})}});
    report.sections.push_back({"area", "Area", {}, {says_what_it_counts({{"", {15, 25}}})}});
    auto const told = for_outside(report);
    CHECK(row_words(told.sections[0].tables[0], 0) == "Team c c 27 ");
    CHECK(row_words(told.sections[0].tables[0], 1) == "Team c c 13 ");
    CHECK(row_words(told.sections[1].tables[0], 0) == "Team c c 13 ");
    CHECK(row_words(told.sections[2].tables[0], 0) == "Team 15 25 40 ");
}

TEST_CASE("the audits of a domain are those of all domains when they are as many, and no part of them")
{
    auto report = report_of(says_what_it_counts({{"1", {7, 0}}}));
    auto domain = says_what_it_counts({{"1", {7, 0}}});
    for (auto& cell : domain.rows[0].cells)
        if (cell.population) cell.population->narrowed_by["domain"] = "voice";
    report.sections.push_back({"domains", "Domains", {}, {domain}});
    LinkedCounts const linked{report};
    auto const place = [&](std::size_t section, std::size_t column) {
        auto const& table = report.sections[section].tables[0];
        return *linked.place_of(report.sections[section], table, table.rows[0], column);
    };
    std::set<std::pair<std::size_t, std::vector<std::size_t>>> sums;
    for (auto const& [whole, parts] : linked.sums()) sums.insert({whole, parts});
    CHECK(sums
        == std::set<std::pair<std::size_t, std::vector<std::size_t>>>{{place(0, 3), {place(0, 1), place(0, 2)}},
            {place(1, 3), {place(1, 1), place(1, 2)}}, {place(0, 3), {place(1, 3)}}});
}

TEST_CASE("steps that follow from one another are left out with their shares when one count of them is small")
{
    Table steps{.key = "time-to-good",
        .title = "T",
        .columns = {{"days", "Days", true}, {"waiting", "W", true}, {"reached", "R", true}, {"not_yet", "%", true}},
        .rows = {{"3",
            {{.value = std::int64_t{3}}, {.value = std::int64_t{40}}, {.value = std::int64_t{8}},
                {.value = std::int64_t{80}}}}},
        .chart = Chart{.kind = Chart::Kind::steps, .title = "C", .words = "W", .label = 0, .series = {3}}};
    CHECK(outside(steps) == steps);
    steps.rows[0].cells[2].value = std::int64_t{2};
    auto report = report_of(steps);
    CHECK(for_outside(report).sections[0].tables.empty());
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
