#pragma once

#include "audits/cycle/terms.hpp"
#include "framework/shelf.hpp"
#include "platform/history/present.hpp"

namespace gt::audits::cycle {

enum class CycleState { tracking, met, case_closed };
enum class StepState { open, done, dropped };

CycleState cycle_state_of(std::string_view key);
std::string_view title_of(CycleState state); ///< "Tracked until Good", "Good", "Closed before Good"

struct StoredStep {
    int position; ///< from 1
    Step step;
    StepState state;
    std::optional<Date> done_on;
    std::string done_by; ///< a name; empty while it is open
    std::string words;
    std::optional<AuditId> reaudit; ///< once it has been allocated
    std::string other_auditor_because; ///< why not the first auditor [BAR-44]
    std::optional<Instant> dropped_at = {}; ///< when another grade was agreed that does not ask for it

    bool is_overdue(Date today) const { return state == StepState::open && step.due < today; }
};

struct Cycle {
    AuditId first;
    CycleState state;
    std::optional<Date> ended_on;
    std::vector<StoredStep> steps;

    StoredStep const* step_at(int position) const;
};

/// Nothing for an audit that begins no cycle, such as a draft or a themed one. Whoever may see the audit sees it.
std::optional<Cycle> find(db::Reader& reader, AuditId first);

/// A submitted audit begins its cycle (a routine one) or takes one a step on (a re-audit); any other changes nothing.
/// Doing it twice changes nothing more.
void follow(db::Transaction& tx, framework::Shelf& shelf, AuditId submitted, history::Act const& act);

/// Another grade was agreed about an audit of the cycle: the cycle follows the grade that is reported. What was done or
/// allocated stays; a cycle whose case has closed stays as it ended. Any other audit changes nothing.
void follow_agreement(db::Transaction& tx, framework::Shelf& shelf, AuditId agreed, history::Act const& act);

/// Says that a step was done, by somebody else than a re-audit: a conflict when it no longer waits.
Result<void> complete(db::Transaction& tx, Audit const& first, int position, Date done_on, std::string const& words,
    history::Act const& act);

/// Allocates the re-audit that a step asks for. Another than the first auditor needs a reason [BAR-44].
Result<void> allocate_reaudit(db::Transaction& tx, Audit const& first, int position, Audit const& reaudit,
    std::string const& other_auditor_because, history::Act const& act);

/// The day's work: cycles not begun yet are begun, those of cases closed meanwhile end, counted apart from Good.
void catch_up(db::Transaction& tx, framework::Shelf& shelf, Date today, Instant now);

/// Computes anew from the steps what everybody owes: who holds the roles today, who has gone, who is told of what is
/// overdue. On a day on which none of that changed it changes nothing.
void owe_again(db::Transaction& tx, framework::Shelf& shelf, Date today);

/// A cycle in a list: what somebody may see of it at a glance.
/// The first audit of the cycle that this one is a re-audit of; nothing when it is none.
std::optional<AuditId> first_of(db::Reader& reader, AuditId reaudit);

struct Listed {
    AuditId first;
    std::string case_number;
    std::string team;
    std::string first_grade; ///< as reported
    CycleState state;
    std::optional<StepKind> next;
    std::optional<Date> next_due;
};
/// Where a list goes on: behind the step of this cycle that is due that day.
struct ListedUpTo {
    Date due;
    AuditId first;
};
/// Those with an open step that the person may see, each with its first one, the earliest due first.
std::vector<Listed> list_tracked(
    db::Reader& reader, staff::Person const& person, Date today, std::optional<ListedUpTo> after, int limit);
/// Those still tracked in which nothing is to be done, by their number.
std::vector<Listed> list_waiting(db::Reader& reader, staff::Person const& person, Date today, int limit);

/// As `history verify` compares them.
std::vector<history::PresentState> present_cycles(db::Reader& reader, std::int64_t after, int most);

} // namespace gt::audits::cycle
