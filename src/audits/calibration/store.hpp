#pragma once

#include "audits/calibration/exercise.hpp"
#include "platform/history/present.hpp"

namespace gt::audits::calibration {

/// Keeping the same exercise again (its id is known) changes nothing.
void keep(db::Transaction& tx, Exercise const& exercise, history::Act const& act);
/// A conflict when somebody changed it since `before` was read. Graders owe their grade from the check until the last
/// day; whoever grades changes nothing but their own.
Result<void> save(db::Transaction& tx, Exercise const& before, Exercise const& after, history::Act const& act);

std::optional<Exercise> find(db::Reader& reader, ExerciseId id);
/// The latest first; of everybody, or those that the person is asked to grade.
std::vector<Exercise> exercises(db::Reader& reader, std::optional<staff::PersonId> grader, int limit);
/// The approved ones, by domain and grade where these are not empty; the latest first.
std::vector<Exercise> exemplars(db::Reader& reader, std::string const& domain, std::string const& grade, int limit);

/// Whose last day has passed owes no grade any more.
void close(db::Transaction& tx, Date today);

std::vector<history::PresentState> present_exercises(db::Reader& reader, std::int64_t after, int most);

} // namespace gt::audits::calibration
