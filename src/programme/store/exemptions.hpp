#pragma once

#include "platform/db/database.hpp"
#include "platform/history/present.hpp"
#include "programme/exemption.hpp"

#include <vector>

namespace gt::programme::store {

/// Keeping the same exemption again (its id is known) changes nothing.
void keep(db::Transaction& tx, Exemption const& exemption, history::Act const& act);
/// The share is owed again, for all its days. A conflict when somebody changed it since it was read.
Result<void> withdraw(db::Transaction& tx, Exemption const& exemption, history::Act const& act);

std::optional<Exemption> find_exemption(db::Reader& reader, ExemptionId id);
/// The newest first, the withdrawn among them.
std::vector<Exemption> all_exemptions(db::Reader& reader);

/// As `history verify` compares them.
std::vector<history::PresentState> present_exemptions(db::Reader& reader, std::int64_t after, int most);

} // namespace gt::programme::store
