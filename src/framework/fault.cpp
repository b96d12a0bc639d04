#include "framework/fault.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace gt::framework {

namespace {

/// How many letters must be added, removed or changed to make one word of the other.
std::size_t distance(std::string const& left, std::string const& right)
{
    std::vector<std::size_t> row(right.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= left.size(); ++i) {
        auto diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= right.size(); ++j) {
            auto const above = row[j];
            auto const changed = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
            row[j] = std::min({above + 1, row[j - 1] + 1, changed});
            diagonal = above;
        }
    }
    return row.back();
}

/// A word cut short is nearest, and one of the same family is nearer: "audits.grade" means an audits verb.
std::size_t remoteness(std::string const& word, std::string const& candidate)
{
    if (candidate.starts_with(word)) return 1;
    auto const dot = word.find('.');
    auto const other_family = dot != std::string::npos && !candidate.starts_with(word.substr(0, dot + 1));
    return distance(word, candidate) + (other_family ? word.size() / 3 : 0);
}

} // namespace

std::string Place::text() const
{
    if (line == 0) return file;
    return column.empty() ? file + ":" + std::to_string(line) : file + "!" + column + std::to_string(line);
}

std::string Fault::text() const { return place.text() + (weight == Weight::warning ? ": warning: " : ": ") + meaning; }

bool stands(Faults const& faults)
{
    return std::ranges::none_of(faults, [](auto const& fault) { return fault.weight == Fault::Weight::fault; });
}

void sort_by_place(Faults& faults)
{
    std::ranges::stable_sort(faults, {}, [](Fault const& fault) {
        auto const& [file, line, column] = fault.place;
        return std::tuple<std::string const&, int, std::size_t, std::string const&>{file, line, column.size(), column};
    });
}

std::string did_you_mean(std::string const& word, std::vector<std::string> const& candidates)
{
    // Comparing costs the product of both lengths, and nobody mistypes a whole paragraph.
    if (candidates.empty() || word.empty() || word.size() > 100) return {};
    auto const nearest = std::ranges::min_element(
        candidates, {}, [&](std::string const& candidate) { return remoteness(word, candidate); });
    if (remoteness(word, *nearest) > std::max<std::size_t>(2, word.size() / 2)) return {};
    return "; did you mean \"" + *nearest + "\"?";
}

} // namespace gt::framework
