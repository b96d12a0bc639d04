#pragma once

#include "framework/framework.hpp"
#include "platform/db/database.hpp"
#include "reports/asked.hpp"
#include "reports/found_count.hpp"
#include "reports/graded_audit.hpp"

namespace gt::reports::store {

/// What was found in these audits of the days asked for, by the framework's themes or standards and in its order, as it
/// was known at the instant; nothing for one that nothing was found of [LEI18-33 to LEI18-37].
std::vector<FoundCount> found_counts(db::Reader& reader, framework::Framework const& framework, FoundBy by,
    Asked const& asked, std::vector<GradedAudit> const& audits);

} // namespace gt::reports::store
