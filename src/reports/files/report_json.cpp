#include "reports/files/report_files.hpp"

#include <nlohmann/json.hpp>
#include <stdexcept>

namespace gt::reports {

namespace {

using Json = nlohmann::ordered_json;
using namespace model;

Json json_of(Cell const& cell)
{
    Json json;
    if (auto const* day = std::get_if<Date>(&cell.value))
        json["date"] = day->iso();
    else if (auto const* number = std::get_if<std::int64_t>(&cell.value))
        json["number"] = *number;
    else
        json["text"] = std::get<std::string>(cell.value);
    if (cell.percent) json["percent"] = *cell.percent;
    if (!cell.opens_to.empty()) json["opens_to"] = cell.opens_to;
    if (cell.span > 1) json["span"] = cell.span;
    if (cell.population) json["counts"] = {{"of", cell.population->of}, {"narrowed_by", cell.population->narrowed_by}};
    return json;
}

Json json_of(Table const& table)
{
    Json json{{"key", table.key}, {"title", table.title}, {"columns", Json::array()}, {"rows", Json::array()}};
    for (auto const& column : table.columns)
        json["columns"].push_back({{"key", column.key}, {"title", column.title}, {"numeric", column.is_numeric}});
    for (auto const& row : table.rows) {
        Json one{{"key", row.key}, {"total", row.is_total}, {"cells", Json::array()}};
        for (auto const& cell : row.cells) one["cells"].push_back(json_of(cell));
        json["rows"].push_back(std::move(one));
    }
    if (table.chart)
        json["chart"]
            = {{"kind", table.chart->kind == Chart::Kind::steps ? "steps" : "bars"}, {"title", table.chart->title},
                {"words", table.chart->words}, {"label", table.chart->label}, {"series", table.chart->series}};
    json["folded"] = table.is_folded;
    return json;
}

Date date_in(Json const& json)
{
    auto const date = Date::parse_iso(json.get<std::string>());
    if (!date) throw std::runtime_error{"a report holds no date where one must be"};
    return *date;
}

Cell cell_from(Json const& json)
{
    Cell cell;
    if (json.contains("date"))
        cell.value = date_in(json["date"]);
    else if (json.contains("number"))
        cell.value = json["number"].get<std::int64_t>();
    else
        cell.value = json.at("text").get<std::string>();
    if (json.contains("percent")) cell.percent = json["percent"].get<int>();
    cell.opens_to = json.value("opens_to", "");
    cell.span = json.value("span", 1);
    if (json.contains("counts"))
        cell.population = Population{json["counts"].at("of"), json["counts"].at("narrowed_by")};
    return cell;
}

Table table_from(Json const& json)
{
    Table table{.key = json.at("key"), .title = json.at("title"), .columns = {}, .rows = {}};
    for (auto const& column : json.at("columns"))
        table.columns.push_back({column.at("key"), column.at("title"), column.at("numeric")});
    for (auto const& one : json.at("rows")) {
        Row row{one.at("key"), {}, one.at("total")};
        for (auto const& cell : one.at("cells")) row.cells.push_back(cell_from(cell));
        table.rows.push_back(std::move(row));
    }
    if (json.contains("chart")) {
        auto const& chart = json["chart"];
        table.chart = Chart{chart.at("kind") == "steps" ? Chart::Kind::steps : Chart::Kind::bars, chart.at("title"),
            chart.at("words"), chart.at("label"), chart.at("series").get<std::vector<int>>()};
    }
    table.is_folded = json.at("folded");
    return table;
}

Section section_from(Json const& json)
{
    Section section{json.at("key"), json.at("title"), json.at("sentences").get<std::vector<std::string>>(), {}};
    for (auto const& table : json.at("tables")) section.tables.push_back(table_from(table));
    return section;
}

} // namespace

std::string json_of(Report const& report)
{
    Json json{{"report", report.name}, {"title", report.title}, {"from", report.asked.from.iso()},
        {"to", report.asked.to.iso()}, {"as_at", report.asked.as_at.iso()}, {"framework", report.framework},
        {"unconfirmed", report.unconfirmed}, {"sections", Json::array()}, {"how_to_read", report.how_to_read}};
    for (auto const& section : report.sections) {
        Json one{{"key", section.key}, {"title", section.title}, {"sentences", section.sentences},
            {"tables", Json::array()}};
        for (auto const& table : section.tables) one["tables"].push_back(json_of(table));
        json["sections"].push_back(std::move(one));
    }
    return json.dump(2) + "\n";
}

Report report_from_json(std::string const& text)
{
    try {
        auto const json = Json::parse(text);
        auto const as_at = Instant::parse_iso(json.at("as_at").get<std::string>());
        if (!as_at) throw std::runtime_error{"a report holds no instant where one must be"};
        Report report{.name = json.at("report"),
            .title = json.at("title"),
            .asked = {date_in(json.at("from")), date_in(json.at("to")), *as_at},
            .framework = json.at("framework").get<std::vector<std::string>>(),
            .unconfirmed = json.at("unconfirmed").get<std::vector<std::string>>(),
            .sections = {},
            .how_to_read = json.at("how_to_read")};
        for (auto const& section : json.at("sections")) report.sections.push_back(section_from(section));
        return report;
    } catch (nlohmann::json::exception const&) {
        throw std::runtime_error{"this is no report as this program writes them"};
    }
}

} // namespace gt::reports
