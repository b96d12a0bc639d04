#include "audits/cycle/store.hpp"

namespace gt::audits::cycle {

std::optional<AuditId> first_of(db::Reader& reader, AuditId reaudit)
{
    auto const row = reader.one("SELECT audit_id FROM cycle_steps WHERE reaudit_id = :id", {{"id", reaudit}});
    return row ? std::optional{row->get<AuditId>("audit_id")} : std::nullopt;
}

} // namespace gt::audits::cycle
