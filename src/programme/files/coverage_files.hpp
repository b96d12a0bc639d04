#pragma once

#include "platform/figures/lines.hpp"
#include "programme/coverage.hpp"

namespace gt::programme {

/// The figures of the page, a line each: its CSV and its workbook.
figures::Lines lines_of(Coverage const& coverage);
/// The same, an object each.
std::string json_of(Coverage const& coverage);

} // namespace gt::programme
