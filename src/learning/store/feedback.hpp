#pragma once

#include "learning/feedback.hpp"
#include "platform/history/history.hpp"
#include "platform/history/present.hpp"

#include <vector>

namespace gt::learning::store {

/// Sends it to those who may answer for its team. Sending the same again changes nothing.
void send(db::Transaction& tx, UpwardFeedback const& feedback, history::Act const& act);
/// Saves what `answered` made of it; a conflict when somebody answered since.
Result<void> save_answer(db::Transaction& tx, UpwardFeedback const& feedback, history::Act const& act);

/// What this person sent, may answer, or sends from the same teams; the newest first.
std::vector<UpwardFeedback> list_feedback(db::Reader& reader, staff::PersonId person, Date today, int limit);
std::optional<UpwardFeedback> find_feedback(db::Reader& reader, staff::PersonId person, FeedbackId id, Date today);
/// Answered in these days, the oldest first.
std::vector<UpwardFeedback> answered_in(db::Reader& reader, Date from, Date to);

std::vector<history::PresentState> present_feedback(db::Reader& reader, std::int64_t after, int most);

} // namespace gt::learning::store
