#pragma once

#include <string>
#include <string_view>

namespace gt::framework {

/// What changed from `before` to `after`, line by line, "- " for a line that went and "+ " for one that came, in
/// order; cut after `most` lines, with how many more there are.
std::string difference(std::string_view before, std::string_view after, std::size_t most = 20);

} // namespace gt::framework
