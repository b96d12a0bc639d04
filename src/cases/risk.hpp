#pragma once

#include "cases/ids.hpp"
#include "platform/result.hpp"
#include "platform/time/date.hpp"
#include "platform/time/instant.hpp"
#include "platform/time/working_days.hpp"
#include "staff/ids.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// "This child may be at risk now" (DESIGN section 4, first rule). Somebody who reads about a child has spoken to a
/// manager and says so here. Nothing may delay it: no grade, submission, draft, seal or lock is looked at. It stands
/// apart from audits and grades, and only who raised it says that it is over.
namespace gt::cases {

enum class RiskState { raised, answered, closed };

std::string_view key_of(RiskState state);
std::string_view title_of(RiskState state); ///< "Waiting for an answer"
std::optional<RiskState> risk_state(std::string_view key);

struct Risk {
    RiskId id;
    CaseId of;
    std::optional<staff::TeamId> team;
    staff::PersonId raised_by;
    Instant raised_at;
    std::optional<staff::PersonId> told; ///< nothing: nobody could be reached yet
    Date due;
    RiskState state = RiskState::raised;
    std::optional<staff::PersonId> answered_by;
    std::optional<Instant> escalated_at; ///< when it went to the head of service
    int version = 1;
};

/// One thing said or done about it; steps are only ever added.
struct RiskStep {
    enum class Kind { raised, answered, not_satisfied, escalated, closed };

    Kind kind;
    std::optional<staff::PersonId> who; ///< nothing: the program, at the end of the day
    Instant when;
    std::string words;
    std::string done_so_far; ///< of raised
    std::string told_at; ///< of raised: by voice, as typed
};

std::string_view key_of(RiskStep::Kind kind);
std::optional<RiskStep::Kind> risk_step_kind(std::string_view key);

/// What a change comes to: the risk as it then is, and the step to add.
struct RiskChange {
    Risk risk;
    RiskStep step;
};

struct Raising {
    RiskId id;
    CaseId of;
    std::optional<staff::TeamId> team;
    staff::PersonId by;
    std::optional<staff::PersonId> told;
    std::string told_at;
    std::string concern;
    std::string done_so_far;
};

/// Due the same working day; raised on a day off, the next one. With nobody told, it is at once the head of service's.
Result<RiskChange> raise(Raising raising, Instant now, WorkingDays const& calendar);

/// The answer: what was done. Who answers is checked by `may_answer`.
Result<RiskChange> answer(Risk risk, staff::PersonId by, std::string words, Instant now);

/// "I am satisfied": closes it, answered or not.
Result<RiskChange> close(Risk risk, staff::PersonId by, std::string words, Instant now);

/// "I am not satisfied": open again, due today, and the head of service's at once.
Result<RiskChange> not_satisfied(
    Risk risk, staff::PersonId by, std::string why, Instant now, WorkingDays const& calendar);

/// Still unanswered when its day has ended: it goes to the head of service, once.
bool is_to_escalate(Risk const& risk, Date today);
RiskChange escalate(Risk risk, Instant now);

/// Who was told, or anybody who may answer in the child's team; never who raised it.
bool may_answer(Risk const& risk, staff::PersonId person, bool may_answer_in_team);

/// Only who raised it. When they no longer work here, whoever may answer in the team and did not answer.
bool may_close(Risk const& risk, staff::PersonId person, bool may_answer_in_team, bool raiser_works_here);

} // namespace gt::cases
