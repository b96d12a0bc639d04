#pragma once

#include "cases/ids.hpp"
#include "platform/result.hpp"
#include "platform/time/instant.hpp"
#include "platform/time/working_days.hpp"
#include "staff/person.hpp"

#include <optional>
#include <string>

namespace gt::oversight {

using AlertId = Id<struct WorkerAlertTag>;

enum class AlertKind {
    problem, ///< with the case
    plan ///< carrying out the plan [YRK-A-26]
};

std::string_view key_of(AlertKind kind);
std::string_view title_of(AlertKind kind);
std::optional<AlertKind> alert_kind(std::string_view key);

/// A worker tells their manager what stands in the way [YRK-A-20]. Never for a child at risk now, which has a way of
/// its own.
struct Alert {
    AlertId id;
    cases::CaseId case_id;
    std::string case_number;
    staff::TeamId team;
    AlertKind kind = AlertKind::problem;
    std::string words;
    staff::PersonId raised_by;
    std::string raised_by_name = {};
    Instant raised_at;
    Date answer_by;
    std::string answer = {};
    std::optional<staff::PersonId> answered_by = {};
    std::string answered_by_name = {};
    std::optional<Instant> answered_at = {};
    std::optional<Date> climbed_on = {}; ///< when it went further, because nobody had answered
    std::string climbed_to = {}; ///< the key of the role it went to

    bool is_open() const { return !answered_at; }
};

/// The same when it may be sent.
Result<Alert> checked(Alert alert);
/// Nobody answered until so many working days after its day: it goes to those above, once.
bool is_to_climb(Alert const& alert, int working_days, Date today);
/// Answered once, by somebody else than who raised it.
Result<Alert> answered(Alert alert, staff::Person const& person, std::string answer, Instant now);

} // namespace gt::oversight
