#pragma once

#include "cases/risk.hpp"
#include "platform/db/database.hpp"

namespace gt::cases::store {

namespace due {
inline constexpr std::string_view answer = "answer_risk";
inline constexpr std::string_view answer_for_service = "answer_risk_escalated";
inline constexpr std::string_view close = "close_risk";
} // namespace due

/// Makes what is owed for the risk be what its state asks for: an answer by whoever was told, by the head of service
/// once it has gone further, then a word from who raised it; nothing when it is closed.
void owe_risk(db::Transaction& tx, Risk const& risk, std::string_view case_number, Date today);

} // namespace gt::cases::store
