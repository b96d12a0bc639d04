#pragma once

#include "programme/store/programmes.hpp"

namespace gt::programme {

/// The figures of the page, a line each.
std::string csv_of(store::Programme const& programme);

} // namespace gt::programme
