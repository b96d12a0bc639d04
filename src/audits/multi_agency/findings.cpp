#include "audits/multi_agency/findings.hpp"

#include "audits/multi_agency/states.hpp"
#include "improvement/store/actions.hpp"
#include "improvement/store/findings.hpp"

#include <algorithm>

namespace gt::audits::multi_agency {

namespace {

bool is_still_open(db::Reader& reader, JointAuditId id)
{
    auto const now = find(reader, id);
    return now && now->is_open();
}

} // namespace

std::vector<AgencyFinding> findings_of(db::Reader& reader, JointAuditId id)
{
    std::map<improvement::FindingId, GradedPart> parts;
    for (auto const& row :
        reader.all(
            "SELECT finding_id, return_id FROM agency_findings WHERE audit_id = :id ORDER BY finding_id", {{"id", id}}))
        parts[row.get<improvement::FindingId>("finding_id")] = row.get<std::optional<ReturnId>>("return_id");
    std::vector<AgencyFinding> found;
    for (auto const& finding : improvement::store::of_source(reader, {std::string{audit_kind}, id.number}))
        for (auto const& action : improvement::store::of_finding(reader, finding.id))
            found.push_back({finding, action, parts[finding.id]});
    return found;
}

Result<void> add_finding(
    db::Transaction& tx, JointAudit const& audit, AgencyFinding const& found, history::Act const& act)
{
    if (!is_still_open(tx, audit.id)) return conflict();
    auto drafted = found.finding;
    drafted.is_draft = true;
    if (!improvement::store::record(tx, drafted, act)) return {};
    tx.run("INSERT INTO agency_findings (finding_id, audit_id, return_id) VALUES (:finding, :audit, :part)",
        {{"finding", drafted.id}, {"audit", audit.id}, {"part", found.part}});
    return improvement::store::propose(tx, found.action, act);
}

Result<void> take_finding_back(
    db::Transaction& tx, JointAudit const& audit, improvement::FindingId id, history::Act const& act)
{
    if (!is_still_open(tx, audit.id)) return conflict();
    auto const finding = improvement::store::find(tx, id);
    if (finding && finding->source.kind == audit_kind && finding->source.id == audit.id.number)
        improvement::store::withdraw(tx, *finding, act);
    return {};
}

std::string name_of(JointAudit const& audit, GradedPart const& part)
{
    auto const* asked = part ? audit.find(*part) : nullptr;
    return asked ? asked->agency : std::string{own_agency};
}

} // namespace gt::audits::multi_agency
