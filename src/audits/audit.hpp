#pragma once

#include "cases/ids.hpp"
#include "platform/result.hpp"
#include "platform/time/instant.hpp"
#include "staff/person.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gt::audits {

using AuditId = Id<struct AuditTag>;
using SampleId = Id<struct SampleTag>;

/// From the day an audit or a second read is handed to somebody to the day it is due, unless they say otherwise.
inline constexpr int usual_days = 28;

enum class State {
    allocated, ///< an auditor has it; nothing is recorded yet
    started,
    submitted, ///< grades are provisional while worker and manager may correct facts
    final_
};

/// Which row of a report an audit counts in: headline grades use routine ones, chosen at random (DESIGN section 3).
enum class Kind { routine, themed, dip, multi_agency, re_audit };

std::string_view key_of(State state);
std::string_view title_of(State state); ///< "Not started", "In progress", "Provisional", "Final"
std::optional<State> state_of(std::string_view key);
std::string_view key_of(Kind kind);
std::string_view title_of(Kind kind);
std::optional<Kind> kind_of(std::string_view key);

/// How much of the audit tool is worked through. A second read is made from the record alone: nobody is to be asked
/// twice, neither the practitioner nor the child and family, and what follows is for the first audit to say.
enum class Extent { whole, record_alone };

/// An appreciative look at the practice on one child's case.
struct Audit {
    AuditId id;
    cases::CaseId case_id;
    std::string case_number;
    staff::TeamId team;
    std::string team_name;
    std::optional<staff::PersonId> worker;
    std::string worker_name; ///< empty when the case system's name is matched to no one
    staff::PersonId auditor;
    std::string auditor_name;
    std::optional<SampleId> sample;
    Kind kind;
    bool chosen_at_random;
    std::string tool_key;
    Date tool_day; ///< the framework of this day has the version of the tool that the audit was begun with
    State state;
    bool independence_declared;
    Instant allocated_at;
    Date due_on;
    std::optional<Instant> graded_at; ///< the auditor's grades were all saved; only now is the practitioner's own shown
    std::optional<Instant> submitted_at;
    std::optional<Date> provisional_until;
    std::optional<std::string> overall_grade;
    bool limited_by_safety;
    int version;
    std::optional<AuditId> second_read_of = {}; ///< the audit that this one reads again, without knowing it

    bool is_second_read() const { return second_read_of.has_value(); }
    Extent extent() const { return is_second_read() ? Extent::record_alone : Extent::whole; }
    bool is_open() const { return state == State::allocated || state == State::started; }
    bool is_provisional() const { return state == State::submitted; }
};

struct Grading {
    std::string grade;
    std::string reason;

    bool operator==(Grading const&) const = default;
};

/// The domain key that stands for the grade of the whole.
inline constexpr std::string_view overall = "overall";

/// All that has been recorded on an audit and still stands.
struct Record {
    std::map<std::string, std::string, std::less<>> answers; ///< by question key
    std::map<std::string, Grading, std::less<>> grades; ///< the auditor's, by domain key, `overall` among them
    std::map<std::string, Grading, std::less<>> practitioner; ///< the practitioner's own
    bool practitioner_has_graded = false; ///< known even to those who may not see the grades yet (blind.hpp)
    int strengths = 0; ///< findings of each kind
    int areas_for_improvement = 0;
    int areas_without_action = 0;
    std::optional<Date> earliest_action_due = {}; ///< of the actions that go with its areas for improvement

    std::string answer(std::string_view question) const;
};

/// Answers that the program itself asks for on every audit, whatever the tool: their keys in audit_answers.
namespace asked {
inline constexpr std::string_view conversation_on = "conversation_on"; ///< [LEI18-39]
inline constexpr std::string_view conversation_place = "conversation_place"; ///< in person, by video, by telephone
inline constexpr std::string_view conversation_who = "conversation_who"; ///< who took part
inline constexpr std::string_view conversation_notes = "conversation_notes";
inline constexpr std::string_view managers_view = "managers_view"; ///< the team manager's, in short
inline constexpr std::string_view no_improvement_reason = "no_improvement_reason"; ///< [LEI18-38]
inline constexpr std::string_view no_own_grade_reason = "no_own_grade_reason"; ///< why the practitioner has not graded
} // namespace asked

/// Whose view is asked for; each has its answers under "child_…" and "family_…".
enum class Voice { child, family };
std::string_view key_of(Voice voice);
std::string_view title_of(Voice voice);

/// What is agreed before anybody makes contact (DESIGN section 4, safe for the family), and what was said.
struct VoiceRecord {
    std::string asked; ///< "yes", "no", or empty: not recorded yet
    std::string safe; ///< "yes", "no"; "no" ends the step without blame
    std::string whom_and_how;
    std::string when_not;
    std::string interpreter;
    std::string court_or_police;
    std::string who_must_not_know;
    std::string words; ///< what they said, in their words
    std::string not_asked_because;
};
VoiceRecord voice_of(Record const& record, Voice voice);
std::map<std::string, std::string> answers_of(Voice voice, VoiceRecord const& view);

} // namespace gt::audits
