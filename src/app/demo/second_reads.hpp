#pragma once

#include "app/demo/conduct.hpp"
#include "app/demo/people.hpp"

namespace gt::app::demo {

/// The QA manager draws audits of the past months; most are read again, some with other grades than the auditor's, of
/// which most are agreed. One differs and waits to be compared; one is still to be begun.
void read_again(Setting const& setting, People const& people, Date from, Instant now);

} // namespace gt::app::demo
