#pragma once

#include "platform/result.hpp"
#include "reports/model/report.hpp"

namespace gt::reports {

/// One line for each figure: its part, row and column, the value and perhaps the percentage beside it. Safe to open in
/// a spreadsheet.
std::string csv_of(model::Report const& report);

/// The whole report; `report_from_json` reads it back.
std::string json_of(model::Report const& report);
/// What `json_of` wrote, such as the figures that an edition keeps. Throws std::runtime_error for anything else.
model::Report report_from_json(std::string const& json);

/// A sheet of words, then one for each table, with charts of the spreadsheet program.
std::string xlsx_of(model::Report const& report);

/// Tagged, each chart with its words. A Problem says why there can be none on this machine.
Result<std::string> pdf_of(model::Report const& report);

} // namespace gt::reports
