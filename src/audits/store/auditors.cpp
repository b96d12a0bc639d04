#include "audits/store/auditors.hpp"

#include "audits/independence.hpp"
#include "audits/register/store.hpp"
#include "audits/verbs.hpp"

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

std::string conflict_in(db::Reader& reader, staff::PersonId person, cases::Case const& child_case, Date today)
{
    auto conflict = conflict_of(person, own_teams(reader, person, today), child_case);
    if (!conflict.empty() || !child_case.restricted) return conflict;
    auto const named = reader.one(R"sql(
        SELECT count(person_id) AS readers FROM case_readers
         WHERE case_id = :case_id AND person_id = :person AND valid_from <= :today AND valid_to >= :today)sql",
        {{"case_id", child_case.id}, {"person", person}, {"today", today}});
    return named->count("readers") > 0 ? "" : "This case is restricted, and they are not named for it";
}

std::vector<Auditor> auditors_for(db::Reader& reader, cases::Case const& child_case, Date today)
{
    std::vector<Auditor> auditors;
    for (auto const& row : reader.all(R"sql(
             SELECT p.id, p.name, p.email, p.job_title, p.valid_from, p.valid_to, p.version,
                    (SELECT count(a.id) FROM audits a
                      WHERE a.auditor_id = p.id AND a.state IN ('allocated', 'started')) AS open_audits
               FROM people p
              WHERE p.valid_from <= :today AND p.valid_to >= :today
                AND p.id IN (SELECT person_id FROM held
                              WHERE verb = 'audits.audit' AND valid_from <= :today AND valid_to >= :today)
              ORDER BY p.sort_key, p.id)sql",
             {{"today", today}})) {
        staff::StaffMember person{row.get<staff::PersonId>("id"), row.text("name"), row.text("email"),
            row.text("job_title"), {row.get<Date>("valid_from"), row.get<Date>("valid_to")}, row.count("version")};
        auto conflict = conflict_in(reader, person.id, child_case, today);
        if (conflict.empty()) conflict = pause_of(reader, person.id, today);
        auditors.push_back({std::move(person), std::move(conflict), row.count("open_audits")});
    }
    return auditors;
}

std::vector<AuditorName> auditor_names(db::Reader& reader, Date today)
{
    std::vector<AuditorName> names;
    for (auto const& row : reader.all(R"sql(
             SELECT p.id, p.name
               FROM people p
              WHERE p.valid_from <= :today AND p.valid_to >= :today
                AND p.id IN (SELECT person_id FROM held
                              WHERE verb = 'audits.audit' AND valid_from <= :today AND valid_to >= :today)
              ORDER BY p.sort_key, p.id)sql",
             {{"today", today}}))
        names.push_back({row.get<staff::PersonId>("id"), row.text("name")});
    return names;
}

bool may_audit(db::Reader& reader, staff::PersonId person, Date today)
{
    return reader
               .one(R"sql(
        SELECT count(p.id) AS people FROM people p
         WHERE p.id = :person AND p.valid_from <= :today AND p.valid_to >= :today
           AND p.id IN (SELECT person_id FROM held
                         WHERE verb = 'audits.audit' AND valid_from <= :today AND valid_to >= :today))sql",
                   {{"person", person}, {"today", today}})
               ->count("people")
        > 0;
}

std::string pause_of(db::Reader& reader, staff::PersonId person, Date today)
{
    auto const entry = auditors::find(reader, person);
    return entry && entry->is_paused_on(today) ? "They pause from auditing at the moment" : "";
}

} // namespace gt::audits::store
