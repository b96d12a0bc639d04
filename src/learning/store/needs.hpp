#pragma once

#include "learning/need.hpp"
#include "platform/history/history.hpp"
#include "platform/history/present.hpp"
#include "staff/period.hpp"
#include "staff/person.hpp"

namespace gt::learning::store {

/// What a list of needs is asked for; what is empty is not asked.
struct NeedFilter {
    std::optional<NeedState> state = {};
    bool without_activity = false; ///< nothing is planned or was held for them
    std::optional<staff::TeamId> place = {}; ///< there and below
    std::string theme = {};
    std::optional<staff::Period> open_in = {}; ///< open on one of these days at least
    Origin origin = {}; ///< drawn from that record
};

/// Raising the same one again changes nothing.
void raise(db::Transaction& tx, LearningNeed const& need, history::Act const& act);
/// Saves what `inquired` made of it; a conflict when somebody saved since `before` was read.
Result<void> save_words(
    db::Transaction& tx, LearningNeed const& before, LearningNeed const& after, history::Act const& act);
/// Saves what `ended` made of it; a conflict when somebody ended it since.
Result<void> save_end(db::Transaction& tx, LearningNeed const& need, history::Act const& act);

/// A need is seen by whoever sees learning in the team it is of, or in any part of the area it is of.
std::optional<LearningNeed> find_visible_need(db::Reader& reader, staff::Person const& person, NeedId id, Date today);
/// Those this person may see, the newest first, older than `after` when there is one.
std::vector<LearningNeed> list_visible_needs(db::Reader& reader, staff::Person const& person, Date today,
    NeedFilter const& filter, int limit, std::optional<NeedId> after = {});

std::vector<history::PresentState> present_needs(db::Reader& reader, std::int64_t after, int most);

} // namespace gt::learning::store
