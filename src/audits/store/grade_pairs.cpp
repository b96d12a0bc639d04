#include "audits/store/grade_pairs.hpp"

#include <algorithm>

namespace gt::audits::store {

std::vector<GradePair> grade_pairs(
    db::Reader& reader, staff::PersonId person, Date submitted_from, Date submitted_to, Date today)
{
    std::vector<GradePair> pairs;
    reader.each(R"sql(
        SELECT a.auditor_id, p.name AS auditor_name, a.team_id, t.name AS team_name, f.domain_key,
               f.grade_key AS first_grade, s.grade_key AS second_grade, a.id AS first_id, a.case_number,
               r.submitted_on,
               CASE WHEN EXISTS (SELECT 1 FROM audit_sight v
                                  WHERE v.audit_id = a.id AND v.person_id = :person
                                    AND v.valid_from <= :today AND v.valid_to >= :today)
                    THEN 1 ELSE 0 END AS may_open
          FROM audits r
          JOIN audits a ON a.id = r.second_read_of
          JOIN cases c ON c.id = a.case_id
          JOIN people p ON p.id = a.auditor_id
          JOIN teams t ON t.id = a.team_id
          JOIN audit_grades f ON f.audit_id = a.id AND f.whose = 'auditor' AND f.superseded_at IS NULL
          JOIN audit_grades s ON s.audit_id = r.id AND s.whose = 'auditor' AND s.superseded_at IS NULL
                             AND s.domain_key = f.domain_key
         WHERE r.state IN ('submitted', 'final') AND r.submitted_on >= :from AND r.submitted_on <= :to
           AND a.team_id IN (SELECT team_id FROM sight
                              WHERE person_id = :person AND verb = 'audits.consistency'
                                AND valid_from <= :today AND valid_to >= :today)
           AND (c.restricted = 0
                OR c.id IN (SELECT case_id FROM case_readers
                             WHERE person_id = :person AND valid_from <= :today AND valid_to >= :today))
         ORDER BY a.case_number, a.id, f.domain_key)sql",
        {{"from", submitted_from}, {"to", submitted_to}, {"person", person}, {"today", today}},
        [&](db::Row const& row) {
            pairs.push_back({row.get<staff::PersonId>("auditor_id"), row.text("auditor_name"),
                row.get<staff::TeamId>("team_id"), row.text("team_name"), row.text("domain_key"),
                row.text("first_grade"), row.text("second_grade"), row.get<AuditId>("first_id"),
                row.text("case_number"), row.get<Date>("submitted_on"), row.get<bool>("may_open")});
        });
    return pairs;
}

GradedOn graded_on(framework::Framework const& framework, Date day)
{
    GradedOn words;
    for (auto const* tool : framework.tools_on(framework::Tool::Kind::audit, day)) {
        auto const* scale = framework.scale(tool->scale, day);
        if (words.grades.empty() && scale)
            for (auto const& grade : scale->grades) words.grades.push_back({grade.key, grade.title});
        for (auto const* domain : tool->domains())
            if (std::ranges::find(words.domains, domain->key, &Named::key) == words.domains.end())
                words.domains.push_back({domain->key, domain->title});
    }
    return words;
}

Consistency load_consistency(db::Reader& reader, framework::Shelf& shelf, staff::PersonId person, Date submitted_from,
    Date submitted_to, Date today)
{
    auto [grades, domains] = graded_on(*shelf.on(reader, today), today);
    return consistency_of(grade_pairs(reader, person, submitted_from, submitted_to, today), std::move(grades), domains,
        submitted_from, submitted_to);
}

} // namespace gt::audits::store
