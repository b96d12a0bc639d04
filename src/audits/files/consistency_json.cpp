#include "audits/files/consistency_files.hpp"

#include <nlohmann/json.hpp>

namespace gt::audits {

namespace {

using Json = nlohmann::ordered_json;

/// As it is shown: with so many decimals.
Json number(std::string const& shown) { return Json::parse(shown); }

Json interval(std::optional<Interval> const& between, std::string (*shown)(double))
{
    if (!between) return {};
    return Json::array({number(shown(between->low)), number(shown(between->high))});
}

Json measures(Agreement const& agreement)
{
    Json all = Json::object();
    for (std::size_t i = 0; i < agreement.measures.size(); ++i) {
        auto const& one = agreement.measures[i];
        all[std::string{agreement_measures()[i].key}]
            = {{"value", one.value ? number(two_decimals(*one.value)) : Json{}},
                {"interval", interval(one.interval, two_decimals)}};
    }
    return all;
}

Json table(PairTable const& pairs)
{
    auto rows = Json::array();
    for (std::size_t first = 0; first < pairs.grades(); ++first) {
        auto row = Json::array();
        for (std::size_t second = 0; second < pairs.grades(); ++second) row.push_back(pairs.at(first, second));
        rows.push_back(std::move(row));
    }
    return rows;
}

Json row_of(ConsistencyRow const& row)
{
    auto const& agreement = row.agreement;
    Json json{{"by", row.by}, {"key", row.key}, {"title", row.title}, {"pairs", agreement.table.pairs()},
        {"same", agreement.table.same()}, {"auditor_higher", agreement.table.first_higher()},
        {"auditor_lower", agreement.table.first_lower()}, {"table", table(agreement.table)},
        {"too_few_to_say", agreement.is_too_few}};
    json["same_percent"] = agreement.percent_same ? number(one_decimal(*agreement.percent_same)) : Json{};
    json["same_percent_interval"] = interval(agreement.same_between, one_decimal);
    json["measures"] = agreement.is_too_few ? Json{} : measures(agreement);
    return json;
}

} // namespace

std::string json_of(Consistency const& consistency)
{
    Json json{{"report", "consistency-of-grading"}, {"from", consistency.from.iso()}, {"to", consistency.to.iso()},
        {"fewest_pairs", fewest_pairs}, {"not_comparable", consistency.not_comparable}};
    json["grades"] = Json::array();
    for (auto const& grade : consistency.grades) json["grades"].push_back({{"key", grade.key}, {"title", grade.title}});
    json["rows"] = Json::array();
    for (auto const& row : consistency.rows) json["rows"].push_back(row_of(row));
    return json.dump(2) + "\n";
}

} // namespace gt::audits
