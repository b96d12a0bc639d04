#include "audits/agreement/consistency.hpp"

#include <algorithm>

namespace gt::audits {

namespace {

/// Puts pairs into tables and tables into rows.
class Counting {
public:
    explicit Counting(std::vector<Named> const& grades) : grades_{grades} { }

    template <class Which> PairTable table_where(std::vector<GradePair> const& pairs, Which which) const
    {
        PairTable table{grades_.size()};
        for (auto const& pair : pairs) {
            auto const first = place_of(pair.first);
            auto const second = place_of(pair.second);
            if (which(pair) && first && second) table.add(*first, *second);
        }
        return table;
    }

    bool is_comparable(GradePair const& pair) const { return place_of(pair.first) && place_of(pair.second); }

    bool is(GradePair const& pair, PairFigure::Which which) const
    {
        auto const first = place_of(pair.first);
        auto const second = place_of(pair.second);
        if (!first || !second) return false;
        switch (which) {
        case PairFigure::Which::same:
            return *first == *second;
        case PairFigure::Which::auditor_higher:
            return *first > *second;
        case PairFigure::Which::auditor_lower:
            return *first < *second;
        case PairFigure::Which::all:
            break;
        }
        return true;
    }

private:
    std::optional<std::size_t> place_of(std::string const& grade) const
    {
        auto const found = std::ranges::find(grades_, grade, &Named::key);
        return found == grades_.end() ? std::nullopt : std::optional{static_cast<std::size_t>(found - grades_.begin())};
    }

    std::vector<Named> const& grades_;
};

std::vector<Named> sorted_by_title(std::map<std::string, std::string> const& titles)
{
    std::vector<Named> all;
    all.reserve(titles.size());
    for (auto const& [key, title] : titles) all.push_back({key, title});
    std::ranges::stable_sort(all, {}, &Named::title);
    return all;
}

bool is_of_the_whole(GradePair const& pair) { return pair.domain == overall; }

/// Whether the row of that group counts it.
bool is_in_row(GradePair const& pair, std::string_view by, std::string_view key)
{
    if (by == "domain") return pair.domain == key;
    if (!is_of_the_whole(pair)) return false;
    if (by == "auditor") return pair.auditor.text() == key;
    return by == "team" ? pair.team.text() == key : by == "overall";
}

template <class KeyOf, class TitleOf> void add_groups(std::vector<ConsistencyRow>& rows, Counting const& counting,
    std::vector<GradePair> const& pairs, std::string_view by, KeyOf key_of, TitleOf title_of)
{
    std::map<std::string, std::string> titles;
    for (auto const& pair : pairs)
        if (is_of_the_whole(pair)) titles[key_of(pair)] = title_of(pair);
    for (auto const& [key, title] : sorted_by_title(titles)) {
        auto table
            = counting.table_where(pairs, [&, &key = key](GradePair const& pair) { return is_in_row(pair, by, key); });
        rows.push_back({by, key, title, agreement_of(std::move(table), fewest_pairs)});
    }
}

} // namespace

Consistency consistency_of(std::vector<GradePair> const& pairs, std::vector<Named> grades,
    std::vector<Named> const& domains, Date from, Date to)
{
    Consistency consistency{from, to, std::move(grades), {}, 0};
    Counting const counting{consistency.grades};
    auto& rows = consistency.rows;
    rows.push_back({"overall", std::string{overall}, "All second reads, overall grade",
        agreement_of(counting.table_where(pairs, is_of_the_whole), fewest_pairs)});
    add_groups(
        rows, counting, pairs, "auditor", [](GradePair const& pair) { return pair.auditor.text(); },
        [](GradePair const& pair) { return pair.auditor_name; });
    add_groups(
        rows, counting, pairs, "team", [](GradePair const& pair) { return pair.team.text(); },
        [](GradePair const& pair) { return pair.team_name; });
    for (auto const& domain : domains)
        rows.push_back({"domain", domain.key, domain.title,
            agreement_of(counting.table_where(
                             pairs, [&](GradePair const& pair) { return is_in_row(pair, "domain", domain.key); }),
                fewest_pairs)});
    consistency.not_comparable = static_cast<int>(
        std::ranges::count_if(pairs, [&](GradePair const& pair) { return !counting.is_comparable(pair); }));
    return consistency;
}

std::vector<GradePair> pairs_behind(
    std::vector<GradePair> const& pairs, std::vector<Named> const& grades, PairFigure const& figure)
{
    Counting const counting{grades};
    std::vector<GradePair> found;
    for (auto const& pair : pairs) {
        bool const is_cell = (figure.first.empty() || pair.first == figure.first)
            && (figure.second.empty() || pair.second == figure.second);
        if (is_cell && is_in_row(pair, figure.by, figure.key) && counting.is(pair, figure.which)) found.push_back(pair);
    }
    return found;
}

std::string_view title_of_group(std::string_view by)
{
    if (by == "auditor") return "Auditor";
    if (by == "team") return "Team";
    return by == "domain" ? "Domain" : "Overall";
}

} // namespace gt::audits
