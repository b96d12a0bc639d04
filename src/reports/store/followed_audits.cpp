#include "reports/store/followed_audits.hpp"

namespace gt::reports::store {

namespace {

using FollowedByAudit = std::unordered_map<std::int64_t, Followed*>;

Followed followed_from(db::Row const& row)
{
    Followed one{.first = row.get<audits::AuditId>("id"),
        .case_number = row.text("case_number"),
        .team = row.get<staff::TeamId>("team_id"),
        .area = row.get<staff::TeamId>("area_id"),
        .first_on = row.get<Date>("submitted_on"),
        .first_grade = row.text("grade"),
        .provisional_until = row.get<std::optional<Date>>("provisional_until"),
        .re_audits = {},
        .meetings = {},
        .best_practice = {},
        .may_open = row.get<bool>("may_open")};
    auto const ended_on = row.get<std::optional<Date>>("ended_on");
    if (row.text("state") == "met") one.met_on = ended_on;
    if (row.text("state") == "case_closed") one.case_closed_on = ended_on;
    return one;
}

/// As `graded_audits`: nothing that is kept from this person, and restricted cases listed for their readers alone. An
/// end that became known after the instant is none yet.
std::vector<Followed> first_audits(db::Reader& reader, Scope const& scope, Asked const& asked)
{
    std::vector<Followed> found;
    for (auto const& row : reader.all(R"sql(
        SELECT a.id, a.case_number, a.team_id, coalesce(t.parent_id, t.id) AS area_id, a.submitted_on,
               a.provisional_until,
               CASE WHEN o.ended_on IS NOT NULL THEN 'met'
                    WHEN y.ended_on <= :to AND coalesce(y.ended_at, 0) <= :as_at THEN y.state ELSE 'tracking' END
                   AS state,
               coalesce(o.ended_on, y.ended_on) AS ended_on,
               coalesce((SELECT g.grade_key FROM agreed_grades g
                          WHERE g.audit_id = a.id AND g.domain_key = 'overall' AND g.recorded_at <= :as_at
                            AND (g.superseded_at IS NULL OR g.superseded_at > :as_at)),
                        (SELECT g.grade_key FROM audit_grades g
                          WHERE g.audit_id = a.id AND g.domain_key = 'overall' AND g.whose = 'auditor'
                            AND g.recorded_at <= :as_at
                            AND (g.superseded_at IS NULL OR g.superseded_at > :as_at)), '') AS grade,
               CASE WHEN a.team_id IN (SELECT s.team_id FROM sight s
                                        WHERE s.person_id = :person AND s.verb = 'audits.see'
                                          AND s.valid_from <= :today AND s.valid_to >= :today)
                     AND (c.restricted = 0
                          OR EXISTS (SELECT 1 FROM case_readers r
                                      WHERE r.case_id = c.id AND r.person_id = :person
                                        AND r.valid_from <= :today AND r.valid_to >= :today))
                    THEN 1 ELSE 0 END AS may_open
          FROM cycles y
          JOIN audits a ON a.id = y.audit_id
          JOIN teams t ON t.id = a.team_id
          JOIN cases c ON c.id = a.case_id
          LEFT JOIN cycle_reopenings o ON o.audit_id = y.audit_id AND o.ended_on <= :to
                    AND coalesce(o.ended_at, 0) <= :as_at AND o.reopened_at > :as_at
         WHERE a.submitted_on <= :to AND a.submitted_at <= :as_at
           AND (a.submitted_on > :since OR y.ended_on IS NULL OR y.ended_on >= :from
                OR EXISTS (SELECT 1 FROM cycle_steps s
                            WHERE s.audit_id = y.audit_id AND s.state <> 'dropped'
                              AND (s.done_on IS NULL OR s.done_on >= :from)))
           AND NOT EXISTS (SELECT 1 FROM kept_from k
                            WHERE k.person_id = :person AND k.subject_kind = 'audit' AND k.subject_id = a.id)
           AND (CAST(:person AS bigint) IS NULL
                OR a.team_id IN (SELECT s.team_id FROM sight s
                                  WHERE s.person_id = :person AND s.verb = :verb
                                    AND s.valid_from <= :today AND s.valid_to >= :today))
         ORDER BY t.sort_key, a.submitted_on NULLS LAST, a.id)sql",
             {{"person", scope.person}, {"verb", scope.verb}, {"today", scope.today}, {"from", asked.from},
                 {"to", asked.to}, {"as_at", asked.as_at}, {"since", asked.to.plus_months(-months_of_time_to_good)}}))
        found.push_back(followed_from(row));
    return found;
}

/// Those submitted by the last day, with the grade that stood at the instant. Not one that is kept from this person.
void add_re_audits(db::Reader& reader, Scope const& scope, Asked const& asked, FollowedByAudit const& audits)
{
    reader.each(R"sql(
        SELECT s.audit_id, r.id, r.submitted_on, r.provisional_until, s.other_auditor_because,
               coalesce((SELECT g.grade_key FROM agreed_grades g
                          WHERE g.audit_id = r.id AND g.domain_key = 'overall' AND g.recorded_at <= :as_at
                            AND (g.superseded_at IS NULL OR g.superseded_at > :as_at)),
                        (SELECT g.grade_key FROM audit_grades g
                          WHERE g.audit_id = r.id AND g.domain_key = 'overall' AND g.whose = 'auditor'
                            AND g.recorded_at <= :as_at
                            AND (g.superseded_at IS NULL OR g.superseded_at > :as_at)), '') AS grade
          FROM cycle_steps s
          JOIN audits r ON r.id = s.reaudit_id
         WHERE r.submitted_on <= :to AND r.submitted_at <= :as_at
           AND NOT EXISTS (SELECT 1 FROM kept_from k
                            WHERE k.person_id = :person AND k.subject_kind = 'audit' AND k.subject_id = r.id)
         ORDER BY s.audit_id, s.position)sql",
        {{"person", scope.person}, {"to", asked.to}, {"as_at", asked.as_at}}, [&](db::Row const& row) {
            auto const audit = audits.find(row.number("audit_id"));
            if (audit == audits.end()) return;
            audit->second->re_audits.push_back(
                {row.get<audits::AuditId>("id"), row.get<Date>("submitted_on"), row.text("grade"),
                    row.text("other_auditor_because"), row.get<std::optional<Date>>("provisional_until")});
        });
}

