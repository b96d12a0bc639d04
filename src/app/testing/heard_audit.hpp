#pragma once

#include "app/testing/two_teams.hpp"

#include <functional>

namespace gt::testing {

/// What worker and manager say about the team's submitted audit, and that its auditor is in the register. `plant` gives
/// a word that stands nowhere else.
audits::hearing::CorrectionId hear(TestApp& app, TeamRecords const& records, staff::PersonId manager,
    std::function<std::string(std::string const&)> const& plant);

/// A calibration case, found anonymous, that the auditor and somebody else are to grade.
audits::calibration::ExerciseId set_exercise(TestApp& app, staff::PersonId auditor, staff::PersonId setter);

} // namespace gt::testing
