#pragma once

#include "cases/imports/imports.hpp"
#include "staff/imports/staff_import.hpp"

namespace gt::app {

enum class ReportFormat { text, json };

/// What an import did: sentences on stderr; as JSON on stdout when asked for.
void print(cases::imports::Report const& report, ReportFormat format);
void print(staff::imports::Report const& report, ReportFormat format);

/// "List 6, row 12, CIN Start Date: This is no day of the calendar".
std::string words_of(cases::Refusal const& refusal);
/// "Line 12, email: Nobody in the staff list has this address".
std::string words_of(staff::imports::Refusal const& refusal);

} // namespace gt::app
