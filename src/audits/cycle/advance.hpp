#pragma once

#include "audits/cycle/store.hpp"

/// How a cycle goes on in the record.
namespace gt::audits::cycle {

void finish_step(db::Transaction& tx, AuditId first, StoredStep before, Date done_on, std::string const& words,
    history::Act const& act);
void end(db::Transaction& tx, AuditId first, std::string_view state, Date day, history::Act const& act);

} // namespace gt::audits::cycle
