#pragma once

#include "app/demo/conduct.hpp"
#include "app/demo/people.hpp"

namespace gt::app::demo {

/// What followed the audits: re-audits by the same auditor (one by another, with the reason), 4R meetings held and one
/// still overdue, and last month's reports: re-audits published, the others as drafts that readers were told of.
void follow_cycles(Setting const& setting, People const& people, Instant now);

} // namespace gt::app::demo
