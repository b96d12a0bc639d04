#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>

namespace gt::reports {

/// What the case system's newest list says of the child of an audit, in the words that figures are broken down by.
struct Characteristics {
    std::string age; ///< "5 to 9", on the day of the audit
    std::string sex; ///< "Female"
    std::string ethnic_group; ///< one of the census groups
    std::string disability; ///< "Disabled", "Not disabled", "Not known"
};

using CharacteristicsByAudit = std::unordered_map<std::int64_t, Characteristics>;

} // namespace gt::reports
