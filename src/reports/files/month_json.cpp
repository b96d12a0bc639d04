#include "reports/files/month_files.hpp"

#include <nlohmann/json.hpp>

namespace gt::reports {

namespace {

using Json = nlohmann::ordered_json;

Json columns(std::vector<Column> const& columns)
{
    auto list = Json::array();
    for (auto const& column : columns) list.push_back({{"key", column.key}, {"title", column.title}});
    return list;
}

Json grades(Measures const& measures, GradeCounts const& counts)
{
    auto list = Json::array();
    for (std::size_t i = 0; i < counts.by_grade.size(); ++i)
        list.push_back({{"grade", measures.grades[i].key}, {"count", counts.by_grade[i]},
            {"percent", counts.percents.empty() ? Json{} : Json(counts.percents[i])}});
    return list;
}

void add_counted(Json& into, Measures const& measures, Counted const& counted)
{
    into["audits"] = counted.overall.total;
    into["limited_by_safety"] = counted.limited_by_safety;
    into["limited_by_safety_percent"] = counted.limited_percent ? Json(*counted.limited_percent) : Json{};
    into["overall"] = grades(measures, counted.overall);
    if (counted.by_domain.empty()) return;
    auto domains = Json::array();
    for (std::size_t i = 0; i < counted.by_domain.size(); ++i)
        domains.push_back({{"domain", measures.domains[i].key}, {"graded", counted.by_domain[i].total},
            {"grades", grades(measures, counted.by_domain[i])}});
    into["domains"] = std::move(domains);
}

Json team(Measures const& measures, TeamFigures const& one)
{
    Json json{{"id", one.team.id.text()}, {"name", one.team.name},
        {"audited_in_last_12_months", one.team.audited_in_last_year}};
    add_counted(json, measures, one.headline);
    return json;
}

Json other(Measures const& measures, OtherFigures const& one)
{
    Json json{{"kind", audits::key_of(one.kind)}, {"title", title_of_other_row(one.kind)}};
    add_counted(json, measures, one.counted);
    return json;
}

Json area(Measures const& measures, AreaFigures const& one)
{
    Json json{{"id", one.id.text()}, {"name", one.name}};
    add_counted(json, measures, one.headline);
    json["teams"] = Json::array();
    for (auto const& figures : one.teams) json["teams"].push_back(team(measures, figures));
    json["other_audits"] = Json::array();
    for (auto const& figures : one.others) json["other_audits"].push_back(other(measures, figures));
    return json;
}

} // namespace

std::string json_of(HeadOfServiceMonth const& month)
{
    auto const& measures = month.measures;
    Json json{{"report", "head-of-service-monthly"}, {"from", month.asked.from.iso()}, {"to", month.asked.to.iso()},
        {"as_at", month.asked.as_at.iso()}, {"framework", measures.versions},
        {"small_number_threshold", measures.small_number_threshold}, {"grades", columns(measures.grades)},
        {"domains", columns(measures.domains)}, {"areas", Json::array()}};
    for (auto const& one : month.areas) json["areas"].push_back(area(measures, one));
    return json.dump(2) + "\n";
}

} // namespace gt::reports
