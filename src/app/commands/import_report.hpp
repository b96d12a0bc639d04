#pragma once

#include "cases/imports/imports.hpp"

namespace gt::app {

enum class ReportFormat { text, json };

/// What an import did: sentences on stderr; as JSON on stdout when asked for.
void print(cases::imports::Report const& report, ReportFormat format);

/// "List 6, row 12, CIN Start Date: This is no day of the calendar".
std::string words_of(cases::Refusal const& refusal);

} // namespace gt::app
