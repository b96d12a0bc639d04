#include "programme/store/caseload.hpp"

#include "cases/ethnic_group.hpp"
#include "cases/facts.hpp"
#include "programme/verbs.hpp"

#include <unordered_set>

namespace gt::programme::store {

namespace {

/// Children whom the lists of children in care or of care leavers call unaccompanied.
std::unordered_set<std::string> unaccompanied(db::Reader& reader)
{
    std::unordered_set<std::string> numbers;
    reader.each(R"sql(
        SELECT e.number, e.facts FROM caseload_entries e
         WHERE e.list IN ('8', '9') AND e.superseded_at IS NULL AND e.missing_since IS NULL)sql",
        {}, [&](db::Row const& row) {
            if (cases::Facts::from_text(row.text("facts")).get("unaccompanied") == "yes")
                numbers.insert(row.text("number"));
        });
    return numbers;
}

std::string text_of(db::Row const& row, std::string_view column)
{
    auto const id = row.get<std::optional<std::int64_t>>(column);
    return id ? std::to_string(*id) : "";
}

CoveredCase case_from(db::Row const& row, std::unordered_set<std::string> const& unaccompanied, Date day)
{
    return {.id = row.get<cases::CaseId>("id"),
        .number = row.text("number"),
        .team_key = text_of(row, "team_id"),
        .worker_key = text_of(row, "worker_id"),
        .team = row.text("team_name"),
        .team_order = row.text("team_order"),
        .worker = row.text("worker_name"),
        .worker_order = row.text("worker_order"),
        .may_name_worker = row.get<bool>("may_name"),
        .group = *cases::group_of(row.text("caseload_group")),
        .age = cases::age_group(row.get<std::optional<Date>>("birth_date"), day),
        .sex = row.text("gender"),
        .ethnic_group = cases::ethnic_group(row.text("ethnicity")),
        .disabled = row.text("disabled"),
        .is_unaccompanied = unaccompanied.contains(row.text("number")),
        .is_audited = row.get<bool>("audited")};
}

} // namespace

std::vector<CoveredCase> caseload(db::Reader& reader, staff::Person const& person, staff::Period days, Date today)
{
    auto const alone = unaccompanied(reader);
    std::vector<CoveredCase> found;
    reader.each(R"sql(
        SELECT c.id, c.number, c.team_id, c.worker_id, coalesce(t.name, '') AS team_name, coalesce(t.sort_key, '') AS team_order,
               coalesce(p.name, '') AS worker_name, coalesce(p.sort_key, '') AS worker_order, c.caseload_group,
               c.birth_date, c.gender, c.ethnicity, c.disabled,
               CASE WHEN EXISTS (SELECT 1 FROM audits a
                                  WHERE a.case_id = c.id AND a.second_read_of IS NULL
                                    AND a.submitted_on >= :from AND a.submitted_on <= :to)
                    THEN 1 ELSE 0 END AS audited,
               CASE WHEN c.team_id IN (SELECT s.team_id FROM sight s
                                        WHERE s.person_id = :person AND s.verb = 'programme.see_workers'
                                          AND s.valid_from <= :today AND s.valid_to >= :today)
                    THEN 1 ELSE 0 END AS may_name
          FROM cases c
          LEFT JOIN teams t ON t.id = c.team_id
          LEFT JOIN people p ON p.id = c.worker_id
         WHERE c.is_open = 1 AND c.restricted = 0
           AND (c.team_id IN (SELECT s.team_id FROM sight s
                               WHERE s.person_id = :person AND s.verb = 'programme.see'
                                 AND s.valid_from <= :today AND s.valid_to >= :today)
                OR (c.team_id IS NULL AND :everywhere = 1))
         ORDER BY c.number)sql",
        {{"person", person.id}, {"today", today}, {"from", days.from}, {"to", days.to},
            {"everywhere", person.everywhere.contains(verb::see)}},
        [&](db::Row const& row) { found.push_back(case_from(row, alone, std::min(days.to, today))); });
    return found;
}

} // namespace gt::programme::store
