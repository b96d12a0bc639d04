#pragma once

#include "learning/point.hpp"

namespace gt::learning {

using ItemId = Id<struct SupervisionItemTag>;

/// Something that a worker and their manager will talk about in supervision.
struct SupervisionItem {
    ItemId id;
    staff::PersonId worker;
    std::string worker_name = {};
    staff::TeamId team;
    std::optional<PointId> point = {};
    std::string words; ///< the learning point's title, or what else it is about
    staff::PersonId put_by;
    Instant put_at;
    std::optional<Date> ticked_on = {};
    std::string note = {}; ///< what came of it
};

/// Talked about on that day, with what came of it.
Result<SupervisionItem> tick(SupervisionItem item, std::string note, Date on, Date today);

} // namespace gt::learning
