#include "improvement/store/listed_ids.hpp"

#include "improvement/verbs.hpp"
#include "staff/store/teams.hpp"

namespace gt::improvement::store {

namespace {

using Asked = std::vector<db::Param>;

/// All actions that they may see are looked up; meant for those who see few teams.
db::Rows gathered(db::Reader& reader, Asked const& asked)
{
    return reader.all(R"sql(
        SELECT a.id, a.due_on
          FROM named_actions a
         WHERE a.id IN (SELECT action_id FROM action_sight
                         WHERE person_id = :person AND valid_from <= :today AND valid_to >= :today)
           AND a.state <> 'proposed' AND (CAST(:state AS text) IS NULL OR a.state = :state)
           AND a.due_on >= :due AND (a.due_on > :due OR a.id > :after)
           AND (CAST(:overdue AS bigint) = 0 OR a.due_on < :today)
           AND (CAST(:at_risk AS bigint) = 0
                OR (a.waits_for_state = 'open' AND (a.waits_for_due < :today OR a.waits_for_due > a.due_on)))
           AND (CAST(:only_stopped AS bigint) IS NULL
                OR CASE WHEN a.stopped_because = '' THEN 0 ELSE 1 END = :only_stopped)
           AND (CAST(:no_difference AS bigint) = 0 OR a.difference IN ('no_difference', 'worse'))
           AND (CAST(:without_evidence AS bigint) = 0
                OR NOT EXISTS (SELECT 1 FROM action_entries e WHERE e.action_id = a.id AND e.kind <> 'note'))
           AND (CAST(:team AS bigint) IS NULL OR a.team_id = :team)
           AND (CAST(:owner AS bigint) IS NULL OR a.owner_id = :owner
                OR EXISTS (SELECT 1 FROM action_owners o WHERE o.action_id = a.id AND o.person_id = :owner))
           AND (a.restricted = 0
                OR a.case_id IN (SELECT case_id FROM case_readers
                                  WHERE person_id = :person AND valid_from <= :today AND valid_to >= :today))
         ORDER BY a.due_on, a.id
         LIMIT :limit)sql",
        asked);
}

/// The actions of one state are gone through from the earliest due until enough are in sight.
db::Rows met(db::Reader& reader, Asked const& asked)
{
    return reader.all(R"sql(
        SELECT a.id, a.due_on
          FROM named_actions a
         WHERE a.state = :state
           AND a.due_on >= :due AND (a.due_on > :due OR a.id > :after)
           AND (CAST(:overdue AS bigint) = 0 OR a.due_on < :today)
           AND (CAST(:at_risk AS bigint) = 0
                OR (a.waits_for_state = 'open' AND (a.waits_for_due < :today OR a.waits_for_due > a.due_on)))
           AND (CAST(:only_stopped AS bigint) IS NULL
                OR CASE WHEN a.stopped_because = '' THEN 0 ELSE 1 END = :only_stopped)
           AND (CAST(:no_difference AS bigint) = 0 OR a.difference IN ('no_difference', 'worse'))
           AND (CAST(:without_evidence AS bigint) = 0
                OR NOT EXISTS (SELECT 1 FROM action_entries e WHERE e.action_id = a.id AND e.kind <> 'note'))
           AND (CAST(:team AS bigint) IS NULL OR a.team_id = :team)
           AND (CAST(:owner AS bigint) IS NULL OR a.owner_id = :owner
                OR EXISTS (SELECT 1 FROM action_owners o WHERE o.action_id = a.id AND o.person_id = :owner))
           AND EXISTS (SELECT 1 FROM action_sight s
                        WHERE s.action_id = a.id AND s.person_id = :person
                          AND s.valid_from <= :today AND s.valid_to >= :today)
           AND (a.restricted = 0
                OR a.case_id IN (SELECT case_id FROM case_readers
                                  WHERE person_id = :person AND valid_from <= :today AND valid_to >= :today))
         ORDER BY a.due_on, a.id
         LIMIT :limit)sql",
        asked);
}

using Listed = std::pair<Date, ActionId>;

void add_to(std::vector<Listed>& listed, db::Rows const& rows)
{
    for (auto const& row : rows) listed.emplace_back(row.get<Date>("due_on"), row.get<ActionId>("id"));
}

/// The state that the filter asks for, if it is one.
std::optional<ActionState> state_in(ActionFilter const& filter)
{
    if (filter.overdue || filter.at_risk) return ActionState::open;
    return filter.no_difference || filter.stopped ? ActionState::closed : filter.state;
}

/// 1: stopped ones alone; 0: none of them among the closed; nothing: either.
std::optional<std::int64_t> only_stopped(ActionFilter const& filter)
{
    if (filter.stopped) return 1;
    return filter.state == ActionState::closed ? std::optional{std::int64_t{0}} : std::nullopt;
}

} // namespace

std::vector<ActionId> listed_ids(db::Reader& reader, staff::Person const& person, Date today,
    ActionFilter const& filter, std::optional<ListedUpTo> after, int limit)
{
    auto const from = after.value_or(ListedUpTo{.due = *Date::of(1900, 1, 1), .action = {}});
    auto const state = state_in(filter);
    auto const asked_of = [&](std::optional<ActionState> one) {
        return Asked{{"state", one ? std::optional{std::string{key_of(*one)}} : std::nullopt}, {"due", from.due},
            {"after", from.action}, {"overdue", filter.overdue}, {"at_risk", filter.at_risk},
            {"only_stopped", only_stopped(filter)}, {"no_difference", filter.no_difference},
            {"without_evidence", filter.without_evidence}, {"team", filter.team}, {"owner", filter.owner},
            {"person", person.id}, {"today", today}, {"limit", limit}};
    };
    std::vector<Listed> listed;
    if (staff::store::sees_few_teams(reader, person, verb::see, today))
        add_to(listed, gathered(reader, asked_of(state)));
    else
        for (auto const one : {ActionState::open, ActionState::done, ActionState::closed})
            if (!state || state == one) add_to(listed, met(reader, asked_of(one)));
    std::ranges::sort(listed);
    std::vector<ActionId> ids;
    for (auto const& [due, id] : listed)
        if (ids.size() < static_cast<std::size_t>(limit)) ids.push_back(id);
    return ids;
}

} // namespace gt::improvement::store
