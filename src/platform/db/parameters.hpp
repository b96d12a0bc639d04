#pragma once

#include "platform/db/value.hpp"

#include <span>

namespace gt::db {

/// The values of `params` in the order of `names`. Throws Error::misuse for a parameter that is
/// missing, left over or given twice, and for a value that the engines would not keep alike:
/// text that holds NUL or is not UTF-8, a real that is not finite. The text names the
/// parameter, never the value.
std::vector<Value const*> in_order(std::span<std::string_view const> names, std::span<Param const> params);

} // namespace gt::db
