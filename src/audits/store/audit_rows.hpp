#pragma once

#include "audits/audit.hpp"
#include "platform/db/database.hpp"
#include "platform/history/history.hpp"

namespace gt::audits::store {

Audit audit_from(db::Row const& row);
std::vector<Audit> audits_from(db::Rows const& rows);
history::State snapshot_of(Audit const& audit);

} // namespace gt::audits::store
