#pragma once

#include "audits/readiness.hpp"

#include <span>

namespace gt::audits {

using DrawId = Id<struct DrawTag>;

/// A submitted audit that could be drawn for a second read. No grade: drawing is blind too.
struct Drawable {
    AuditId id;
    std::string case_number;
    std::string team_name;
    Date submitted_on;

    bool operator==(Drawable const&) const = default;
};

/// Which audits are read a second time: a simple random choice that anybody can repeat. Each audit's number is given
/// the SHA-256 of "seed, line feed, number"; the lowest are drawn, in that order.
struct Draw {
    std::string seed;
    std::string check_code; ///< stands for the list that was drawn from and how many were wanted
    std::vector<Drawable> drawn; ///< in their order
};

Draw draw(std::vector<Drawable> list, int wanted, std::string seed);

/// How many of so many audits are read a second time: the share of the pack's rules, rounded up.
int usual_number(int audits, int percent);

/// What speaks against somebody as the second reader of an audit, beyond independent_of the case (independence.hpp).
struct Knowledge {
    bool has_opened_the_case = false; ///< since the audit was submitted, so perhaps the audit with it
    bool has_worked_on_it = false; ///< stands in the audit's history
    bool owns_an_action = false; ///< that came of it
};
/// Why they cannot read the case unprejudiced, in a sentence; empty when they can.
std::string prejudice_of(
    staff::PersonId reader, Audit const& first, staff::PersonId drawn_by, Knowledge const& knowledge);

/// The same case and tool as the first audit was begun with, for somebody else; nothing of what it came to.
struct HandOut {
    AuditId id;
    staff::PersonId reader;
    bool independence_declared = false;
    Instant when;
    Date due_on;
};
Audit second_read(Audit const& first, HandOut const& hand_out);

/// Why two readers came to different grades: coded, so that it can be counted.
struct WhyDiffered {
    std::string_view key;
    std::string_view title;
};
std::span<WhyDiffered const> reasons_for_difference();
WhyDiffered const* find_reason_for_difference(std::string_view key);

/// The two grades of one domain, or of the whole, in the order of the tool.
struct ComparedDomain {
    std::string key;
    std::string title;
    Grading first;
    Grading second;

    bool is_same() const { return first.grade == second.grade; }
};
std::vector<ComparedDomain> compared(framework::Tool const& tool, Record const& first, Record const& second);

/// What both came to. `why_differed` is empty when they had given the same grade.
struct AgreedGrade {
    std::string grade;
    std::string why_differed;
    std::string note;

    bool operator==(AgreedGrade const&) const = default;
};
using AgreedGrades = std::map<std::string, AgreedGrade, std::less<>>; ///< by domain, `overall` among them

/// Whether this can be recorded as agreed: a grade for every domain and the whole, the same one where both gave it, a
/// reason where they differed, and none above the cap that an unsafe child sets [D-30]. A Problem's field is
/// "grade-" or "why-" and the domain's key.
Result<void> check_agreed(framework::Tool const& tool, framework::Scale const& scale, framework::Rules const& rules,
    std::vector<ComparedDomain> const& domains, AgreedGrades const& agreed);

/// Nobody settles the grade of their own audit or of their own work.
bool may_agree(staff::PersonId person, Audit const& first);

/// The rule of the reported grade: what was agreed last, after a second read or by moderation; until then the
/// auditor's own. [S9]
std::string reported_grade(std::string const& auditors, AgreedGrade const* agreed);

} // namespace gt::audits
