#pragma once

#include "audits/store/audits.hpp"

namespace gt::audits::store {

/// The newest audits first, of those that the person may see and the filter takes.
std::vector<AuditId> ids_visible(db::Reader& reader, staff::Person const& person, Date today, Filter const& filter,
    std::optional<AuditId> before, int limit);

} // namespace gt::audits::store
