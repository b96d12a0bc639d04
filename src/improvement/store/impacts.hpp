#pragma once

#include "improvement/impact.hpp"
#include "platform/history/present.hpp"

namespace gt::improvement::store {

/// The action was closed: what is different for the child will be asked.
void add_impact_questions(db::Transaction& tx, Action const& closed, history::Act const& act);
/// It was opened again: those not answered yet are asked no more.
void withdraw_impact_questions(db::Transaction& tx, ActionId action, history::Act const& act);

/// Saves what `answer_impact` made of it, and what it says of the action; a conflict when somebody answered since.
Result<void> answer(db::Transaction& tx, ImpactQuestion const& answered, Action const& action, history::Act const& act);

/// Those that are asked or were answered, the first due first.
std::vector<ImpactQuestion> impacts_of(db::Reader& reader, ActionId action);

/// Puts what is to be asked soon into the work of whoever closed the action; of those who may close in its team, when
/// they own it or no longer work here. Nobody is asked while somebody who may answer owes the answer already: doing it
/// again changes nothing.
void ask_impacts(db::Transaction& tx, Date day);

std::vector<history::PresentState> present_impacts(db::Reader& reader, std::int64_t after, int most);

} // namespace gt::improvement::store
