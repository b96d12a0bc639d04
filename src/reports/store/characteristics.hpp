#pragma once

#include "platform/db/database.hpp"
#include "reports/asked.hpp"
#include "reports/characteristics.hpp"

namespace gt::reports::store {

/// Of the children whose audits were submitted in those days.
CharacteristicsByAudit characteristics(db::Reader& reader, Asked const& asked);

} // namespace gt::reports::store
