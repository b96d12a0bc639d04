#pragma once

#include "cases/ids.hpp"
#include "framework/check_form.hpp"
#include "platform/result.hpp"
#include "platform/time/instant.hpp"
#include "staff/person.hpp"

#include <optional>
#include <string>
#include <vector>

namespace gt::oversight {

using CheckId = Id<struct ManagersCheckTag>;

enum class Verdict { held, gap, not_needed };

std::string_view key_of(Verdict verdict);
std::string_view title_of(Verdict verdict);
std::optional<Verdict> verdict(std::string_view key);

/// What was asked, as it was asked then, and what the manager found.
struct CheckAnswer {
    int objective = 0; ///< the number of the plan's objective; 0: of the whole
    std::string item;
    std::string text;
    std::optional<Verdict> verdict = {};
    std::string missing = {}; ///< when it is a gap
};

enum class Outcome {
    looked_at, ///< nothing was to be signed off
    signed_off,
    returned ///< to the worker, with its gaps
};

std::string_view key_of(Outcome outcome);
std::string_view title_of(Outcome outcome);
std::optional<Outcome> outcome(std::string_view key);

enum class Agreement {
    none, ///< nobody beyond the manager is asked
    waiting,
    agreed,
    returned
};

std::string_view key_of(Agreement agreement);
std::string_view title_of(Agreement agreement);
std::optional<Agreement> agreement(std::string_view key);

/// A document as it was when it was signed off.
struct DocumentVersion {
    std::string key;
    std::string title;
    std::optional<Date> dated = {};
    std::string version = {}; ///< as the case system names it
};

/// A line manager's check of one child's record: what it holds, whether a plan is good enough. Once made it stands;
/// only the agreement is added to it.
struct ManagersCheck {
    CheckId id;
    cases::CaseId case_id;
    std::string case_number;
    staff::TeamId team;
    std::string form;
    std::string title;
    std::optional<DocumentVersion> document = {};
    std::optional<staff::PersonId> author = {}; ///< whose work it is
    std::string author_name = {};
    std::vector<std::string> objectives = {};
    std::vector<CheckAnswer> answers = {};
    std::optional<Outcome> outcome = {};
    std::string note = {};
    staff::PersonId checked_by;
    std::string checked_by_name = {};
    Instant checked_at;
    Agreement agreement = Agreement::none;
    std::optional<staff::PersonId> agreed_by = {};
    std::string agreed_by_name = {};
    std::optional<Instant> agreed_at = {};
    std::string agreement_note = {};

    int asked() const; ///< without what is not needed
    int held() const;
    std::vector<CheckAnswer const*> gaps() const;
    std::string about() const; ///< "Care plan of 3 November 2026, version 2", or the check's title
};

/// An empty check by the form: every item, of the whole and of each objective.
std::vector<CheckAnswer> questions_of(framework::CheckForm const& form, int objectives);

/// The fields of what is to be put right, in the order of the form; nothing when it may be kept. Nobody signs off their
/// own work [YRK-A-07, YRK-A-21].
std::vector<Problem> what_is_wrong(ManagersCheck const& check, framework::CheckForm const& form, Date today);

/// "verdict-2-who": the field of an answer.
std::string field_of(std::string_view name, CheckAnswer const& answer);

/// Whether this person may agree to it: it waits for that, and they neither wrote nor signed it.
bool may_agree(ManagersCheck const& check, staff::Person const& person);
/// Agreed, or returned with a reason [YRK-A-23].
Result<ManagersCheck> agree(
    ManagersCheck check, staff::Person const& person, std::string_view answer, std::string note, Instant now);

} // namespace gt::oversight
