#pragma once

#include "audits/audit.hpp"

namespace gt::audits::hearing {

using CorrectionId = Id<struct CorrectionTag>;

enum class CorrectionState { open, accepted, declined };
std::string_view key_of(CorrectionState state);
std::string_view title_of(CorrectionState state); ///< "Waiting for the auditor", "Corrected", "Not corrected"

/// A fact in a submitted audit that the worker or the manager asks to have put right (DESIGN section 4, fair to the
/// worker). A grade is no fact: whoever disagrees with one says so, and it is moderated.
struct Correction {
    CorrectionId id;
    AuditId audit;
    staff::PersonId asked_by;
    std::string asked_by_name;
    Instant asked_at;
    std::string part; ///< key of the section, or empty for the audit as a whole
    std::string as_written;
    std::string as_asked;
    std::string shown_by; ///< where the record shows it
    CorrectionState state = CorrectionState::open;
    std::string corrected = {}; ///< what stands beside the text from now on; empty unless accepted
    std::string reason = {}; ///< why not; empty unless declined
    std::optional<Instant> answered_at = {};
    std::string answered_by_name = {};
};

/// Whether there is something to answer: what is written, what is right, and where it can be seen.
Result<Correction> checked(Correction correction);

/// Accepted with the text that is right, or declined with a reason. A Problem's field is "answer", "corrected" or
/// "reason".
Result<Correction> answered(
    Correction correction, std::string_view answer, std::string const& corrected, std::string const& reason);

/// The worker, and whoever answers for the practice of the team (`answers_for_team`: audits.respond over it), have a
/// say in a submitted audit; never its auditor, and nobody in a second read.
bool has_a_say(staff::PersonId person, Audit const& audit, bool answers_for_team);

/// Facts are corrected and grades disagreed with until the last provisional day, that day included.
bool is_open_to_corrections(Audit const& audit, Date today);

} // namespace gt::audits::hearing
