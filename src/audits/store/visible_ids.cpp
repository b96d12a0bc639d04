#include "audits/store/visible_ids.hpp"

#include "audits/store/audit_states.hpp"
#include "audits/verbs.hpp"
#include "staff/store/teams.hpp"

namespace gt::audits::store {

namespace {

/// All audits that they may see are looked up; meant for those who see few teams.
db::Rows gathered(db::Reader& reader, std::vector<db::Param> const& asked)
{
    return reader.all(R"sql(
        SELECT a.id
          FROM audits a JOIN cases c ON c.id = a.case_id
         WHERE a.id IN (SELECT audit_id FROM audit_sight
                         WHERE person_id = :person AND valid_from <= :today AND valid_to >= :today)
           AND (CAST(:state AS text) IS NULL OR a.state = :state)
           AND (CAST(:team AS bigint) IS NULL OR a.team_id = :team)
           AND (CAST(:case_id AS bigint) IS NULL OR a.case_id = :case_id)
           AND (CAST(:before AS bigint) IS NULL OR a.id < :before)
           AND (c.restricted = 0
                OR a.case_id IN (SELECT case_id FROM case_readers
                                  WHERE person_id = :person AND valid_from <= :today AND valid_to >= :today))
         ORDER BY a.id DESC
         LIMIT :limit)sql",
        asked);
}

/// The newest are gone through until enough are in sight.
db::Rows met(db::Reader& reader, std::vector<db::Param> const& asked)
{
    return reader.all(R"sql(
        SELECT a.id
          FROM audits a JOIN cases c ON c.id = a.case_id
         WHERE (CAST(:state AS text) IS NULL OR a.state = :state)
           AND (CAST(:team AS bigint) IS NULL OR a.team_id = :team)
           AND (CAST(:case_id AS bigint) IS NULL OR a.case_id = :case_id)
           AND (CAST(:before AS bigint) IS NULL OR a.id < :before)
           AND EXISTS (SELECT 1 FROM audit_sight s
                        WHERE s.audit_id = a.id AND s.person_id = :person
                          AND s.valid_from <= :today AND s.valid_to >= :today)
           AND (c.restricted = 0
                OR a.case_id IN (SELECT case_id FROM case_readers
                                  WHERE person_id = :person AND valid_from <= :today AND valid_to >= :today))
         ORDER BY a.id DESC
         LIMIT :limit)sql",
        asked);
}

} // namespace

std::vector<AuditId> ids_visible(db::Reader& reader, staff::Person const& person, Date today, Filter const& filter,
    std::optional<AuditId> before, int limit)
{
    auto const state = filter.state ? std::optional{std::string{key_of(*filter.state)}} : std::nullopt;
    std::vector<db::Param> const asked{{"state", state}, {"team", filter.team}, {"case_id", filter.case_id},
        {"before", before}, {"person", person.id}, {"today", today}, {"limit", limit}};
    auto const few = staff::store::sees_few_teams(reader, person, verb::see, today);
    std::vector<AuditId> ids;
    for (auto const& row : few ? gathered(reader, asked) : met(reader, asked)) ids.push_back(row.get<AuditId>("id"));
    return ids;
}

} // namespace gt::audits::store
