#pragma once

#include "audits/second_read.hpp"

#include <span>

namespace gt::audits::moderation {

using ModerationId = Id<struct ModerationTag>;

/// The rules by which an audit is moderated (framework::Rules): never by chance, so never counted as agreement between
/// readers (docs/second-reads.md).
enum class CauseKind { grade, new_auditor, disagreement };
std::string_view key_of(CauseKind kind);
std::string_view title_of(CauseKind kind); ///< "Every audit with this grade is moderated"

struct Cause {
    CauseKind kind = CauseKind::grade;
    std::optional<staff::PersonId> raised_by = {}; ///< who disagrees; nobody where a rule asks
    std::string raised_by_name = {};
    std::string grade = {}; ///< that they would give; may be empty
    std::string words = {}; ///< why they disagree
};

/// What a moderator says about the audit itself, not about the practice.
struct Question {
    std::string_view key;
    std::string_view text;
};
std::span<Question const> questions();

struct Judgement {
    std::string answer; ///< a key of hearing::how_far
    std::string words; ///< asked for unless the answer is yes
};
using Judgements = std::map<std::string, Judgement, std::less<>>; ///< by question

enum class Outcome { agreed, changed };

/// Why a moderator changes a grade: coded, so that it can be counted.
std::span<WhyDiffered const> reasons_for_change();
WhyDiffered const* find_reason_for_change(std::string_view key);

struct Moderation {
    ModerationId id;
    AuditId audit;
    Instant opened_at;
    Date due_on;
    std::vector<Cause> causes;
    std::optional<Instant> moderated_at = {}; ///< nothing while it is open
    std::optional<staff::PersonId> moderated_by = {};
    std::string moderated_by_name = {};
    std::optional<Outcome> outcome = {};
    std::string reasons = {}; ///< for the grade, to everybody who may see the audit
    std::string to_auditor = {}; ///< for the auditor alone
    Judgements judgements = {};

    bool is_open() const { return !moderated_at; }
    bool has(CauseKind kind) const;
};

/// What speaks against somebody as the moderator of an audit.
struct Part {
    bool is_in_line = false; ///< answers for the practice of the team that holds the case
    bool reviews_the_child = false; ///< as IRO or conference chair
    bool has_moderated_it = false; ///< before: a disagreement goes to somebody else
    bool has_read_it_again = false; ///< as its second reader
    bool disagrees = false; ///< with this audit's grade
};
/// Why they may not moderate it, in a sentence; empty when they may. Nobody moderates their own audit or work, nor that
/// of a team they answer for; and a second read is never mixed with it.
std::string bar_to_moderating(staff::PersonId person, Audit const& audit, Part const& part);

/// What a moderator typed: the judgements, and the grades that change, with the coded reason.
struct Finding {
    Judgements judgements;
    AgreedGrades changed; ///< by domain, `overall` among them; only what differs from the auditor's
    std::string reasons;
    std::string to_auditor;

    Outcome outcome() const { return changed.empty() ? Outcome::agreed : Outcome::changed; }
};
/// Whether it can be recorded: each question answered, with words unless yes; a coded reason and words for each change;
/// words where somebody disagreed; no overall above the cap that an unsafe child sets [D-30]. A Problem's field is
/// "answer-" or "words-" and the question, "grade-" or "why-" and the domain, or "reasons".
Result<void> check(framework::Tool const& tool, framework::Scale const& scale, framework::Rules const& rules,
    Record const& record, Moderation const& moderation, Finding const& finding);

/// What is reported from then on: the grade of the whole, and of each domain that changed.
AgreedGrades agreed_by(Finding const& finding, Record const& record);

} // namespace gt::audits::moderation
