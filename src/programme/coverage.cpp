#include "programme/coverage.hpp"

#include "cases/ethnic_group.hpp"
#include "programme/plan.hpp"

#include <algorithm>
#include <functional>
#include <map>

namespace gt::programme {

namespace {

constexpr std::string_view not_known = "Not known";

/// What a case is sorted by: its place among the rows, the row's title, and its key.
struct Place {
    std::string order;
    std::string title;
    std::string key;

    auto operator<=>(Place const&) const = default;
};

struct Way {
    std::string_view key;
    std::string_view title;
    std::function<std::optional<Place>(CoveredCase const&)> place;
};

std::string known(std::string const& value) { return value.empty() ? std::string{not_known} : value; }

/// So that "10" comes after "9".
std::string ordered(std::size_t number) { return std::string(1, static_cast<char>('A' + number)); }

std::optional<Place> place_of_team(CoveredCase const& one)
{
    if (one.team.empty()) return Place{"\x7f", "Matched to no team", "none"};
    return Place{one.team_order + "\n" + one.team, one.team, one.team_key};
}

std::optional<Place> place_of_worker(CoveredCase const& one)
{
    if (!one.may_name_worker) return std::nullopt;
    if (one.worker.empty()) return Place{"\x7f", "Matched to no one", "none"};
    return Place{one.worker_order + "\n" + one.worker, one.worker, one.worker_key};
}

std::optional<Place> place_of_ethnic_group(CoveredCase const& one)
{
    auto const& order = cases::ethnic_groups;
    auto const found = std::ranges::find(order, one.ethnic_group);
    auto const place = one.ethnic_group.empty() || one.ethnic_group == order.back() ? order.size()
        : found == order.end()                                                      ? order.size() - 1
                               : static_cast<std::size_t>(found - order.begin());
    return Place{ordered(place), known(one.ethnic_group), known(one.ethnic_group)};
}

std::optional<Place> place_of_disability(CoveredCase const& one)
{
    if (one.disabled == "yes") return Place{"A", "Disabled", "yes"};
    if (one.disabled == "no") return Place{"B", "Not disabled", "no"};
    return Place{"C", std::string{not_known}, "unknown"};
}

std::optional<Place> place_of_group(CoveredCase const& one)
{
    return Place{ordered(static_cast<std::size_t>(one.group)), std::string{cases::title_of(one.group)},
        std::string{cases::key_of(one.group)}};
}

std::optional<Place> place_of_age(CoveredCase const& one)
{
    auto const band = static_cast<std::size_t>(one.age);
    return Place{ordered(band), std::string{cases::title_of(one.age)}, std::to_string(band)};
}

std::optional<Place> place_of_sex(CoveredCase const& one)
{
    return Place{one.sex.empty() ? "\x7f" : one.sex, known(one.sex), known(one.sex)};
}

std::optional<Place> place_of_unaccompanied(CoveredCase const& one)
{
    if (one.is_unaccompanied) return Place{"A", "Unaccompanied", "yes"};
    return Place{"B", "Others", "no"};
}

std::vector<Way> ways()
{
    return {{"team", "Team", place_of_team}, {"worker", "Worker", place_of_worker},
        {"group", "Group of children", place_of_group}, {"age", "Age", place_of_age}, {"sex", "Sex", place_of_sex},
        {"ethnicity", "Ethnic group", place_of_ethnic_group}, {"disability", "Disability", place_of_disability},
        {"unaccompanied", "Unaccompanied children", place_of_unaccompanied}};
}

void set_verdict(Covered& row, Covered const& whole, int threshold)
{
    if (row.audited == 0)
        row.verdict = Covered::Verdict::never;
    else if (row.cases >= threshold
        && 2LL * row.audited * whole.cases < static_cast<long long>(row.cases) * whole.audited)
        row.verdict = Covered::Verdict::seldom;
}

Dimension counted(Way const& way, std::vector<CoveredCase> const& caseload)
{
    std::map<Place, Covered> rows;
    for (auto const& one : caseload) {
        auto const place = way.place(one);
        if (!place) continue;
        auto& row = rows[*place];
        row.title = place->title;
        row.key = place->key;
        ++row.cases;
        row.audited += one.is_audited;
    }
    Dimension dimension{std::string{way.key}, std::string{way.title}, {}};
    for (auto& [place, row] : rows) dimension.rows.push_back(std::move(row));
    return dimension;
}

} // namespace

std::string_view words_of(Covered::Verdict verdict)
{
    switch (verdict) {
    case Covered::Verdict::never:
        return "Never audited";
    case Covered::Verdict::seldom:
        return "Seldom audited";
    case Covered::Verdict::usual:
        break;
    }
    return "";
}

Coverage coverage_of(std::vector<CoveredCase> const& caseload, staff::Period days, int small_number_threshold)
{
    Coverage coverage{days, small_number_threshold, {"All cases", 0, 0}, {}};
    for (auto const& one : caseload) {
        ++coverage.whole.cases;
        coverage.whole.audited += one.is_audited;
    }
    for (auto const& way : ways()) {
        auto dimension = counted(way, caseload);
        for (auto& row : dimension.rows) set_verdict(row, coverage.whole, small_number_threshold);
        if (!dimension.rows.empty()) coverage.dimensions.push_back(std::move(dimension));
    }
    return coverage;
}

std::vector<CoveredCase> cases_behind(std::vector<CoveredCase> const& caseload, CoverageFigure const& figure)
{
    auto const all = ways();
    auto const way = std::ranges::find(all, figure.by, &Way::key);
    std::vector<CoveredCase> found;
    for (auto const& one : caseload) {
        if (figure.audited_alone && !one.is_audited) continue;
        auto const place = way == all.end() ? std::nullopt : way->place(one);
        if (figure.by.empty() || (place && place->key == figure.key)) found.push_back(one);
    }
    return found;
}

Shares shares_of(Covered const& row, Coverage const& coverage)
{
    auto const threshold = coverage.small_number_threshold;
    if (row.cases < threshold) return {};
    return {percent_words(row.cases, coverage.whole.cases, threshold).value_or(""),
        percent_words(row.audited, coverage.whole.audited, threshold).value_or(""),
        percent_words(row.audited, row.cases, threshold).value_or("")};
}

} // namespace gt::programme
