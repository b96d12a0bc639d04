#pragma once

#include <string>
#include <vector>

namespace gt::reports {

/// What findings are counted by.
enum class FoundBy { theme, standard };

/// In how many audits something of a theme, or on a standard, was found: each audit counts once as strong and once as
/// to be improved.
struct FoundCount {
    std::string key;
    std::string title;
    int strong = 0;
    int to_improve = 0;
};

} // namespace gt::reports
