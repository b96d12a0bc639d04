#include "oversight/steering.hpp"

#include "improvement/steering/steering.hpp"
#include "oversight/alert.hpp"

namespace gt::oversight {

namespace {

using improvement::SteeringRow;
using improvement::Walker;

std::vector<SteeringRow> unanswered_alerts(Walker const& walker)
{
    std::vector<SteeringRow> found;
    for (auto const& row : walker.reader.all(R"sql(
             SELECT a.id, a.case_number, a.kind, a.answer_by, a.team_id,
                    CASE WHEN EXISTS (SELECT 1 FROM alert_sight v
                                       WHERE v.alert_id = a.id AND v.person_id = :person
                                         AND v.valid_from <= :today AND v.valid_to >= :today)
                         THEN 1 ELSE 0 END AS may_open
               FROM worker_alerts a JOIN cases c ON c.id = a.case_id
              WHERE a.answered_at IS NULL
                AND EXISTS (SELECT 1 FROM sight s
                             WHERE s.team_id = a.team_id AND s.person_id = :person AND s.verb = 'reports.follow_up'
                               AND s.valid_from <= :today AND s.valid_to >= :today)
                AND (c.restricted = 0
                     OR a.case_id IN (SELECT case_id FROM case_readers
                                       WHERE person_id = :person AND valid_from <= :today AND valid_to >= :today))
              ORDER BY a.answer_by, a.id)sql",
             {{"person", walker.person.id}, {"today", walker.today}}))
        found.push_back({"/alerts/" + std::to_string(row.number("id")),
            "Case " + row.text("case_number") + ": "
                + std::string{title_of(alert_kind(row.text("kind")).value_or(AlertKind::problem))},
            "To be answered by " + row.get<Date>("answer_by").words(), row.get<staff::TeamId>("team_id"),
            row.get<bool>("may_open")});
    return found;
}

/// Documents for which somebody owes that: an agreement, or another check after none was given.
std::vector<SteeringRow> documents(Walker const& walker, std::string_view owed)
{
    std::vector<SteeringRow> found;
    for (auto const& row : walker.reader.all(R"sql(
             SELECT k.id, k.case_number, k.document_title, k.checked_at, k.team_id,
                    CASE WHEN EXISTS (SELECT 1 FROM check_sight v
                                       WHERE v.check_id = k.id AND v.person_id = :person
                                         AND v.valid_from <= :today AND v.valid_to >= :today)
                         THEN 1 ELSE 0 END AS may_open
               FROM managers_checks k JOIN cases c ON c.id = k.case_id
              WHERE EXISTS (SELECT 1 FROM due d
                             WHERE d.subject_kind = 'managers_check' AND d.subject_id = k.id AND d.kind = :owed)
                AND EXISTS (SELECT 1 FROM sight s
                             WHERE s.team_id = k.team_id AND s.person_id = :person AND s.verb = 'reports.follow_up'
                               AND s.valid_from <= :today AND s.valid_to >= :today)
                AND (c.restricted = 0
                     OR k.case_id IN (SELECT case_id FROM case_readers
                                       WHERE person_id = :person AND valid_from <= :today AND valid_to >= :today))
              ORDER BY k.checked_at, k.id)sql",
             {{"person", walker.person.id}, {"today", walker.today}, {"owed", owed}}))
        found.push_back({"/checks/" + std::to_string(row.number("id")),
            "Case " + row.text("case_number") + ": " + row.text("document_title"),
            "Signed off on " + row.get<Instant>("checked_at").london_date().words(), row.get<staff::TeamId>("team_id"),
            row.get<bool>("may_open")});
    return found;
}

} // namespace

void add_steering(staff::House& house)
{
    auto& figures = house.get<improvement::SteeringFigures>();
    figures.push_back({"unanswered_alerts", "Workers' alerts without an answer", unanswered_alerts});
    figures.push_back({"plans_to_agree", "Documents that wait for a second manager's agreement",
        [](Walker const& walker) { return documents(walker, "agree_document"); }});
    figures.push_back({"plans_returned", "Documents that were not agreed, to be checked again",
        [](Walker const& walker) { return documents(walker, "check_again"); }});
}

} // namespace gt::oversight
