#include "audits/store/auditors.hpp"

#include "audits/independence.hpp"
#include "audits/verbs.hpp"
#include "staff/store/people.hpp"

namespace gt::audits::store {

std::vector<staff::TeamId> own_teams(db::Reader& reader, staff::PersonId person, Date today)
{
    std::vector<staff::TeamId> teams;
    for (auto const& row : reader.all(R"sql(
             SELECT DISTINCT g.team_id
               FROM role_grants g JOIN role_verbs v ON v.role = g.role
              WHERE g.person_id = :person AND v.verb = :verb AND g.valid_from <= :today AND g.valid_to >= :today)sql",
             {{"person", person}, {"verb", verb::respond}, {"today", today}}))
        teams.push_back(row.get<staff::TeamId>("team_id"));
    return teams;
}

std::vector<Auditor> auditors_for(db::Reader& reader, cases::Case const& child_case, staff::TeamId team, Date today)
{
    std::vector<Auditor> auditors;
    for (auto& person : staff::store::who_may(reader, verb::audit, team, today)) {
        auto conflict = conflict_of(person.id, own_teams(reader, person.id, today), child_case);
        auditors.push_back({std::move(person), std::move(conflict)});
    }
    return auditors;
}

} // namespace gt::audits::store
