#pragma once

#include "audits/audit.hpp"

namespace gt::audits::calibration {

using ExerciseId = Id<struct ExerciseTag>;

/// One of those asked to grade; grade and reason are empty until they have.
struct Grader {
    staff::PersonId person;
    std::string name;
    std::string grade = {};
    std::string reason = {};

    bool has_graded() const { return !grade.empty(); }
};

/// Where an exercise stands. `sealed`: people grade, and nobody sees another's grade. `revealed`: all have graded, or
/// its last day has passed. An agreed grade that somebody else approved makes it an exemplar [BAR-99].
enum class Stage { unchecked, sealed, revealed, agreed, exemplar };
std::string_view title_of(Stage stage);

/// One case, written for this and without anything that tells who it is about, graded by many on one domain or as a
/// whole.
struct Exercise {
    ExerciseId id;
    std::string title;
    std::string case_text;
    std::string domain; ///< key, or `overall`
    std::string domain_title;
    std::string scale;
    staff::PersonId set_by;
    Date set_on;
    Date closes_on; ///< the last day for grading
    std::vector<Grader> graders;
    std::optional<staff::PersonId> checked_by = {}; ///< as anonymised
    std::string agreed_grade = {};
    std::string agreed_words = {}; ///< why, as it was spoken about
    std::optional<staff::PersonId> agreed_by = {};
    std::optional<staff::PersonId> approved_by = {};
    int version = 1;

    Grader const* grader(staff::PersonId person) const;
    int graded() const; ///< how many have
    Stage stage_on(Date today) const;
};

/// As typed. A Problem's field is "title", "case_text", "domain", "closes_on" or "grader"; fewer than two graders show
/// no spread, and whoever wrote it knows too much to grade.
Result<Exercise> checked(Exercise exercise, Date today);

/// Each gives the exercise after it, or why not; another person than the one who wrote it checks it, another than who
/// recorded the agreed grade approves it.
Result<Exercise> found_anonymous(Exercise exercise, staff::PersonId by, Date today);
Result<Exercise> graded(Exercise exercise, staff::PersonId by, std::string const& grade, std::string const& reason,
    Date today); ///< once: a Problem's field is "grade" or "reason"
Result<Exercise> agreed(Exercise exercise, staff::PersonId by, std::string const& grade, std::string const& words,
    Date today); ///< a Problem's field is "grade" or "words"
Result<Exercise> approved(Exercise exercise, staff::PersonId by, Date today);

} // namespace gt::audits::calibration
