#pragma once

#include "learning/review.hpp"
#include "platform/history/history.hpp"
#include "platform/history/present.hpp"

#include <vector>

namespace gt::learning::store {

/// Adding the same one again changes nothing.
void add(db::Transaction& tx, LearningReview const& review, history::Act const& act);
std::optional<LearningReview> find_review(db::Reader& reader, ReviewId id);
/// The newest first; of one kind alone, when it is given.
std::vector<LearningReview> list_reviews(db::Reader& reader, std::optional<ReviewKind> kind);

std::vector<history::PresentState> present_reviews(db::Reader& reader, std::int64_t after, int most);

} // namespace gt::learning::store
