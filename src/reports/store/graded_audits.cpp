#include "reports/store/graded_audits.hpp"

namespace gt::reports::store {

namespace {

constexpr std::string_view whole = "overall";

GradedAudit audit_from(db::Row const& row)
{
    return {.id = row.get<audits::AuditId>("id"),
        .case_number = row.text("case_number"),
        .team = row.get<staff::TeamId>("team_id"),
        .area = row.get<staff::TeamId>("area_id"),
        .kind = *audits::kind_of(row.text("kind")),
        .chosen_at_random = row.get<bool>("chosen_at_random"),
        .submitted_on = row.get<Date>("submitted_on"),
        .overall = row.text("overall_grade"),
        .domains = {},
        .limited_by_safety = row.get<bool>("limited_by_safety"),
        .provisional_until = row.get<std::optional<Date>>("provisional_until"),
        .may_open = row.get<bool>("may_open")};
}

/// Not the second reads; and not what is kept from this person for now, so that their figures do not tell the grade of
/// a case that they are to read unprejudiced. A restricted case is in no count's rows save for named people; who may
/// not see audits has figures alone.
db::Rows audit_rows(db::Reader& reader, Scope const& scope, Asked const& asked)
{
    return reader.all(R"sql(
        SELECT a.id, a.case_number, a.team_id, coalesce(t.parent_id, t.id) AS area_id, a.kind, a.chosen_at_random,
               a.submitted_on, coalesce(a.overall_grade, '') AS overall_grade, a.limited_by_safety,
               a.provisional_until,
               CASE WHEN a.team_id IN (SELECT s.team_id FROM sight s
                                        WHERE s.person_id = :person AND s.verb = 'audits.see'
                                          AND s.valid_from <= :today AND s.valid_to >= :today)
                     AND (c.restricted = 0
                          OR EXISTS (SELECT 1 FROM case_readers r
                                      WHERE r.case_id = c.id AND r.person_id = :person
                                        AND r.valid_from <= :today AND r.valid_to >= :today))
                    THEN 1 ELSE 0 END AS may_open
          FROM audits a
          JOIN teams t ON t.id = a.team_id
          JOIN cases c ON c.id = a.case_id
         WHERE a.submitted_on >= :from AND a.submitted_on <= :to AND a.submitted_at <= :as_at
           AND a.second_read_of IS NULL
           AND NOT EXISTS (SELECT 1 FROM kept_from k
                            WHERE k.person_id = :person AND k.subject_kind = 'audit' AND k.subject_id = a.id)
           AND (CAST(:person AS bigint) IS NULL
                OR a.team_id IN (SELECT s.team_id FROM sight s
                                  WHERE s.person_id = :person AND s.verb = :verb
                                    AND s.valid_from <= :today AND s.valid_to >= :today))
         ORDER BY a.submitted_on DESC NULLS LAST, a.id DESC)sql",
        {{"person", scope.person}, {"verb", scope.verb}, {"today", scope.today}, {"from", asked.from}, {"to", asked.to},
            {"as_at", asked.as_at}});
}

using Graded = std::unordered_map<std::int64_t, GradedAudit*>;

void put_grade(Graded const& audits, db::Row const& row)
{
    auto const audit = audits.find(row.number("audit_id"));
    if (audit == audits.end()) return;
    auto const domain = row.text("domain_key");
    auto& grade = domain == whole ? audit->second->overall : audit->second->domains[domain];
    grade = row.text("grade_key");
}

/// The auditor's grades that stood at the instant; the grade of the whole among them.
void add_grades(db::Reader& reader, Asked const& asked, Graded const& audits)
{
    reader.each(R"sql(
        SELECT g.audit_id, g.domain_key, g.grade_key
          FROM audits a
          JOIN audit_grades g ON g.audit_id = a.id
         WHERE a.submitted_on >= :from AND a.submitted_on <= :to AND g.whose = 'auditor'
           AND g.recorded_at <= :as_at AND (g.superseded_at IS NULL OR g.superseded_at > :as_at))sql",
        {{"from", asked.from}, {"to", asked.to}, {"as_at", asked.as_at}},
        [&](db::Row const& row) { put_grade(audits, row); });
}

/// The rule of the reported grade: what auditor and second reader had agreed by then stands in place of the auditor's.
void put_agreed_grades(db::Reader& reader, Asked const& asked, Graded const& audits)
{
    reader.each(R"sql(
        SELECT g.audit_id, g.domain_key, g.grade_key
          FROM audits a
          JOIN agreed_grades g ON g.audit_id = a.id
         WHERE a.submitted_on >= :from AND a.submitted_on <= :to
           AND g.recorded_at <= :as_at AND (g.superseded_at IS NULL OR g.superseded_at > :as_at))sql",
        {{"from", asked.from}, {"to", asked.to}, {"as_at", asked.as_at}},
        [&](db::Row const& row) { put_grade(audits, row); });
}

