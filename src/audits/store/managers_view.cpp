#include "audits/store/audit_states.hpp"
#include "audits/store/audits.hpp"

namespace gt::audits::store {

Result<void> save_managers_view(
    db::Transaction& tx, Audit const& audit, std::string const& words, history::Act const& act)
{
    auto const now = find(tx, audit.id);
    if (!now || now->state == State::final_)
        return Problem{"", "The audit is final, so nothing is added to it any more", Problem::Kind::conflict};
    auto const key = std::string{asked::managers_view};
    auto const standing = managers_view(tx, audit.id);
    auto const before = standing ? standing->words : std::string{};
    if (before == words) return {};
    put_answer(tx, audit, key, words, act);
    history::record(tx, act, {"audit", audit.id.number}, state_of({{{key, before}}, {}}, "auditor"),
        state_of({{{key, words}}, {}}, "auditor"));
    return {};
}

std::optional<ManagersView> managers_view(db::Reader& reader, AuditId id)
{
    auto const row = reader.one(R"sql(
        SELECT n.value, p.name, n.recorded_at
          FROM audit_answers n JOIN people p ON p.id = n.recorded_by
         WHERE n.audit_id = :id AND n.question_key = 'managers_view' AND n.superseded_at IS NULL)sql",
        {{"id", id}});
    if (!row) return std::nullopt;
    return ManagersView{row->text("value"), row->text("name"), row->get<Instant>("recorded_at")};
}

} // namespace gt::audits::store
