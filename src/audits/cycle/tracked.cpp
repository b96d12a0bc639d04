#include "audits/cycle/store.hpp"

namespace gt::audits::cycle {

namespace {

std::vector<Listed> listed_from(db::Rows const& rows)
{
    std::vector<Listed> cycles;
    for (auto const& row : rows)
        cycles.push_back({row.get<AuditId>("id"), row.text("case_number"), row.text("team_name"),
            row.text("first_grade"), cycle_state_of(row.text("state")),
            step_kind_of(row.get<std::optional<std::string>>("next_kind").value_or("")),
            row.get<std::optional<Date>>("next_due")});
    return cycles;
}

} // namespace

// The join is a CROSS JOIN so that SQLite goes along the steps by their dates, and not through all audits first.
std::vector<Listed> list_tracked(
    db::Reader& reader, staff::Person const& person, Date today, std::optional<ListedUpTo> after, int limit)
{
    auto const from = after.value_or(ListedUpTo{.due = *Date::of(1900, 1, 1), .first = {}});
    return listed_from(reader.all(R"sql(
        SELECT a.id, a.case_number, a.team_name,
               coalesce((SELECT g.grade_key FROM agreed_grades g
                          WHERE g.audit_id = a.id AND g.domain_key = 'overall' AND g.superseded_at IS NULL),
                        a.overall_grade, '') AS first_grade, y.state,
               s.kind AS next_kind, s.due_on AS next_due
          FROM cycle_steps s CROSS JOIN cycles y CROSS JOIN named_audits a
         WHERE s.state = 'open' AND s.due_on >= :due AND (s.due_on > :due OR s.audit_id > :first)
           AND y.audit_id = s.audit_id AND a.id = s.audit_id
           AND NOT EXISTS (SELECT 1 FROM cycle_steps o
                            WHERE o.audit_id = s.audit_id AND o.position < s.position AND o.state = 'open')
           AND EXISTS (SELECT 1 FROM audit_sight v
                        WHERE v.audit_id = s.audit_id AND v.person_id = :person
                          AND v.valid_from <= :today AND v.valid_to >= :today)
           AND (a.restricted = 0
                OR a.case_id IN (SELECT case_id FROM case_readers
                                  WHERE person_id = :person AND valid_from <= :today AND valid_to >= :today))
         ORDER BY s.due_on, s.audit_id
         LIMIT :limit)sql",
        {{"due", from.due}, {"first", from.first}, {"person", person.id}, {"today", today}, {"limit", limit}}));
}

std::vector<Listed> list_waiting(db::Reader& reader, staff::Person const& person, Date today, int limit)
{
    return listed_from(reader.all(R"sql(
        SELECT a.id, a.case_number, a.team_name,
               coalesce((SELECT g.grade_key FROM agreed_grades g
                          WHERE g.audit_id = a.id AND g.domain_key = 'overall' AND g.superseded_at IS NULL),
                        a.overall_grade, '') AS first_grade, y.state,
               NULL AS next_kind, NULL AS next_due
          FROM cycles y CROSS JOIN named_audits a
         WHERE y.state = 'tracking' AND a.id = y.audit_id
           AND NOT EXISTS (SELECT 1 FROM cycle_steps o WHERE o.audit_id = y.audit_id AND o.state = 'open')
           AND EXISTS (SELECT 1 FROM audit_sight v
                        WHERE v.audit_id = y.audit_id AND v.person_id = :person
                          AND v.valid_from <= :today AND v.valid_to >= :today)
           AND (a.restricted = 0
                OR a.case_id IN (SELECT case_id FROM case_readers
                                  WHERE person_id = :person AND valid_from <= :today AND valid_to >= :today))
         ORDER BY y.audit_id
         LIMIT :limit)sql",
        {{"person", person.id}, {"today", today}, {"limit", limit}}));
}

} // namespace gt::audits::cycle
