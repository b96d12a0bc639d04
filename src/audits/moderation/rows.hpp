#pragma once

#include "audits/moderation/moderation.hpp"
#include "platform/history/history.hpp"

namespace gt::audits::moderation {

std::string_view key_of(Outcome outcome);
std::string_view title_of(Outcome outcome); ///< "Grade stands", "Grade changed"

/// Without causes and judgements: columns of `moderations`, and moderated_by_name.
Moderation moderation_from(db::Row const& row);
Cause cause_from(db::Row const& row);
/// Causes and judgements of those of them that are in the database.
void complete(db::Reader& reader, std::vector<Moderation>& moderations);

history::State state_of(Moderation const& moderation);

} // namespace gt::audits::moderation
