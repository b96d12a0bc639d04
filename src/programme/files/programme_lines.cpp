#include "programme/files/programme_files.hpp"
#include "programme/wording.hpp"

namespace gt::programme {

namespace {

using figures::count;

std::vector<figures::Cell> line_of(store::Programme const& programme, Quota const& quota, std::string const& team,
    std::string const& by, Figures const& figures)
{
    auto const percent = percent_words(figures.done, figures.due, programme.small_number_threshold);
    return {{year_words(programme.year)}, {programme.on.iso()}, {quota.title},
        {quota.key.empty() ? "" : quota_words(quota)}, {team}, {by}, count(figures.year), count(figures.due),
        count(figures.done), {percent.value_or("")}, count(figures.exempted), count(figures.short_by),
        count(figures.to_do)};
}

} // namespace

figures::Lines lines_of(store::Programme const& programme)
{
    figures::Lines lines{.title = "Programme",
        .head = {"Year", "At the end of", "Quota", "How often", "Team", "By", "In the year", "Due so far", "Done",
            "Done %", "Exempt", "Short", "Still to do"},
        .rows = {}};
    for (auto const& area : programme.areas) lines.rows.push_back(line_of(programme, area.quota, "", "", area.total));
    if (!programme.areas.empty()) {
        Quota all;
        all.title = "All areas";
        lines.rows.push_back(line_of(programme, all, "", "", programme.of_areas()));
    }
    for (auto const& role : programme.roles) {
        for (auto const& one : role.lines)
            lines.rows.push_back(
                line_of(programme, role.quota, one.holding.place, name_words(one.holding), one.figures));
        if (!role.lines.empty()) lines.rows.push_back(line_of(programme, role.quota, "", "All", role.total));
    }
    return lines;
}

} // namespace gt::programme
