#pragma once

#include "framework/effective.hpp"
#include "framework/fault.hpp"

namespace gt::framework {

struct Grade {
    Place place;
    std::string key;
    std::string title;
    int order = 0; ///< 1 is the lowest
    std::string description;
};

/// Named grades from lowest to highest, for the days on which they were used [D-20].
struct Scale {
    Place place;
    std::string key;
    std::string title;
    std::string description;
    Effective effective;
    std::vector<Grade> grades; ///< by order

    /// Null when there is none of that key.
    Grade const* grade(std::string_view key) const;
};

} // namespace gt::framework
