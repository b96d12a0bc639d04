#pragma once

#include "app/demo/conduct.hpp"
#include "app/demo/people.hpp"

namespace gt::app::demo {

/// Two audits with partner agencies, led by the QA officer who signs in: one agreed, one that still waits for returns.
void audit_with_partners(Setting const& setting, People const& people, Instant now);

/// The audit tool's next version, which waits to be published.
void draft_next_tool(Setting const& setting, People const& people, Instant now);

} // namespace gt::app::demo
