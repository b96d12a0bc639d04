#include "improvement/store/findings.hpp"

#include "audits/store/audit_states.hpp"
#include "audits/store/audits.hpp"
#include "improvement/store/actions.hpp"

namespace gt::audits::store {

namespace {

/// The audit as it is now: still a draft, and begun from here on.
Result<void> keep_open(db::Transaction& tx, AuditId id, history::Act const& act)
{
    begin(tx, id, act);
    auto const open = tx.one("SELECT id FROM audits WHERE id = :id AND state = 'started'", {{"id", id}});
    return open ? Result<void>{} : conflict();
}

} // namespace

Result<void> add_finding(db::Transaction& tx, Audit const& audit, improvement::Finding const& finding,
    std::optional<improvement::Action> const& action, history::Act const& act)
{
    if (auto const open = keep_open(tx, audit.id, act); !open) return open;
    auto drafted = finding;
    drafted.is_draft = true;
    bool const is_new = improvement::store::record(tx, drafted, act);
    return is_new && action ? improvement::store::propose(tx, *action, act) : Result<void>{};
}

Result<void> take_back(
    db::Transaction& tx, Audit const& audit, improvement::Finding const& finding, history::Act const& act)
{
    if (auto const open = keep_open(tx, audit.id, act); !open) return open;
    improvement::store::withdraw(tx, finding, act);
    return {};
}

} // namespace gt::audits::store
