#pragma once

#include "staff/house/house.hpp"

namespace gt::cases {

/// The caseload: its pages, the import's results, names to match, and "This child may be at risk now".
/// Other capabilities add to the page of a case through CasePanels (cases/panels.hpp), after this.
void add_cases(staff::House& house);

} // namespace gt::cases
