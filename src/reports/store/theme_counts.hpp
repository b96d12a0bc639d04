#pragma once

#include "framework/framework.hpp"
#include "platform/db/database.hpp"
#include "reports/graded_audit.hpp"
#include "reports/asked.hpp"
#include "reports/theme_count.hpp"

namespace gt::reports::store {

/// What was found in these audits of the days asked for, by the framework's themes and in its order, as it was known at
/// the instant; nothing for a theme that nothing was found of [LEI18-33 to LEI18-37].
std::vector<ThemeCount> theme_counts(db::Reader& reader, framework::Framework const& framework, Asked const& asked,
    std::vector<GradedAudit> const& audits);

} // namespace gt::reports::store
