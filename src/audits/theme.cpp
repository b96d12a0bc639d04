#include "audits/theme.hpp"

namespace gt::audits {

Result<Theme> checked(Theme theme, Date today)
{
    if (theme.title.empty()) return Problem{"title", "Enter the theme"};
    if (theme.quarter != quarter_with(theme.quarter) || theme.quarter < quarter_with(today))
        return Problem{"quarter", "Select this quarter or a later one"};
    if (theme.reason.empty()) return Problem{"reason", "Enter why this theme was decided on"};
    if (theme.roles.empty()) return Problem{"role", "Select who is asked to audit"};
    return theme;
}

} // namespace gt::audits
