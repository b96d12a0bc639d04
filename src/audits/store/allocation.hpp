#pragma once

#include "audits/audit.hpp"
#include "platform/history/history.hpp"

namespace gt::audits::store {

/// Why an auditor meets the case (case_readers).
inline constexpr std::string_view reads_as_auditor = "audits the case";

/// Hands a case to an auditor: the audit, what the auditor and (if matched) the worker owe, and the auditor's sight of
/// the case. Allocating the same audit id again changes nothing. A conflict of interest, or a missing declaration of
/// independence, is a Problem.
Result<void> allocate(db::Transaction& tx, Audit const& audit, history::Act const& act);

/// Hands a submitted audit's case to a second reader, from whom that audit and its actions are kept from now on. It
/// stands among their audits to do like any other. Problems as above, and when they cannot read it unprejudiced.
Result<void> allocate_second_read(db::Transaction& tx, Audit const& reading, history::Act const& act);

/// From now on the audit that is read again, with all that came of it, is kept from whoever has the second read.
void begin_blindness(db::Transaction& tx, Audit const& reading);
/// The second read is submitted: its reader may meet the audit that they read again.
void end_blindness(db::Transaction& tx, Audit const& reading);

} // namespace gt::audits::store
