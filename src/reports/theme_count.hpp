#pragma once

#include <string>
#include <vector>

namespace gt::reports {

/// In how many audits something of a theme was found: each audit counts once as strong and once as to be improved.
struct ThemeCount {
    std::string key;
    std::string title;
    int strong = 0;
    int to_improve = 0;
};

} // namespace gt::reports
