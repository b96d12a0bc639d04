#pragma once

#include "framework/framework.hpp"

namespace gt::framework {

/// Puts the sections that tools take over from the library in place: what a tool's section says itself replaces what
/// the library's says, and its own questions follow. One that the library does not have is a fault and stays as it is.
void take_from_library(Framework& framework, Faults& faults);

} // namespace gt::framework
