#pragma once

#include "cases/panels.hpp"

namespace gt::cases {

/// On a case's page, above everything: each time somebody said that this child may be at risk, the open ones first.
CasePanels::Panel risk_panel();

} // namespace gt::cases
