#pragma once

#include "platform/time/date.hpp"

namespace gt::testing {

/// "2026-11-23".
inline Date day(std::string_view iso) { return Date::parse_iso(iso).value(); }

} // namespace gt::testing
