#include "learning/measurement.hpp"

namespace gt::learning {

Result<void> check_periods(staff::Period before, staff::Period after, Date today)
{
    if (before.to < before.from) return Problem{"before_to", "The last day must be the same as or after the first day"};
    if (after.to < after.from) return Problem{"after_to", "The last day must be the same as or after the first day"};
    if (after.from <= before.to) return Problem{"after_from", "The second period must begin after the first has ended"};
    if (after.to > today) return Problem{"after_to", "The last day must be today or in the past"};
    return {};
}

} // namespace gt::learning
