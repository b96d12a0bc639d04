#pragma once

#include "audits/agreement/consistency.hpp"

namespace gt::audits {

/// One row for each row of the page; safe to open in a spreadsheet. What is too few to say or not defined is said in
/// words, never as 0.
std::string csv_of(Consistency const& consistency);

/// The same; ids are strings, and what is not said is null.
std::string json_of(Consistency const& consistency);

} // namespace gt::audits
