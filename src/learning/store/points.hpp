#pragma once

#include "learning/point.hpp"
#include "platform/history/history.hpp"
#include "platform/history/present.hpp"

namespace gt::learning::store {

/// Adding the same one again changes nothing.
void add(db::Transaction& tx, LearningPoint const& point, history::Act const& act);
/// Saves other words, a publication or a withdrawal; a conflict when somebody saved since `before` was read. Once
/// published, the managers of the teams of its audience owe its acknowledgement.
Result<void> save(
    db::Transaction& tx, LearningPoint const& before, LearningPoint const& after, history::Act const& act);

std::optional<LearningPoint> find(db::Reader& reader, PointId id);
/// Of one origin, the oldest first.
std::vector<LearningPoint> of_origin(db::Reader& reader, std::string_view kind, std::int64_t id);
/// The newest first; drafts and withdrawn ones only where asked for.
std::vector<LearningPoint> list(db::Reader& reader, bool with_drafts, int limit);
/// Published in these days and not withdrawn, the oldest first.
std::vector<LearningPoint> published_in(db::Reader& reader, Date from, Date to);

/// The teams of the point's audience that were there on that day, by name.
std::vector<TeamStanding> standings(db::Reader& reader, LearningPoint const& point, Date day);
/// The team has taken it up; a Problem for a team that is none of its audience, a conflict when it said so before.
Result<void> acknowledge(db::Transaction& tx, LearningPoint const& point, staff::TeamId team, std::string const& words,
    history::Act const& act);

std::vector<history::PresentState> present_points(db::Reader& reader, std::int64_t after, int most);

} // namespace gt::learning::store
