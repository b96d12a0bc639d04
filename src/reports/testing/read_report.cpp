#include "reports/testing/read_report.hpp"

#include <stdexcept>

namespace gt::testing {

nlohmann::json read_report(TestApp& app, std::string const& name, std::string const& days, std::string_view person)
{
    auto const answer = app.as(person).get("/reports/" + name + ".json?from=" + days);
    if (answer.status != 200) throw std::runtime_error{"no report: " + answer.body};
    return nlohmann::json::parse(answer.body);
}

int figure(nlohmann::json const& report, std::string const& table, std::string const& row, std::string const& column)
{
    for (auto const& section : report["sections"])
        for (auto const& one : section["tables"]) {
            if (one["key"] != table) continue;
            std::size_t place = 0;
            while (one["columns"].at(place)["key"] != column) ++place;
            for (auto const& line : one["rows"])
                if (line["key"] == row) return line["cells"].at(place)["number"].get<int>();
        }
    return -1;
}

} // namespace gt::testing
