#pragma once

#include "platform/result.hpp"
#include "platform/time/instant.hpp"
#include "platform/time/quarter.hpp"
#include "staff/ids.hpp"

#include <string>
#include <vector>

namespace gt::audits {

using ThemeId = Id<struct ThemeTag>;

/// What is audited on one topic in one quarter, and why [BAR-32]; of those who hold the roles asked [BAR-33].
struct Theme {
    ThemeId id;
    std::string title;
    Date quarter; ///< its first day
    std::string reason;
    std::vector<std::string> roles; ///< keys of the framework's roles
    staff::PersonId decided_by;
    std::string decided_by_name;
    Instant decided_at;
};

/// The same when it may be kept: with a title, a reason and somebody asked, for a quarter that is not over.
Result<Theme> checked(Theme theme, Date today);

} // namespace gt::audits
