#pragma once

#include "cases/annex_a/annex_a.hpp"
#include "platform/xlsx/tests/workbooks.hpp"

#include <doctest/doctest.h>
#include <stdexcept>

/// Small Annex A workbooks, and what reading one gives.
namespace gt::cases::testing {

using namespace gt::testing;
using annex_a::AnnexRow;

struct Read {
    annex_a::Reading reading;
    std::vector<AnnexRow> rows;

    annex_a::ListReport const& list(int number) const
    {
        for (auto const& report : reading.lists)
            if (report.list == number) return report;
        throw std::logic_error{"every list is reported"};
    }
};

inline Result<Read> try_reading(std::string bytes)
{
    auto const workbook = xlsx::Workbook::from_bytes(std::move(bytes));
    if (!workbook) return workbook.problem();
    std::vector<AnnexRow> rows;
    auto reading = annex_a::read(*workbook, [&](AnnexRow const& row) { rows.push_back(row); });
    if (!reading) return reading.problem();
    return Read{*std::move(reading), std::move(rows)};
}

inline Read read(std::string bytes)
{
    auto result = try_reading(std::move(bytes));
    REQUIRE_MESSAGE(result, (result ? "" : result.problem().message));
    return *std::move(result);
}

inline SheetRows const contacts{
    {"Child Unique ID", "Gender", "Ethnicity", "Date of Birth", "Age", "Date of Contact", "Contact Source"},
    {"101", "a) Male", "a) WBRI", "22/11/2012", "13", "01/10/2026", "q) 6: Police"},
    {"102", "Female", "k) APKN", "-", "-1", "02/10/2026", "e) 2A: Schools"},
};

inline SheetRows const in_need{
    {"Child Unique ID", "Gender", "Ethnicity", "Date of Birth", "Age of Child (Years)",
        "Does the Child have a Disability", "CIN Start Date", "Primary Need Code", "Date Child Was Last Seen",
        "CIN Closure Date", "Reason for Closure", "Case Status", "Allocated Team", "Allocated Worker"},
    {"101", "a) Male", "a) WBRI", "22/11/2012", "13", "b) No", "01/06/2026", "N1 - Abuse or Neglect", "10/10/2026", "",
        "", "c) Child in need plan", "North", "Sam\u00A0 Example"},
};

/// The contacts with one cell of the first row written otherwise.
inline SheetRows contacts_with(std::size_t column, std::string const& text)
{
    auto rows = contacts;
    rows[1][column] = text;
    return rows;
}

} // namespace gt::cases::testing
