#pragma once

#include "platform/history/present.hpp"
#include "staff/ids.hpp"

namespace gt::audits::store {

/// That somebody's audit, or their lead of one with partners, went to somebody else; its row in the history is for
/// whoever calls (`why`).
struct HandOn {
    staff::PersonId from;
    staff::PersonId to;
    std::string reason;
};
void put_hand_on(db::Transaction& tx, history::Subject subject, HandOn const& hand_on, history::Act const& act);

/// The last reason, as the history of the record says it.
history::State& with_why(history::State& state, std::string const& reason);
/// Adds it to the states of those that were handed on.
void add_hand_ons(db::Reader& reader, std::string_view subject_kind, std::vector<history::PresentState>& states);

} // namespace gt::audits::store