void add_actions(db::Reader& reader, Asked const& asked, Graded const& audits)
{
    reader.each(R"sql(
        SELECT f.source_id AS audit_id, count(x.id) AS actions,
               sum(CASE WHEN x.closed_at <= :as_at AND x.stopped_because = '' THEN 1 ELSE 0 END) AS closed,
               sum(CASE WHEN x.closed_at <= :as_at AND x.stopped_because <> '' THEN 1 ELSE 0 END) AS stopped
          FROM audits a
          JOIN findings f ON f.source_kind = 'audit' AND f.source_id = a.id
          JOIN actions x ON x.finding_id = f.id
         WHERE a.submitted_on >= :from AND a.submitted_on <= :to AND x.raised_at <= :as_at
           AND (f.superseded_at IS NULL OR f.superseded_at > :as_at)
         GROUP BY f.source_id)sql",
        {{"from", asked.from}, {"to", asked.to}, {"as_at", asked.as_at}}, [&](db::Row const& row) {
            auto const audit = audits.find(row.number("audit_id"));
            if (audit == audits.end()) return;
            audit->second->actions = row.count("actions");
            audit->second->actions_closed = row.count("closed");
            audit->second->actions_stopped = row.count("stopped");
        });
}

} // namespace

std::vector<GradedAudit> graded_audits(db::Reader& reader, Scope const& scope, Asked const& asked)
{
    std::vector<GradedAudit> audits;
    for (auto const& row : audit_rows(reader, scope, asked)) audits.push_back(audit_from(row));
    if (scope.area) std::erase_if(audits, [&](GradedAudit const& audit) { return audit.area != *scope.area; });
    Graded by_audit;
    for (auto& audit : audits) by_audit[audit.id.number] = &audit;
    add_grades(reader, asked, by_audit);
    put_agreed_grades(reader, asked, by_audit);
    add_actions(reader, asked, by_audit);
    return audits;
}

std::vector<ReportedTeam> teams_in_sight(db::Reader& reader, Scope const& scope, Asked const& asked)
{
    std::vector<ReportedTeam> teams;
    for (auto const& row : reader.all(R"sql(
             SELECT t.id, t.name, coalesce(p.id, t.id) AS area_id, coalesce(p.name, t.name) AS area_name,
                    CASE WHEN EXISTS (SELECT 1 FROM audits a
                                       WHERE a.team_id = t.id AND a.second_read_of IS NULL
                                         AND a.submitted_on > :year_before
                                         AND a.submitted_on <= :to AND a.submitted_at <= :as_at)
                         THEN 1 ELSE 0 END AS audited
               FROM teams t
               LEFT JOIN teams p ON p.id = t.parent_id
              WHERE t.kind = 'team'
                AND (t.valid_from <= :to AND t.valid_to >= :from
                     OR EXISTS (SELECT 1 FROM audits a
                                 WHERE a.team_id = t.id AND a.second_read_of IS NULL
                                   AND a.submitted_on >= :from AND a.submitted_on <= :to))
                AND (CAST(:person AS bigint) IS NULL
                     OR t.id IN (SELECT s.team_id FROM sight s
                                  WHERE s.person_id = :person AND s.verb = :verb
                                    AND s.valid_from <= :today AND s.valid_to >= :today))
              ORDER BY p.sort_key NULLS FIRST, p.id NULLS FIRST, t.sort_key, t.id)sql",
             {{"person", scope.person}, {"verb", scope.verb}, {"today", scope.today}, {"from", asked.from},
                 {"to", asked.to}, {"year_before", asked.to.plus_months(-12)}, {"as_at", asked.as_at}}))
        teams.push_back({row.get<staff::TeamId>("id"), row.text("name"), row.get<staff::TeamId>("area_id"),
            row.text("area_name"), row.get<bool>("audited")});
    if (scope.area) std::erase_if(teams, [&](ReportedTeam const& team) { return team.area != *scope.area; });
    return teams;
}

std::vector<UsedTool> tools_used(db::Reader& reader, Scope const& scope, Asked const& asked)
{
    std::vector<UsedTool> tools;
    for (auto const& row : reader.all(R"sql(
             SELECT a.tool_key, a.tool_day
               FROM audits a
              WHERE a.submitted_on >= :from AND a.submitted_on <= :to AND a.submitted_at <= :as_at
                AND a.second_read_of IS NULL
                AND (CAST(:person AS bigint) IS NULL
                     OR a.team_id IN (SELECT s.team_id FROM sight s
                                       WHERE s.person_id = :person AND s.verb = :verb
                                         AND s.valid_from <= :today AND s.valid_to >= :today))
              GROUP BY a.tool_key, a.tool_day
              ORDER BY a.tool_day DESC, a.tool_key)sql",
             {{"person", scope.person}, {"verb", scope.verb}, {"today", scope.today}, {"from", asked.from},
                 {"to", asked.to}, {"as_at", asked.as_at}}))
        tools.push_back({row.text("tool_key"), row.get<Date>("tool_day")});
    return tools;
}

} // namespace gt::reports::store
