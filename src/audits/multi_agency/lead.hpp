#pragma once

#include "audits/multi_agency/multi_agency.hpp"
#include "platform/history/history.hpp"

namespace gt::audits::multi_agency {

/// Hands the lead of an open audit to somebody else, with all that was written so far; they read the case from now on,
/// and owe the synthesis. A Problem (of "lead") when they may not lead it; a conflict when somebody saved since.
Result<void> hand_lead_on(db::Transaction& tx, JointAudit const& audit, staff::PersonId to, std::string const& reason,
    history::Act const& act);

} // namespace gt::audits::multi_agency
