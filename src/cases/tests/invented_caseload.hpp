#pragma once

#include "app/testing/test_app.hpp"
#include "cases/imports/imports.hpp"
#include "cases/store/cases.hpp"
#include "platform/xlsx/tests/workbooks.hpp"

#include <fstream>

/// A small caseload of the invented authority (app/testing/test_authority.hpp), as an Annex A workbook, and its import.
namespace gt::cases::testing {

using namespace gt::testing;

/// A row of list 6. The rest of a row is the same for everybody.
struct InNeed {
    std::string number;
    std::string status = "c) Child in need plan";
    std::string team = "Alder Team";
    std::string worker = "Wanda Worker";
    std::string start = "01/06/2026";
    std::string closed = "";
};

inline SheetRows list_6(std::vector<InNeed> const& children)
{
    SheetRows rows{{"Child Unique ID", "Gender", "Ethnicity", "Date of Birth", "Age of Child (Years)",
        "Does the Child have a Disability", "CIN Start Date", "Primary Need Code", "CIN Closure Date", "Case Status",
        "Allocated Team", "Allocated Worker"}};
    for (auto const& child : children)
        rows.push_back({child.number, "a) Male", "a) WBRI", "22/11/2012", "14", "b) No", child.start,
            "N1 - Abuse or Neglect", child.closed, child.status, child.team, child.worker});
    return rows;
}

inline SheetRows list_1(std::vector<std::string> const& numbers)
{
    SheetRows rows{
        {"Child Unique ID", "Gender", "Ethnicity", "Date of Birth", "Age", "Date of Contact", "Contact Source"}};
    for (auto const& number : numbers)
        rows.push_back({number, "b) Female", "a) WBRI", "01/02/2015", "11", "01/10/2026", "q) 6: Police"});
    return rows;
}

/// 7101 and 7102 are Alder Team's (Wanda Worker, Colin Colleague), 7201 is Birch Team's, 7301 is Cedar Team's.
inline std::vector<InNeed> const invented_children{
    {.number = "7101", .status = "b) Child protection plan"},
    {.number = "7102", .worker = "Colleague, Colin"},
    {.number = "7201", .team = "Birch Team", .worker = "Omar Otherworker"},
    {.number = "7301", .status = "a) Looked after child", .team = "Cedar Team", .worker = "Ada Unknown"},
};

inline Result<imports::Report> try_annex_a(
    TestApp& app, std::string const& bytes, imports::Mode mode = imports::Mode::publish)
{
    ScratchFile const file;
    std::ofstream{file.path(), std::ios::binary} << bytes;
    return imports::import_annex_a(app.database(), file.path(), {0, app.now(), mode});
}

inline imports::Report import_annex_a(TestApp& app, std::vector<NamedSheet> const& sheets)
{
    auto report = try_annex_a(app, shared_workbook(sheets));
    if (!report) throw std::runtime_error{report.problem().message};
    return *std::move(report);
}

inline imports::Report import_list_6(TestApp& app, std::vector<InNeed> const& children)
{
    return import_annex_a(app, {{"List 6", list_6(children)}});
}

inline imports::Report import_caseload(TestApp& app, std::string_view csv)
{
    auto report = imports::import_caseload(app.database(), csv, {0, app.now()});
    if (!report) throw std::runtime_error{report.problem().message};
    return *std::move(report);
}

inline std::optional<Case> find_case(TestApp& app, std::string_view number)
{
    auto reader = app.database().read();
    return store::find_by_number(reader, number);
}

/// Its address.
inline std::string path_of_case(TestApp& app, std::string_view number)
{
    return "/cases/" + find_case(app, number)->id.text();
}

inline std::int64_t count_entries(TestApp& app, bool superseded)
{
    auto reader = app.database().read();
    auto const row = superseded
        ? reader.one("SELECT count(*) AS rows_there FROM caseload_entries WHERE superseded_at IS NOT NULL")
        : reader.one("SELECT count(*) AS rows_there FROM caseload_entries WHERE superseded_at IS NULL");
    return row->number("rows_there");
}

inline bool has(Answer const& answer, std::string_view words) { return answer.body.find(words) != std::string::npos; }

} // namespace gt::cases::testing
