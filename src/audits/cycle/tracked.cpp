#include "audits/cycle/store.hpp"

namespace gt::audits::cycle {

std::vector<Listed> list_tracked(db::Reader& reader, staff::Person const& person, Date today, int limit)
{
    std::vector<Listed> cycles;
    for (auto const& row : reader.all(R"sql(
             SELECT a.id, a.case_number, a.team_name, coalesce(a.overall_grade, '') AS first_grade, y.state,
                    s.kind AS next_kind, s.due_on AS next_due
               FROM cycles y
               JOIN named_audits a ON a.id = y.audit_id
               LEFT JOIN cycle_steps s ON s.audit_id = y.audit_id
                     AND s.position = (SELECT min(o.position) FROM cycle_steps o
                                        WHERE o.audit_id = y.audit_id AND o.state = 'open')
              WHERE (y.state = 'tracking' OR s.kind IS NOT NULL)
                AND EXISTS (SELECT 1 FROM audit_sight v
                             WHERE v.audit_id = a.id AND v.person_id = :person
                               AND v.valid_from <= :today AND v.valid_to >= :today)
                AND (a.restricted = 0
                     OR a.case_id IN (SELECT case_id FROM case_readers
                                       WHERE person_id = :person AND valid_from <= :today AND valid_to >= :today))
              ORDER BY s.due_on NULLS LAST, a.id
              LIMIT :limit)sql",
             {{"person", person.id}, {"today", today}, {"limit", limit}}))
        cycles.push_back({row.get<AuditId>("id"), row.text("case_number"), row.text("team_name"),
            row.text("first_grade"), cycle_state_of(row.text("state")),
            step_kind_of(row.get<std::optional<std::string>>("next_kind").value_or("")),
            row.get<std::optional<Date>>("next_due")});
    return cycles;
}

} // namespace gt::audits::cycle
