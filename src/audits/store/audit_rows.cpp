#include "audits/store/audit_rows.hpp"

namespace gt::audits::store {

Audit audit_from(db::Row const& row)
{
    return {row.get<AuditId>("id"), row.get<cases::CaseId>("case_id"), row.text("case_number"),
        row.get<staff::TeamId>("team_id"), row.text("team_name"), row.get<std::optional<staff::PersonId>>("worker_id"),
        row.get<std::optional<std::string>>("worker_name").value_or(""), row.get<staff::PersonId>("auditor_id"),
        row.text("auditor_name"), row.get<std::optional<SampleId>>("sample_id"), *audits::kind_of(row.text("kind")),
        row.get<bool>("chosen_at_random"), row.text("tool_key"), row.get<Date>("tool_day"),
        *audits::state_of(row.text("state")), row.get<bool>("independence_declared"), row.get<Instant>("allocated_at"),
        row.get<Date>("due_on"), row.get<std::optional<Instant>>("graded_at"),
        row.get<std::optional<Instant>>("submitted_at"), row.get<std::optional<Date>>("provisional_until"),
        row.get<std::optional<std::string>>("overall_grade"), row.get<bool>("limited_by_safety"), row.count("version"),
        row.get<std::optional<AuditId>>("second_read_of")};
}

std::vector<Audit> audits_from(db::Rows const& rows)
{
    std::vector<Audit> audits;
    audits.reserve(rows.size());
    for (auto const& row : rows) audits.push_back(audit_from(row));
    return audits;
}

} // namespace gt::audits::store
