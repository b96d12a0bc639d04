#include "improvement/store/action_rows.hpp"
#include "improvement/store/actions.hpp"
#include "improvement/store/listed_ids.hpp"

namespace gt::improvement::store {

std::optional<Action> find_visible(db::Reader& reader, staff::Person const& person, ActionId id, Date today)
{
    auto const found = actions_from(reader,
        reader.all(R"sql(
        SELECT a.id, a.finding_id, a.case_id, a.label, a.team_id, a.team_name, a.owner_id, a.owner_name, a.raised_by,
               a.raised_at, a.what, a.due_on, a.due_words, a.state, a.evidence, a.done_by, a.done_at, a.closed_by,
               a.closed_at, a.check_note, a.waits_for_id, a.waits_for_what, a.waits_for_due, a.waits_for_state,
               a.meant_to_change, a.reopened, a.difference, a.source_kind, a.stopped_because,
               a.confirmed_under, a.version
          FROM named_actions a
         WHERE a.id = :id AND a.state <> 'proposed'
           AND EXISTS (SELECT 1 FROM action_sight s
                        WHERE s.action_id = a.id AND s.person_id = :person
                          AND s.valid_from <= :today AND s.valid_to >= :today)
           AND (a.restricted = 0
                OR a.case_id IN (SELECT case_id FROM case_readers
                                  WHERE person_id = :person AND valid_from <= :today AND valid_to >= :today)))sql",
            {{"id", id}, {"person", person.id}, {"today", today}}));
    return found.empty() ? std::nullopt : std::optional{found.front()};
}

std::optional<Action> find(db::Reader& reader, ActionId id)
{
    auto const found = actions_from(reader,
        reader.all(R"sql(
        SELECT a.id, a.finding_id, a.case_id, a.label, a.team_id, a.team_name, a.owner_id, a.owner_name, a.raised_by,
               a.raised_at, a.what, a.due_on, a.due_words, a.state, a.evidence, a.done_by, a.done_at, a.closed_by,
               a.closed_at, a.check_note, a.waits_for_id, a.waits_for_what, a.waits_for_due, a.waits_for_state,
               a.meant_to_change, a.reopened, a.difference, a.source_kind, a.stopped_because,
               a.confirmed_under, a.version
          FROM named_actions a WHERE a.id = :id)sql",
            {{"id", id}}));
    return found.empty() ? std::nullopt : std::optional{found.front()};
}

std::vector<Action> list_visible(db::Reader& reader, staff::Person const& person, Date today,
    ActionFilter const& filter, int limit, std::optional<ListedUpTo> after)
{
    std::vector<Action> actions;
    for (auto const id : listed_ids(reader, person, today, filter, after, limit))
        if (auto action = find(reader, id)) actions.push_back(std::move(*action));
    return actions;
}

std::vector<OwnerCount> count_by_owner(db::Reader& reader, staff::Person const& person, Date today)
{
    std::vector<OwnerCount> counts;
    for (auto const& row : reader.all(R"sql(
             SELECT p.id, p.name, count(*) AS open, sum(CASE WHEN a.due_on < :today THEN 1 ELSE 0 END) AS overdue
               FROM named_actions a JOIN people p ON p.id = a.owner_id
              WHERE a.state = 'open'
                AND EXISTS (SELECT 1 FROM action_sight s
                             WHERE s.action_id = a.id AND s.person_id = :person
                               AND s.valid_from <= :today AND s.valid_to >= :today)
                AND (a.restricted = 0
                     OR a.case_id IN (SELECT case_id FROM case_readers
                                       WHERE person_id = :person AND valid_from <= :today AND valid_to >= :today))
              GROUP BY p.id, p.name, p.sort_key
              ORDER BY overdue DESC, p.sort_key, p.id)sql",
             {{"person", person.id}, {"today", today}}))
        counts.push_back({row.get<staff::PersonId>("id"), row.text("name"), row.count("open"), row.count("overdue")});
    return counts;
}

std::vector<Action> of_finding(db::Reader& reader, FindingId finding)
{
    return actions_from(reader,
        reader.all(R"sql(
        SELECT a.id, a.finding_id, a.case_id, a.label, a.team_id, a.team_name, a.owner_id, a.owner_name, a.raised_by,
               a.raised_at, a.what, a.due_on, a.due_words, a.state, a.evidence, a.done_by, a.done_at, a.closed_by,
               a.closed_at, a.check_note, a.waits_for_id, a.waits_for_what, a.waits_for_due, a.waits_for_state,
               a.meant_to_change, a.reopened, a.difference, a.source_kind, a.stopped_because,
               a.confirmed_under, a.version
          FROM named_actions a
         WHERE a.finding_id = :finding
         ORDER BY a.raised_at, a.id)sql",
            {{"finding", finding}}));
}

std::vector<history::PresentState> present_actions(db::Reader& reader, std::int64_t after, int most)
{
    std::vector<history::PresentState> states;
    for (auto const& action : actions_from(reader,
             reader.all(R"sql(
             SELECT a.id, a.finding_id, a.case_id, a.label, a.team_id, a.team_name, a.owner_id, a.owner_name,
                    a.raised_by, a.raised_at, a.what, a.due_on, a.due_words, a.state, a.evidence, a.done_by, a.done_at,
                    a.closed_by, a.closed_at, a.check_note, a.waits_for_id, a.waits_for_what, a.waits_for_due,
                    a.waits_for_state, a.meant_to_change, a.reopened, a.difference, a.source_kind, a.stopped_because,
                    a.confirmed_under, a.version
               FROM named_actions a WHERE a.id > :after ORDER BY a.id LIMIT :most)sql",
                 {{"after", after}, {"most", most}})))
        states.push_back({action.id.number, state_of(action)});
    return states;
}

} // namespace gt::improvement::store
