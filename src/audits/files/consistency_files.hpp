#pragma once

#include "audits/agreement/consistency.hpp"
#include "platform/figures/lines.hpp"

namespace gt::audits {

/// A line for each row of the page: its CSV and its workbook. What is too few to say or not defined is said in
/// words, never as 0.
figures::Lines lines_of(Consistency const& consistency);

/// The same; ids are strings, and what is not said is null.
std::string json_of(Consistency const& consistency);

} // namespace gt::audits
