#pragma once

#include "framework/shelf.hpp"
#include "reports/follow_up.hpp"
#include "reports/store/graded_audits.hpp"

namespace gt::reports::store {

/// Everything of the report: figures by the framework of its last day.
HeadOfServiceMonth head_of_service_month(
    db::Reader& reader, framework::Shelf& shelf, Scope const& scope, Asked const& asked);

/// What followed audits, as the re-audit and the 4R report count it.
FollowUpMonth follow_up_month(db::Reader& reader, framework::Shelf& shelf, Scope const& scope, Asked const& asked);

} // namespace gt::reports::store
