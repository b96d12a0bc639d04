#include "reports/store/months.hpp"

#include "reports/store/followed_audits.hpp"

namespace gt::reports::store {

namespace {

using framework::Framework;

void add(std::vector<Column>& columns, std::string const& key, std::string const& title)
{
    if (std::ranges::find(columns, key, &Column::key) == columns.end()) columns.push_back({key, title});
}

void add_tool(Measures& measures, Framework const& framework, framework::Tool const& tool, Date day)
{
    for (auto const* domain : tool.domains()) add(measures.domains, domain->key, domain->title);
    auto const* scale = framework.scale(tool.scale, day);
    if (!scale) return;
    for (auto grade = scale->grades.rbegin(); grade != scale->grades.rend(); ++grade)
        add(measures.grades, grade->key, grade->title);
}

Measures measures_on(Framework const& framework, Date day)
{
    Measures measures{.versions = {},
        .grades = {},
        .domains = {},
        .lowest_grade = framework.rules.limiting_grade,
        .tracked_until = framework.rules.tracked_until,
        .small_number_threshold = framework.rules.small_number_threshold};
    for (auto const& layer : framework.layers) measures.versions.push_back(layer.layer + " " + layer.version);
    for (auto const* tool : framework.tools_on(framework::Tool::Kind::audit, day))
        add_tool(measures, framework, *tool, day);
    return measures;
}

/// What was recorded under an older tool stays countable under it.
void add_what_was_used(
    Measures& measures, db::Reader& reader, framework::Shelf& shelf, std::vector<UsedTool> const& used)
{
    for (auto const& one : used) {
        auto const framework = shelf.on(reader, one.day);
        if (auto const* tool = framework->tool_on(one.key, one.day)) add_tool(measures, *framework, *tool, one.day);
    }
}

Measures measures_for(db::Reader& reader, framework::Shelf& shelf, Scope const& scope, Asked const& asked)
{
    auto const day = shelf.nearest_day(reader, asked.to, scope.today);
    auto measures = measures_on(*shelf.on(reader, day), day);
    add_what_was_used(measures, reader, shelf, tools_used(reader, scope, asked));
    return measures;
}

} // namespace

HeadOfServiceMonth head_of_service_month(
    db::Reader& reader, framework::Shelf& shelf, Scope const& scope, Asked const& asked)
{
    auto measures = measures_for(reader, shelf, scope, asked);
    auto audits = graded_audits(reader, scope, asked);
    for (auto const& audit : audits) add(measures.grades, audit.overall, audit.overall); // none may be lost
    return count_month(asked, std::move(measures), teams_in_sight(reader, scope, asked), std::move(audits));
}

FollowUpMonth follow_up_month(db::Reader& reader, framework::Shelf& shelf, Scope const& scope, Asked const& asked)
{
    auto measures = measures_for(reader, shelf, scope, asked);
    auto audits = followed_audits(reader, scope, asked);
    for (auto const& audit : audits) {
        add(measures.grades, audit.first_grade, audit.first_grade); // none may be lost
        for (auto const& re_audit : audit.re_audits) add(measures.grades, re_audit.grade, re_audit.grade);
    }
    return {asked, std::move(measures), teams_in_sight(reader, scope, asked), std::move(audits)};
}

} // namespace gt::reports::store
