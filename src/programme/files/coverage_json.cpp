#include "programme/files/coverage_files.hpp"

#include <nlohmann/json.hpp>

namespace gt::programme {

namespace {

using Json = nlohmann::ordered_json;

Json text_or_null(std::string const& text) { return text.empty() ? Json{} : Json(text); }

Json object_of(Covered const& row, Coverage const& coverage)
{
    auto const shares = shares_of(row, coverage);
    return {{"key", row.key}, {"title", row.title}, {"open_cases", row.cases},
        {"share_of_caseload", text_or_null(shares.of_caseload)}, {"audited", row.audited},
        {"share_of_audited", text_or_null(shares.of_audited)}, {"audited_of_its_cases", text_or_null(shares.audited)},
        {"note", text_or_null(std::string{words_of(row.verdict)})}};
}

} // namespace

std::string json_of(Coverage const& coverage)
{
    Json json{{"report", "coverage"}, {"from", coverage.days.from.iso()}, {"to", coverage.days.to.iso()},
        {"small_number_threshold", coverage.small_number_threshold}, {"whole", object_of(coverage.whole, coverage)},
        {"by", Json::array()}};
    for (auto const& dimension : coverage.dimensions) {
        auto rows = Json::array();
        for (auto const& row : dimension.rows) rows.push_back(object_of(row, coverage));
        json["by"].push_back({{"key", dimension.key}, {"title", dimension.title}, {"rows", std::move(rows)}});
    }
    return json.dump(2) + "\n";
}

} // namespace gt::programme
