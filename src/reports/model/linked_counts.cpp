#include "reports/model/linked_counts.hpp"

#include <algorithm>

namespace gt::reports::model {

namespace {

/// What populations are narrowed by, in order: area, grade.
using Shape = std::vector<std::string>;
using Places = std::vector<std::size_t>;
using ByShape = std::map<Shape, std::vector<std::pair<Population, std::size_t>>>;

/// An audit counts once in each domain: the domains are no parts of all audits, but the same ones looked at again.
Shape const looked_at_again{"domain"};

/// Of a count that does not say what it counts: by its place. The columns before "total" make the total, and the rows
/// make the total row.
Population population_by_place(Section const& section, Table const& table, Row const& row, std::size_t column)
{
    auto const total = std::ranges::find(table.columns, "total", &Column::key);
    auto const total_column = static_cast<std::size_t>(total - table.columns.begin());
    Population population{section.key + "/" + table.key, {}};
    if (!row.is_total) population.narrowed_by["row"] = row.key;
    if (column < total_column) population.narrowed_by["column"] = table.columns[column].key;
    if (column > total_column) population.of += "/" + table.columns[column].key;
    return population;
}

Shape shape_of(Population const& population)
{
    Shape shape;
    for (auto const& [by, value] : population.narrowed_by) shape.push_back(by);
    return shape;
}

/// What the parts are narrowed by beyond the whole; nothing when they are no parts of it.
Shape beyond(Shape const& whole, Shape const& part)
{
    Shape more;
    if (std::ranges::includes(part, whole)) std::ranges::set_difference(part, whole, std::back_inserter(more));
    return more;
}

bool has(Shape const& shape, std::string_view by) { return std::ranges::find(shape, by) != shape.end(); }

std::map<std::string, std::string> narrowed_as(Population const& population, Shape const& shape)
{
    std::map<std::string, std::string> narrowed;
    for (auto const& by : shape) narrowed[by] = population.narrowed_by.at(by);
    return narrowed;
}

/// The sums among the counts of one kind of thing.
class Summing {
public:
    Summing(ByShape const& by_shape, std::vector<std::int64_t> const& counts) : counts_{counts}
    {
        for (auto const& [whole, wholes] : by_shape)
            for (auto const& [part, parts] : by_shape) {
                auto const more = beyond(whole, part);
                bool const again = has(more, looked_at_again.front());
                // A grade of the whole is no grade in a domain; how many audits were graded is the same.
                if (more.empty() || (again && (more != looked_at_again || has(whole, "grade")))) continue;
                add(whole, wholes, parts, again);
            }
    }

    std::vector<Sum> found() && { return std::move(sums_); }

private:
    void add(Shape const& shape, ByShape::mapped_type const& wholes, ByShape::mapped_type const& parts, bool again)
    {
        std::map<std::map<std::string, std::string>, Places> parts_of;
        for (auto const& [population, place] : parts) parts_of[narrowed_as(population, shape)].push_back(place);
        for (auto const& [population, place] : wholes) {
            auto const found = parts_of.find(population.narrowed_by);
            if (found == parts_of.end()) continue;
            if (!again)
                add_if_so(place, found->second);
            else
                for (auto const same : found->second) add_if_so(place, {same});
        }
    }

    void add_if_so(std::size_t whole, Places const& parts)
    {
        std::int64_t sum = 0;
        for (auto const part : parts) sum += counts_[part];
        if (sum == counts_[whole]) sums_.push_back({whole, parts});
    }

    std::vector<std::int64_t> const& counts_;
    std::vector<Sum> sums_;
};

} // namespace

LinkedCounts::LinkedCounts(Report const& report)
{
    for (auto const& section : report.sections)
        for (auto const& table : section.tables)
            for (auto const& row : table.rows)
                for (std::size_t column = 0; column < row.cells.size(); ++column)
                    if (auto known = known_in(section, table, row, column);
                        known && places_.try_emplace(*known, counts_.size()).second)
                        counts_.push_back(known->second);
    std::map<std::string, ByShape> kinds;
    for (auto const& [known, place] : places_)
        kinds[known.first.of][shape_of(known.first)].emplace_back(known.first, place);
    for (auto const& [kind, by_shape] : kinds)
        for (auto& sum : Summing{by_shape, counts_}.found()) sums_.push_back(std::move(sum));
    for (auto const& section : report.sections)
        for (auto const& table : section.tables)
            for (auto const& row : table.rows) add_sum_of(section, table, row);
}

/// Where a row's total is of several kinds of thing, what they are called does not say that they come to it: their
/// place does.
void LinkedCounts::add_sum_of(Section const& section, Table const& table, Row const& row)
{
    auto const column = std::ranges::find(table.columns, "total", &Column::key);
    auto const total = static_cast<std::size_t>(column - table.columns.begin());
    if (total >= row.cells.size() || !row.cells[total].population) return;
    Sum sum{0, {}};
    std::int64_t parts = 0;
    bool is_of_one_kind = true;
    for (std::size_t i = 0; i < total; ++i) {
        auto const& part = row.cells[i];
        auto const place = place_of(section, table, row, i);
        if (!place || !part.population) continue;
        is_of_one_kind = is_of_one_kind && part.population->of == row.cells[total].population->of;
        sum.parts.push_back(*place);
        parts += number_in(part);
    }
    if (is_of_one_kind || parts != number_in(row.cells[total])) return;
    sum.whole = *place_of(section, table, row, total);
    sums_.push_back(std::move(sum));
}

std::optional<std::size_t> LinkedCounts::place_of(
    Section const& section, Table const& table, Row const& row, std::size_t column) const
{
    auto const known = known_in(section, table, row, column);
    return known ? std::optional{places_.at(*known)} : std::nullopt;
}

std::optional<LinkedCounts::Known> LinkedCounts::known_in(
    Section const& section, Table const& table, Row const& row, std::size_t column)
{
    auto const* count = std::get_if<std::int64_t>(&row.cells[column].value);
    if (!count || is_stepwise(table)) return std::nullopt;
    auto const& said = row.cells[column].population;
    return Known{said ? *said : population_by_place(section, table, row, column), *count};
}

bool is_stepwise(Table const& table) { return table.chart && table.chart->kind == Chart::Kind::steps; }

} // namespace gt::reports::model
