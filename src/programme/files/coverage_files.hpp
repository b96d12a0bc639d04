#pragma once

#include "programme/coverage.hpp"

namespace gt::programme {

/// The figures of the page, a line or an object each.
std::string csv_of(Coverage const& coverage);
std::string json_of(Coverage const& coverage);

} // namespace gt::programme