/// Meetings and best practice that had been asked for by the instant; one that was dropped with its case's closing
/// stands only before that was known.
void add_steps(db::Reader& reader, Asked const& asked, FollowedByAudit const& audits)
{
    reader.each(R"sql(
        SELECT s.audit_id, s.kind, s.due_on,
               CASE WHEN coalesce(s.done_at, 0) <= :as_at THEN s.done_on ELSE NULL END AS done_on
          FROM cycle_steps s
          JOIN cycles y ON y.audit_id = s.audit_id
         WHERE s.kind IN ('four_r', 'best_practice') AND coalesce(s.added_at, 0) <= :as_at
           AND (s.state <> 'dropped' OR y.ended_on > :to OR y.ended_at > :as_at OR s.dropped_at > :as_at)
         ORDER BY s.audit_id, s.position)sql",
        {{"to", asked.to}, {"as_at", asked.as_at}}, [&](db::Row const& row) {
            auto const audit = audits.find(row.number("audit_id"));
            if (audit == audits.end()) return;
            auto& steps = row.text("kind") == "four_r" ? audit->second->meetings : audit->second->best_practice;
            steps.push_back({row.get<Date>("due_on"), row.get<std::optional<Date>>("done_on")});
        });
}

} // namespace

std::vector<Followed> followed_audits(db::Reader& reader, Scope const& scope, Asked const& asked)
{
    auto found = first_audits(reader, scope, asked);
    if (scope.area) std::erase_if(found, [&](Followed const& one) { return one.area != *scope.area; });
    FollowedByAudit by_audit;
    for (auto& one : found) by_audit[one.first.number] = &one;
    add_re_audits(reader, scope, asked, by_audit);
    add_steps(reader, asked, by_audit);
    return found;
}

} // namespace gt::reports::store
