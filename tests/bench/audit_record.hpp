#pragma once

#include "audits/store/audits.hpp"
#include "cases/case.hpp"
#include "framework/tool.hpp"

#include <stdexcept>

namespace gt::bench {

template <class T> void must(Result<T> const& result)
{
    if (!result) throw std::logic_error{"bench: " + result.problem().message};
}

/// One audit as an auditor would leave it: a save a section, the practitioner's own grades, the conversation, both
/// voices, two strengths, an area for improvement with its action.
class AuditRecord {
public:
    AuditRecord(framework::Tool const& tool, cases::Case const& child, staff::PersonId auditor, Instant begun)
        : tool_{tool}, child_{child}, auditor_{auditor}, begun_{begun}
    {
    }

    /// Allocated and half recorded when `open`, else submitted four weeks later.
    audits::AuditId write(db::Transaction& tx, bool open) const;

private:
    void allocate(db::Transaction& tx, audits::AuditId id) const;
    void answer_sections(db::Transaction& tx, audits::AuditId id, std::size_t how_many) const;
    void grade_own_practice(db::Transaction& tx, audits::AuditId id) const;
    void converse(db::Transaction& tx, audits::AuditId id) const;
    void add_findings(db::Transaction& tx, audits::AuditId id) const;
    void submit(db::Transaction& tx, audits::AuditId id) const;

    history::Act act(std::string_view verb, int day = 0) const;
    void save(db::Transaction& tx, audits::AuditId id, audits::store::Change const& change) const;

    framework::Tool const& tool_;
    cases::Case const& child_;
    staff::PersonId auditor_;
    Instant begun_;
};

} // namespace gt::bench
