#pragma once

#include "audits/audit.hpp"
#include "platform/history/history.hpp"

#include <vector>

namespace gt::audits::store {

/// Hands a case to an auditor: the audit, what the auditor and (if matched) the worker owe, and the auditor's sight of the
/// case. Allocating the same audit id again changes nothing. A conflict of interest, or a missing
/// declaration of independence, is a Problem.
Result<void> allocate(db::Transaction& tx, Audit const& audit, history::Act const& act);

/// Through the team (audits.see), or as its auditor, or as the worker whose practice it looks at.
std::optional<Audit> find_visible(db::Reader& reader, staff::Person const& person, AuditId id, Date today);
std::optional<Audit> find(db::Reader& reader, AuditId id);

struct Filter {
    std::optional<State> state;
    std::optional<staff::TeamId> team;
    std::optional<cases::CaseId> case_id;
};
/// Newest first; `before` is the last one of the page before.
std::vector<Audit> list_visible(db::Reader& reader, staff::Person const& person, Date today, Filter const& filter,
    std::optional<AuditId> before, int limit);

Record load_record(db::Reader& reader, AuditId id);

/// Saves answers by question key (an empty value takes the answer back); only what changed is recorded.
/// A conflict when the audit is no longer the version that `audit` was read with.
Result<void> save_answers(db::Transaction& tx, Audit const& audit, std::map<std::string, std::string> const& answers,
    history::Act const& act);

/// The auditor's grade of a domain, or of the whole (`overall`).
Result<void> save_grade(db::Transaction& tx, Audit const& audit, std::string_view domain, Grading const& grading,
    history::Act const& act);

/// The practitioner's own grades, all at once; only the worker, only before the audit is submitted.
Result<void> save_own_grades(db::Transaction& tx, Audit const& audit, std::map<std::string, Grading> const& grades,
    history::Act const& act);

/// The auditor's grades are complete: notes the instant, once.
void mark_graded(db::Transaction& tx, Audit const& audit, Instant now);

struct Submission {
    std::string overall_grade;
    bool limited_by_safety;
    Date provisional_until;
};
/// Grades become provisional; worker and manager are asked to read them, and the head of service is told the same day
/// when the grade is limited by safety [D-30].
Result<void> submit(db::Transaction& tx, Audit const& audit, Submission const& submission, history::Act const& act);

/// Provisional audits whose days for corrections have passed become final.
int make_final(db::Transaction& tx, Date today, Instant now);

} // namespace gt::audits::store
