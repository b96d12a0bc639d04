#include "audits/moderation/rows.hpp"
#include "audits/moderation/store.hpp"
#include "audits/verbs.hpp"
#include "cases/store/cases.hpp"
#include "staff/store/people.hpp"
#include "staff/store/teams.hpp"

namespace gt::audits::moderation {

namespace {

bool has_moderated(db::Reader& reader, staff::PersonId person, AuditId audit)
{
    return reader
        .one("SELECT max(id) AS id FROM moderations WHERE audit_id = :audit AND moderated_by = :person",
            {{"audit", audit}, {"person", person}})
        ->get<std::optional<std::int64_t>>("id")
        .has_value();
}

bool has_read_again(db::Reader& reader, staff::PersonId person, AuditId audit)
{
    return reader
        .one("SELECT max(id) AS id FROM audits WHERE second_read_of = :audit AND auditor_id = :person",
            {{"audit", audit}, {"person", person}})
        ->get<std::optional<std::int64_t>>("id")
        .has_value();
}

bool disagrees(db::Reader& reader, staff::PersonId person, AuditId audit)
{
    return reader
               .one(R"sql(
        SELECT count(c.position) AS found
          FROM moderations m JOIN moderation_causes c ON c.moderation_id = m.id
         WHERE m.audit_id = :audit AND c.raised_by = :person)sql",
                   {{"audit", audit}, {"person", person}})
               ->count("found")
        > 0;
}

} // namespace

std::vector<Moderation> moderations_of(db::Reader& reader, AuditId audit)
{
    std::vector<Moderation> moderations;
    for (auto const& row : reader.all(R"sql(
             SELECT m.id, m.audit_id, m.opened_at, m.due_on, m.moderated_at, m.moderated_by,
                    p.name AS moderated_by_name, m.outcome, m.reasons, m.to_auditor
               FROM moderations m LEFT JOIN people p ON p.id = m.moderated_by
              WHERE m.audit_id = :audit
              ORDER BY m.id)sql",
             {{"audit", audit}}))
        moderations.push_back(moderation_from(row));
    complete(reader, moderations);
    return moderations;
}

std::optional<Moderation> open_moderation_of(db::Reader& reader, AuditId audit)
{
    auto const all = moderations_of(reader, audit);
    return !all.empty() && all.back().is_open() ? std::optional{all.back()} : std::nullopt;
}

Part part_in(db::Reader& reader, staff::PersonId person, Audit const& audit, Date today)
{
    auto const child = cases::store::find(reader, audit.case_id);
    return {.is_in_line = staff::store::is_in_sight(reader, person, verb::respond, audit.team, today),
        .reviews_the_child = child && (child->iro == person || child->cp_chair == person),
        .has_moderated_it = has_moderated(reader, person, audit.id),
        .has_read_it_again = has_read_again(reader, person, audit.id),
        .disagrees = disagrees(reader, person, audit.id)};
}

std::vector<staff::StaffMember> moderators_for(db::Reader& reader, Audit const& audit, Date today)
{
    auto moderators = staff::store::who_may(reader, verb::moderate, audit.team, today);
    std::erase_if(moderators, [&](staff::StaffMember const& one) {
        return !bar_to_moderating(one.id, audit, part_in(reader, one.id, audit, today)).empty();
    });
    return moderators;
}

std::vector<Queued> queue(db::Reader& reader, staff::Person const& person, Date today)
{
    std::vector<Queued> queued;
    for (auto const& row : reader.all(R"sql(
             SELECT a.id, a.case_number, a.team_name, a.auditor_name, coalesce(a.overall_grade, '') AS overall_grade,
                    m.due_on
               FROM moderations m JOIN named_audits a ON a.id = m.audit_id
              WHERE m.state = 'open'
                AND a.team_id IN (SELECT team_id FROM sight
                                   WHERE person_id = :person AND verb = 'audits.moderate'
                                     AND valid_from <= :today AND valid_to >= :today)
                AND NOT EXISTS (SELECT 1 FROM kept_from k
                                 WHERE k.person_id = :person AND k.subject_kind = 'audit' AND k.subject_id = a.id)
                AND (a.restricted = 0
                     OR a.case_id IN (SELECT case_id FROM case_readers
                                       WHERE person_id = :person AND valid_from <= :today AND valid_to >= :today))
              ORDER BY m.due_on, m.id)sql",
             {{"person", person.id}, {"today", today}})) {
        Queued one{row.get<AuditId>("id"), row.text("case_number"), row.text("team_name"), row.text("auditor_name"),
            row.text("overall_grade"), row.get<Date>("due_on"), {}};
        if (auto const open = open_moderation_of(reader, one.audit)) one.causes = open->causes;
        queued.push_back(std::move(one));
    }
    return queued;
}

std::vector<history::PresentState> present_moderations(db::Reader& reader, std::int64_t after, int most)
{
    std::vector<Moderation> moderations;
    for (auto const& row : reader.all(R"sql(
             SELECT m.id, m.audit_id, m.opened_at, m.due_on, m.moderated_at, m.moderated_by,
                    '' AS moderated_by_name, m.outcome, m.reasons, m.to_auditor
               FROM moderations m
              WHERE m.id > :after ORDER BY m.id LIMIT :most)sql",
             {{"after", after}, {"most", most}}))
        moderations.push_back(moderation_from(row));
    complete(reader, moderations);
    std::vector<history::PresentState> states;
    states.reserve(moderations.size());
    for (auto const& one : moderations) states.push_back({one.id.number, state_of(one)});
    return states;
}

} // namespace gt::audits::moderation
