#pragma once

#include "platform/figures/lines.hpp"
#include "programme/store/programmes.hpp"

namespace gt::programme {

/// The figures of the page, a line each: its CSV and its workbook.
figures::Lines lines_of(store::Programme const& programme);
/// The same, an object each; a percentage that is not shown is null.
std::string json_of(store::Programme const& programme);

} // namespace gt::programme
