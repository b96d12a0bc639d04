#pragma once

#include "learning/measure/change.hpp"
#include "learning/point.hpp"
#include "staff/period.hpp"

namespace gt::learning {

using MeasurementId = Id<struct LearningMeasurementTag>;

/// Whether what a learning point is about became rarer, as it was known when it was measured.
struct Measurement {
    MeasurementId id;
    PointId point;
    staff::Period before_days;
    Found before;
    staff::Period after_days;
    Found after;
    staff::PersonId measured_by;
    Instant measured_at;
};

/// Two periods that can be compared: in order, over by today, and the second one after the first.
Result<void> check_periods(staff::Period before, staff::Period after, Date today);

} // namespace gt::learning
