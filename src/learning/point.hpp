#pragma once

#include "platform/result.hpp"
#include "platform/time/instant.hpp"
#include "staff/ids.hpp"
#include "staff/team.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gt::learning {

using PointId = Id<struct LearningPointTag>;

/// What a learning point was drawn from, such as {"finding", id}; "hand" has no record.
struct Origin {
    std::string kind = "hand";
    std::optional<std::int64_t> id = {};
};

/// What others should know, anonymous.
struct LearningPoint {
    PointId id;
    std::string title;
    std::string words; ///< what was learnt
    std::string asked; ///< what teams are asked to do with it; may be empty
    Origin origin = {};
    std::string theme = {}; ///< of the framework; what it is measured by again; may be empty
    staff::TeamId audience; ///< the teams below this node of the tree, or this team
    std::string audience_name = {};
    staff::PersonId drafted_by;
    Instant drafted_at;
    std::optional<Instant> published_at = {};
    std::optional<Date> acknowledge_by = {};
    std::optional<Instant> withdrawn_at = {};
    std::string withdrawn_because = {};
    int version = 1;

    bool is_draft() const { return !published_at && !withdrawn_at; }
    bool stands() const { return published_at && !withdrawn_at; }
};

std::string state_words(LearningPoint const& point); ///< "Draft", "Published 24 November 2026", "Withdrawn"

/// The same when it may be kept: with a title and words, and without the case number of what it was drawn from.
Result<LearningPoint> checked(LearningPoint point, std::string_view case_number);
/// To be acknowledged by a later day.
Result<LearningPoint> publish(LearningPoint point, Date acknowledge_by, Instant now);
/// A draft, or one that turned out to be wrong: with the reason.
Result<LearningPoint> withdraw(LearningPoint point, std::string because, Instant now);

/// A team of the audience, and whether it has taken the point up.
struct TeamStanding {
    staff::TeamId team;
    std::string name;
    std::optional<Instant> acknowledged_at = {};
    std::string acknowledged_by = {};
    std::string words = {}; ///< what the team does with it
};

/// "17 of 20 teams (85%)"; "no teams" for an audience without any.
std::string acknowledged_words(std::vector<TeamStanding> const& teams);

} // namespace gt::learning
