#pragma once

#include "app/demo/conduct.hpp"
#include "app/demo/people.hpp"

namespace gt::app::demo {

/// What was said about the submitted audits: corrections, disagreement, feedback; moderation by rule, the latest of
/// them still to do; the register of auditors with what was done for them; a calibration case under way and an
/// exemplar.
void hear(Setting const& setting, People const& people, Date from, Instant now);

} // namespace gt::app::demo
