#pragma once

#include "audits/audit.hpp"
#include "platform/db/database.hpp"

namespace gt::audits::store {

Audit audit_from(db::Row const& row);
std::vector<Audit> audits_from(db::Rows const& rows);

} // namespace gt::audits::store
