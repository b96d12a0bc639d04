#include "programme/files/programme_files.hpp"
#include "programme/wording.hpp"

#include <nlohmann/json.hpp>

namespace gt::programme {

namespace {

using Json = nlohmann::ordered_json;

Json object_of(Figures const& figures, int threshold)
{
    auto const percent = percent_words(figures.done, figures.due, threshold);
    return {{"in_the_year", figures.year}, {"due", figures.due}, {"done", figures.done},
        {"done_percent", percent ? Json(*percent) : Json{}}, {"exempt", figures.exempted}, {"short", figures.short_by},
        {"still_to_do", figures.to_do}};
}

Json object_of(QuotaLines const& quota, int threshold)
{
    Json json{{"key", quota.quota.key}, {"title", quota.quota.title}, {"how_often", quota_words(quota.quota)}};
    json["figures"] = object_of(quota.total, threshold);
    return json;
}

} // namespace

std::string json_of(store::Programme const& programme)
{
    auto const threshold = programme.small_number_threshold;
    Json json{{"report", "programme"}, {"year", year_words(programme.year)}, {"on", programme.on.iso()},
        {"small_number_threshold", threshold}, {"areas", Json::array()}};
    for (auto const& area : programme.areas) json["areas"].push_back(object_of(area, threshold));
    json["all_areas"] = programme.areas.empty() ? Json{} : object_of(programme.of_areas(), threshold);
    json["for_no_area"] = programme.without_area;
    json["roles"] = Json::array();
    for (auto const& role : programme.roles) {
        auto one = object_of(role, threshold);
        one["lines"] = Json::array();
        for (auto const& line : role.lines)
            one["lines"].push_back({{"team", line.holding.place}, {"by", name_words(line.holding)},
                {"figures", object_of(line.figures, threshold)}});
        json["roles"].push_back(std::move(one));
    }
    return json.dump(2) + "\n";
}

} // namespace gt::programme
