#include "improvement/steering/steering.hpp"

namespace gt::improvement {

namespace {

std::vector<SteeringRow> rows_from(db::Rows const& rows)
{
    std::vector<SteeringRow> found;
    for (auto const& row : rows)
        found.push_back({"/actions/" + std::to_string(row.number("id")), row.text("what"),
            "Due " + row.get<Date>("due_on").words(), row.get<staff::TeamId>("team_id"), row.get<bool>("may_open")});
    return found;
}

/// Actions of the teams that the person steers, in that state, none that came of a record kept from them; overdue ones
/// or those without a difference alone, when asked for.
std::vector<SteeringRow> actions(Walker const& walker, std::string_view state, bool overdue, bool without_difference)
{
    return rows_from(walker.reader.all(R"sql(
        SELECT a.id, a.what, a.due_on, a.team_id,
               CASE WHEN EXISTS (SELECT 1 FROM action_sight v
                                  WHERE v.action_id = a.id AND v.person_id = :person
                                    AND v.valid_from <= :today AND v.valid_to >= :today) THEN 1 ELSE 0 END AS may_open
          FROM named_actions a
         WHERE a.state = :state
           AND (CAST(:overdue AS bigint) = 0 OR a.due_on < :today)
           AND (CAST(:without_difference AS bigint) = 0 OR a.difference IN ('no_difference', 'worse'))
           AND EXISTS (SELECT 1 FROM sight s
                        WHERE s.team_id = a.team_id AND s.person_id = :person AND s.verb = 'reports.follow_up'
                          AND s.valid_from <= :today AND s.valid_to >= :today)
           AND NOT EXISTS (SELECT 1 FROM findings f JOIN kept_from k ON k.subject_kind = f.source_kind
                                                                      AND k.subject_id = f.source_id
                            WHERE f.id = a.finding_id AND k.person_id = :person)
           AND (a.restricted = 0
                OR a.case_id IN (SELECT case_id FROM case_readers
                                  WHERE person_id = :person AND valid_from <= :today AND valid_to >= :today))
         ORDER BY a.due_on, a.id)sql",
        {{"state", state}, {"overdue", overdue}, {"without_difference", without_difference},
            {"person", walker.person.id}, {"today", walker.today}}));
}

} // namespace

void add_steering(staff::House& house)
{
    house.keep(std::make_shared<SteeringFigures>());
    auto& figures = house.get<SteeringFigures>();
    figures.push_back({"overdue_actions", "Actions overdue",
        [](Walker const& walker) { return actions(walker, "open", true, false); }});
    figures.push_back({"actions_to_check", "Actions done that wait for a check",
        [](Walker const& walker) { return actions(walker, "done", false, false); }});
    figures.push_back({"actions_without_difference", "Closed actions that made no difference, or worse",
        [](Walker const& walker) { return actions(walker, "closed", false, true); }});
}

} // namespace gt::improvement
