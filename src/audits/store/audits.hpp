#pragma once

#include "audits/store/allocation.hpp"
#include "improvement/action.hpp"
#include "platform/history/history.hpp"

#include <vector>

namespace gt::audits::store {

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

/// The audits that came of a sample; for whoever may see the sample.
std::vector<Audit> of_sample(db::Reader& reader, SampleId sample);

/// All that is recorded, whoever asks: give it through `seen_by` (blind.hpp) before it is shown.
Record load_record(db::Reader& reader, AuditId id);

/// Answers by question key (an empty value takes the answer back) and grades by domain, or of the whole (`overall`).
struct Change {
    std::map<std::string, std::string> answers;
    std::map<std::string, Grading> grades;

    bool is_empty() const { return answers.empty() && grades.empty(); }
};

/// What the auditor entered on one page, all of it or nothing; only what differs is recorded.
/// A conflict when the audit is no longer the version that `audit` was read with, or no longer open.
Result<void> save(db::Transaction& tx, Audit const& audit, Change change, history::Act const& act);

/// Takes back all that the auditor recorded so far; how it was stays in the history.
Result<void> take_back_record(db::Transaction& tx, Audit const& audit, history::Act const& act);

/// The practitioner's own view, all at once; only before the audit is submitted.
Result<void> save_own_view(db::Transaction& tx, Audit const& audit, Change change, history::Act const& act);

/// What the team manager sees in this work, in short, until the audit is final. It leaves the auditor's draft alone,
/// and the auditor meets it when they meet the practitioner's own grades.
Result<void> save_managers_view(
    db::Transaction& tx, Audit const& audit, std::string const& words, history::Act const& act);

struct ManagersView {
    std::string words;
    std::string name;
    Instant when;
};
std::optional<ManagersView> managers_view(db::Reader& reader, AuditId id);

/// The auditor's grades are complete: notes the instant, once.
void mark_graded(db::Transaction& tx, AuditId id, Instant now);

/// The findings of an audit belong to its draft: while it is open, its auditor adds them (an area for improvement with
/// the action that is proposed for it) and takes them back. A conflict once it was submitted.
Result<void> add_finding(db::Transaction& tx, Audit const& audit, improvement::Finding const& finding,
    std::optional<improvement::Action> const& action, history::Act const& act);
Result<void> take_back(
    db::Transaction& tx, Audit const& audit, improvement::Finding const& finding, history::Act const& act);

/// Somebody has read the submitted audit and owes that no more.
void mark_read(db::Transaction& tx, Audit const& audit, history::Act const& act);

struct Submission {
    std::string overall_grade;
    bool limited_by_safety;
    Date provisional_until;
};
/// Grades become provisional and the proposed actions stand; worker and manager are asked to read them, and the head of
/// service is told the same day when the grade is limited by safety [D-30]. A second read is locked by it, and final
/// tomorrow; whoever drew it is asked to compare both.
Result<void> submit(db::Transaction& tx, Audit const& audit, Submission const& submission, history::Act const& act);

/// Provisional audits whose days for corrections have passed become final; those with a correction that is not
/// answered, or a moderation that is not done, wait for it.
int make_final(db::Transaction& tx, Date today, Instant now);

} // namespace gt::audits::store
