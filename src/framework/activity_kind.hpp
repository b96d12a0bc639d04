#pragma once

#include "framework/effective.hpp"
#include "framework/fault.hpp"

#include <string>

namespace gt::framework {

/// A way in which a council learns: a workshop, a lunch and learn, a consultation [BAR-59].
struct ActivityKind {
    Place place;
    std::string key;
    std::string title;
    std::string description;
    bool answers_need = false; ///< it is held for a learning need, which has to be named [BAR-29]
    bool for_one_team = false; ///< for a single team, such as the one whose question it was [BAR-28]
    bool asks_feedback = false; ///< what was fed back is always written down [BAR-27]
    Effective effective;
};

} // namespace gt::framework
