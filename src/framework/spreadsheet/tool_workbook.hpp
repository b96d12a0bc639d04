#pragma once

#include "framework/framework.hpp"

namespace gt::framework::spreadsheet {

/// An audit tool as a workbook tells it, with what is wrong cell by cell ("survey!C12: …"). Its days are not in it:
/// they are chosen when it is published. What the tool means within the framework is said by `check`.
struct ReadTool {
    Tool tool;
    Faults faults;
};

/// Reads the subset of XLSForm that docs/audit-tools-by-spreadsheet.md describes; whatever goes beyond it is a fault
/// with its cell. A Problem when the bytes are no workbook, or lack one of the sheets.
Result<ReadTool> read_tool(std::string bytes);

/// The tool as such a workbook, with the grades of its scale; reading it again gives the same tool. Equal bytes for an
/// equal tool.
std::string write_tool(Tool const& tool, Scale const* scale);

} // namespace gt::framework::spreadsheet
