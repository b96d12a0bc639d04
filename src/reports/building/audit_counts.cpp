#include "reports/building/audit_counts.hpp"

#include "platform/text/text.hpp"

#include <algorithm>

namespace gt::reports {

namespace {

/// A kind of audit that a column counts; nothing for those of the headline.
using CountedKind = std::optional<audits::Kind>;

std::vector<CountedKind> kinds_in(HeadOfServiceMonth const& whole)
{
    std::vector<CountedKind> kinds{std::nullopt};
    for (auto const& audit : whole.audits)
        if (auto const kind = other_row_of(audit); std::ranges::find(kinds, kind) == kinds.end()) kinds.push_back(kind);
    std::ranges::sort(kinds);
    return kinds;
}

/// The same counts stand in tables of grades under the same name: what is hidden in one is hidden in the other.
model::Cell count_cell(std::int64_t count, std::string of, std::optional<staff::TeamId> area)
{
    model::Population population{std::move(of)};
    if (area) population.narrowed_by["area"] = area->text();
    return {.value = count, .population = std::move(population)};
}

std::string population_of(CountedKind kind)
{
    return kind ? "audits, other: " + std::string{audits::key_of(*kind)} : std::string{"audits"};
}

/// How findings are counted by something: its key, its column and the titles of its table and section.
struct FoundWords {
    std::string key;
    std::string column;
    std::string table;
    std::string section;
};

FoundWords words_by(FoundBy by)
{
    if (by == FoundBy::theme)
        return {"themes", "Theme", "Audits with a strength, or an area for improvement, of each theme",
            "What audits found"};
    return {"standards", "Standard", "Audits with a strength, or an area for improvement, on each standard",
        "What audits found on each standard"};
}

model::Cell found_cell(int count, std::string of, std::string const& by, std::string const& key)
{
    return {.value = std::int64_t{count}, .population = model::Population{std::move(of), {{by, key}}}};
}

model::Row counts_row(HeadOfServiceMonth const& whole, std::vector<CountedKind> const& kinds, std::string key,
    std::string title, std::optional<staff::TeamId> area)
{
    model::Row row{std::move(key), {{.value = std::move(title)}}, !area};
    auto const in_area = [&](GradedAudit const& audit) { return !area || audit.area == *area; };
    for (auto const kind : kinds)
        row.cells.push_back(
            count_cell(std::ranges::count_if(whole.audits,
                           [&](GradedAudit const& audit) { return in_area(audit) && other_row_of(audit) == kind; }),
                population_of(kind), area));
    row.cells.push_back(count_cell(std::ranges::count_if(whole.audits, in_area), "audits of every kind", area));
    return row;
}

} // namespace

std::string words_on_all_audits(HeadOfServiceMonth const& whole)
{
    auto const all = whole.audits.size();
    auto const in_areas = std::ranges::count_if(whole.audits, [&](GradedAudit const& audit) {
        return std::ranges::find(whole.areas, audit.area, &AreaFigures::id) != whole.areas.end();
    });
    auto words = text::count_of(static_cast<long long>(all), "audit was", "audits were") + " submitted, of every kind";
    auto const elsewhere = static_cast<long long>(all) - in_areas;
    words += elsewhere == 0 ? ": the service areas come to all of them."
                            : "; " + text::count_of(elsewhere, "of them is", "of them are") + " in none of the areas.";
    if (all == 0) words[0] = 'N';
    return words;
}

model::Table audit_counts_table(HeadOfServiceMonth const& whole)
{
    auto const kinds = kinds_in(whole);
    model::Table table{.key = "audit-counts",
        .title = "Audits submitted, of every kind, by service area",
        .columns = {{"of", "Service area"}},
        .rows = {}};
    for (auto const kind : kinds)
        table.columns.push_back({kind ? std::string{audits::key_of(*kind)} + "-other" : "headline",
            kind ? title_of_other_row(*kind) : "Routine, chosen at random", true});
    table.columns.push_back({"total", "Total", true});
    for (auto const& area : whole.areas)
        table.rows.push_back(counts_row(whole, kinds, "area-" + area.id.text(), area.name, area.id));
    table.rows.push_back(counts_row(whole, kinds, "all", "All areas", std::nullopt));
    return table;
}

std::vector<model::Section> found_section(std::vector<FoundCount> const& found, FoundBy by)
{
    if (found.empty()) return {};
    auto const words = words_by(by);
    model::Table table{.key = words.key,
        .title = words.table,
        .columns
        = {{"of", words.column}, {"strength", "Strength", true}, {"improvement", "Area for improvement", true}},
        .rows = {}};
    for (auto const& one : found)
        table.rows.push_back({one.key,
            {{.value = one.title}, found_cell(one.strong, "audits with a strength", words.key, one.key),
                found_cell(one.to_improve, "audits with an area for improvement", words.key, one.key)}});
    return {{words.key, words.section, {"An audit counts once, however often it found the same."}, {table}}};
}

} // namespace gt::reports
