#pragma once

#include <string>
#include <string_view>

namespace gt::xlsx {

/// Workbooks write characters that XML cannot hold, and line ends, as "_x000D_". Line ends and tabs
/// become themselves, other control characters are dropped; "_x005F_" is an underscore.
std::string unescaped(std::string_view text);

} // namespace gt::xlsx
