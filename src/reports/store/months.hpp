#pragma once

#include "framework/shelf.hpp"
#include "reports/store/graded_audits.hpp"

namespace gt::reports::store {

/// Everything of the report: figures by the framework of its last day.
HeadOfServiceMonth head_of_service_month(
    db::Reader& reader, framework::Shelf& shelf, Scope const& scope, Asked const& asked);

} // namespace gt::reports::store
