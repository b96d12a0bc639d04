#pragma once

#include "cases/panels.hpp"

namespace gt::audits {

/// The audits of a case that the person may see, newest first, on the page of the case.
cases::CasePanels::Panel case_panel();

} // namespace gt::audits
