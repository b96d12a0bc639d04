#include "audits/store/second_reads.hpp"

#include "audits/store/audit_states.hpp"
#include "audits/store/audits.hpp"
#include "audits/verbs.hpp"
#include "cases/store/cases.hpp"
#include "improvement/store/actions.hpp"
#include "improvement/store/findings.hpp"
#include "staff/due.hpp"

#include <set>

namespace gt::audits::store {

namespace {

/// What stands in the histories of the audit and of its case, by person.
class Known {
public:
    Known(db::Reader& reader, Audit const& first)
    {
        for (auto const& entry : history::of(reader, {"audit", first.id.number})) worked_.insert(entry.who);
        for (auto const& entry : history::of(reader, {"case", first.case_id.number}))
            if (first.submitted_at && *first.submitted_at <= entry.when) opened_.insert(entry.who);
        for (auto const& finding : improvement::store::of_source(reader, {"audit", first.id.number}))
            for (auto const& action : improvement::store::of_finding(reader, finding.id))
                owners_.insert(action.owner.number);
    }

    Knowledge of(staff::PersonId person) const
    {
        return {opened_.contains(person.number), worked_.contains(person.number), owners_.contains(person.number)};
    }

private:
    std::set<std::int64_t> worked_;
    std::set<std::int64_t> opened_;
    std::set<std::int64_t> owners_;
};

} // namespace

std::optional<Audit> second_read_of(db::Reader& reader, AuditId first)
{
    auto const row = reader.one("SELECT id FROM audits WHERE second_read_of = :first", {{"first", first}});
    return row ? find(reader, row->get<AuditId>("id")) : std::nullopt;
}

std::vector<Auditor> second_readers_for(db::Reader& reader, Audit const& first, staff::PersonId drawn_by, Date today)
{
    auto const child_case = cases::store::find(reader, first.case_id);
    if (!child_case) return {};
    Known const known{reader, first};
    auto readers = auditors_for(reader, *child_case, today);
    for (auto& one : readers)
        if (one.conflict.empty()) one.conflict = prejudice_of(one.person.id, first, drawn_by, known.of(one.person.id));
    return readers;
}

} // namespace gt::audits::store
