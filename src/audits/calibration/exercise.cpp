#include "audits/calibration/exercise.hpp"

#include <algorithm>

namespace gt::audits::calibration {

namespace {

constexpr std::size_t longest_case = 12'000;
constexpr std::size_t longest = 2'000;
constexpr std::size_t fewest_graders = 2;

Result<void> check_text(std::string_view field, std::string const& text, std::size_t most, std::string_view missing)
{
    if (text.empty()) return Problem{std::string{field}, std::string{missing}};
    if (text.size() > most) return Problem{std::string{field}, "This is too long: shorten it"};
    return {};
}

Problem forbidden(std::string why) { return {"", std::move(why), Problem::Kind::forbidden}; }

} // namespace

std::string_view title_of(Stage stage)
{
    constexpr std::string_view titles[] = {
        "Waiting for a check that it is anonymous", "Being graded", "To be spoken about", "Grade agreed", "Exemplar"};
    return titles[static_cast<std::size_t>(stage)];
}

Grader const* Exercise::grader(staff::PersonId person) const
{
    auto const found = std::ranges::find(graders, person, &Grader::person);
    return found == graders.end() ? nullptr : &*found;
}

int Exercise::graded() const { return static_cast<int>(std::ranges::count_if(graders, &Grader::has_graded)); }

Stage Exercise::stage_on(Date today) const
{
    if (approved_by) return Stage::exemplar;
    if (agreed_by) return Stage::agreed;
    if (!checked_by) return Stage::unchecked;
    bool const all = graded() == static_cast<int>(graders.size());
    return all || closes_on < today ? Stage::revealed : Stage::sealed;
}

Result<Exercise> checked(Exercise exercise, Date today)
{
    if (auto const fine = check_text("title", exercise.title, 200, "Enter a title"); !fine) return fine.problem();
    if (auto const fine = check_text("case_text", exercise.case_text, longest_case, "Enter the case"); !fine)
        return fine.problem();
    if (exercise.domain.empty()) return Problem{"domain", "Select what is graded"};
    if (exercise.closes_on < today) return Problem{"closes_on", "The last day must be today or in the future"};
    if (exercise.graders.size() < fewest_graders) return Problem{"grader", "Select two people or more"};
    if (exercise.grader(exercise.set_by))
        return Problem{"grader", "Whoever writes the case knows too much to grade it: select others"};
    return exercise;
}

Result<Exercise> found_anonymous(Exercise exercise, staff::PersonId by, Date today)
{
    if (exercise.stage_on(today) != Stage::unchecked) return conflict();
    if (by == exercise.set_by) return forbidden("Somebody else than who wrote it checks that it is anonymous.");
    exercise.checked_by = by;
    return exercise;
}

Result<Exercise> graded(
    Exercise exercise, staff::PersonId by, std::string const& grade, std::string const& reason, Date today)
{
    auto const own = std::ranges::find(exercise.graders, by, &Grader::person);
    if (own == exercise.graders.end()) return forbidden("You are not asked to grade this case.");
    if (exercise.stage_on(today) != Stage::sealed) return forbidden("This case can no longer, or not yet, be graded.");
    if (own->has_graded()) return forbidden("You have graded this case. Your grade stays as it is.");
    if (grade.empty()) return Problem{"grade", "Select a grade"};
    if (auto const fine = check_text("reason", reason, longest, "Enter the reasons for the grade"); !fine)
        return fine.problem();
    own->grade = grade;
    own->reason = reason;
    return exercise;
}

Result<Exercise> agreed(
    Exercise exercise, staff::PersonId by, std::string const& grade, std::string const& words, Date today)
{
    if (exercise.stage_on(today) != Stage::revealed) return conflict();
    if (grade.empty()) return Problem{"grade", "Select the agreed grade"};
    if (auto const fine = check_text("words", words, longest, "Enter why this grade fits"); !fine)
        return fine.problem();
    exercise.agreed_grade = grade;
    exercise.agreed_words = words;
    exercise.agreed_by = by;
    return exercise;
}

Result<Exercise> approved(Exercise exercise, staff::PersonId by, Date today)
{
    if (exercise.stage_on(today) != Stage::agreed) return conflict();
    if (by == exercise.agreed_by) return forbidden("Somebody else than who recorded the agreed grade approves it.");
    exercise.approved_by = by;
    return exercise;
}

} // namespace gt::audits::calibration
