#include "oversight/store/quarters.hpp"

#include "oversight/verbs.hpp"
#include "platform/time/working_days.hpp"
#include "staff/due.hpp"
#include "staff/store/people.hpp"
#include "staff/store/teams.hpp"

namespace gt::oversight::store {

namespace {

constexpr int working_days_to_receive = 10;

history::Subject subject_of(QuarterCheckId id) { return {"quarter_check", id.number}; }

QuarterCheck quarter_check_from(db::Row const& row)
{
    auto const name = [&](std::string_view column) { return row.get<std::optional<std::string>>(column).value_or(""); };
    QuarterCheck check{.id = row.get<QuarterCheckId>("id"),
        .area = row.get<staff::TeamId>("area_id"),
        .area_name = row.text("area_name"),
        .from = row.get<Date>("quarter_from"),
        .due_on = row.get<Date>("due_on"),
        .state = quarter_state(row.text("state")).value(),
        .summary = row.text("summary"),
        .begun_by = row.get<staff::PersonId>("begun_by"),
        .begun_at = row.get<Instant>("begun_at")};
    check.submitted_by = row.get<std::optional<staff::PersonId>>("submitted_by");
    check.submitted_by_name = name("submitted_by_name");
    check.submitted_at = row.get<std::optional<Instant>>("submitted_at");
    check.received_by = row.get<std::optional<staff::PersonId>>("received_by");
    check.received_by_name = name("received_by_name");
    check.received_at = row.get<std::optional<Instant>>("received_at");
    check.decided = row.text("decided");
    return check;
}

history::State state_of(QuarterCheck const& check)
{
    history::State state;
    state.with("area", check.area.number).with("quarter", check.from).with("due", check.due_on);
    state.with("state", key_of(check.state)).with("summary", check.summary);
    return state.with("decided", check.decided);
}

void ask_to_receive(db::Transaction& tx, QuarterCheck const& check, Date today)
{
    for (auto const& one : staff::store::who_may(tx, verb::receive, check.area, today))
        if (one.id != check.submitted_by)
            staff::owe(tx,
                {"quarter_check", check.id.number, "receive_quarter", one.id, check.submitted_by, check.area,
                    check.area_name + ", " + check.quarter_words(),
                    WorkingDays::england().after(today, working_days_to_receive)});
}

} // namespace

Result<void> begin(db::Transaction& tx, QuarterCheck const& check, history::Act const& act)
{
    auto const added = tx.run(R"sql(
        INSERT INTO quarter_checks (id, area_id, quarter_from, due_on, state, summary, begun_by, begun_at, submitted_by,
                                    submitted_at, received_by, received_at, decided)
        VALUES (:id, :area, :from, :due_on, 'draft', '', :who, :now, NULL, NULL, NULL, NULL, '')
        ON CONFLICT DO NOTHING)sql",
        {{"id", check.id}, {"area", check.area}, {"from", check.from}, {"due_on", check.due_on},
            {"who", check.begun_by}, {"now", check.begun_at}});
    if (added == 0 && tx.one("SELECT id FROM quarter_checks WHERE id = :id", {{"id", check.id}})) return {};
    if (added == 0) return Problem{"area", "This quarter has already been begun there"};
    staff::owe(tx,
        {"quarter_check", check.id.number, "submit_quarter", check.begun_by, std::nullopt, check.area,
            check.area_name + ", " + check.quarter_words(), check.due_on});
    history::record(tx, act, subject_of(check.id), {}, state_of(check));
    return {};
}

Result<void> save(db::Transaction& tx, QuarterCheck const& before, QuarterCheck const& after, history::Act const& act)
{
    auto const changed = tx.run(R"sql(
        UPDATE quarter_checks
           SET state = :state, summary = :summary, submitted_by = :submitted_by, submitted_at = :submitted_at,
               received_by = :received_by, received_at = :received_at, decided = :decided
         WHERE id = :id AND state = :before)sql",
        {{"state", key_of(after.state)}, {"summary", after.summary}, {"submitted_by", after.submitted_by},
            {"submitted_at", after.submitted_at}, {"received_by", after.received_by},
            {"received_at", after.received_at}, {"decided", after.decided}, {"id", after.id},
            {"before", key_of(before.state)}});
    if (changed == 0) return conflict();
    staff::settle(tx, subject_of(after.id));
    if (after.state == QuarterState::submitted) ask_to_receive(tx, after, act.when.london_date());
    history::record(tx, act, subject_of(after.id), state_of(before), state_of(after));
    return {};
}

std::optional<QuarterCheck> find_visible(db::Reader& reader, staff::Person const& person, QuarterCheckId id, Date today)
{
    auto const row = reader.one(R"sql(
        SELECT q.id, q.area_id, t.name AS area_name, q.quarter_from, q.due_on, q.state, q.summary, q.begun_by,
               q.begun_at, q.submitted_by, s.name AS submitted_by_name, q.submitted_at, q.received_by,
               r.name AS received_by_name, q.received_at, q.decided
          FROM quarter_checks q
          JOIN teams t ON t.id = q.area_id
          LEFT JOIN people s ON s.id = q.submitted_by
          LEFT JOIN people r ON r.id = q.received_by
         WHERE q.id = :id
           AND EXISTS (SELECT 1 FROM sight v
                        WHERE v.person_id = :person AND v.verb IN ('oversight.quarter', 'oversight.receive')
                          AND v.team_id = q.area_id AND v.valid_from <= :today AND v.valid_to >= :today))sql",
        {{"id", id}, {"person", person.id}, {"today", today}});
    return row ? std::optional{quarter_check_from(*row)} : std::nullopt;
}

std::vector<QuarterCheck> list_visible(db::Reader& reader, staff::Person const& person, Date today, int limit)
{
    std::vector<QuarterCheck> checks;
    for (auto const& row : reader.all(R"sql(
             SELECT q.id, q.area_id, t.name AS area_name, q.quarter_from, q.due_on, q.state, q.summary, q.begun_by,
                    q.begun_at, q.submitted_by, s.name AS submitted_by_name, q.submitted_at, q.received_by,
                    r.name AS received_by_name, q.received_at, q.decided
               FROM quarter_checks q
               JOIN teams t ON t.id = q.area_id
               LEFT JOIN people s ON s.id = q.submitted_by
               LEFT JOIN people r ON r.id = q.received_by
              WHERE EXISTS (SELECT 1 FROM sight v
                             WHERE v.person_id = :person AND v.verb IN ('oversight.quarter', 'oversight.receive')
                               AND v.team_id = q.area_id AND v.valid_from <= :today AND v.valid_to >= :today)
              ORDER BY q.quarter_from DESC, t.sort_key, q.id
              LIMIT :limit)sql",
             {{"person", person.id}, {"today", today}, {"limit", limit}}))
        checks.push_back(quarter_check_from(row));
    return checks;
}

std::vector<improvement::ActionId> carried(db::Reader& reader, QuarterCheck const& check)
{
    std::vector<improvement::ActionId> actions;
    for (auto const& row : reader.all(R"sql(
             SELECT a.id
               FROM quarter_checks q
               JOIN findings f ON f.source_kind = 'quarter_check' AND f.source_id = q.id
               JOIN actions a ON a.finding_id = f.id
              WHERE q.area_id = :area AND q.quarter_from < :from AND a.state IN ('open', 'done')
              ORDER BY a.due_on, a.id)sql",
             {{"area", check.area}, {"from", check.from}}))
        actions.push_back(row.get<improvement::ActionId>("id"));
    return actions;
}

std::vector<staff::Team> teams_of(db::Reader& reader, staff::TeamId area, Date today)
{
    std::vector<staff::Team> found;
    for (auto const& row : reader.all(R"sql(
             SELECT y.team_id
               FROM team_ancestry y JOIN teams t ON t.id = y.team_id
              WHERE y.ancestor_id = :area AND t.valid_from <= :today AND t.valid_to >= :today
              ORDER BY t.sort_key)sql",
             {{"area", area}, {"today", today}}))
        found.push_back(staff::store::find_team(reader, row.get<staff::TeamId>("team_id")).value());
    return found;
}

Trend trend_of(db::Reader& reader, staff::PersonId person, staff::TeamId area, Date from)
{
    Trend trend;
    reader.each(R"sql(
        SELECT f.kind, f.team_id, g.key AS theme, f.id
          FROM findings f
          JOIN team_ancestry y ON y.team_id = f.team_id AND y.ancestor_id = :area
          LEFT JOIN cases c ON c.id = f.case_id
          LEFT JOIN finding_tags g ON g.finding_id = f.id AND g.kind = 'theme'
         WHERE f.recorded_at >= :begin AND f.recorded_at < :end AND f.superseded_at IS NULL AND f.is_draft = 0
           AND coalesce(c.restricted, 0) = 0
           AND NOT EXISTS (SELECT 1 FROM kept_from k
                            WHERE k.person_id = :person AND k.subject_kind = f.source_kind
                              AND k.subject_id = f.source_id)
         ORDER BY f.id)sql",
        {{"area", area}, {"person", person}, {"begin", Instant::in_london(from)},
            {"end", Instant::in_london(from.plus_months(3))}},
        [&, last = std::int64_t{0}](db::Row const& row) mutable {
            bool const is_problem = row.text("kind") == "improvement";
            if (auto const theme = row.get<std::optional<std::string>>("theme"); theme && is_problem)
                ++trend.problems_by_theme[*theme];
            if (std::exchange(last, row.number("id")) == row.number("id")) return; // of another theme
            ++(is_problem ? trend.problems : trend.strengths);
            if (is_problem) ++trend.problems_by_team[row.get<staff::TeamId>("team_id")];
        });
    return trend;
}

std::vector<history::PresentState> present_quarters(db::Reader& reader, std::int64_t after, int most)
{
    std::vector<history::PresentState> states;
    for (auto const& row : reader.all(R"sql(
             SELECT id, area_id, '' AS area_name, quarter_from, due_on, state, summary, begun_by, begun_at,
                    submitted_by, '' AS submitted_by_name, submitted_at, received_by, '' AS received_by_name,
                    received_at, decided
               FROM quarter_checks WHERE id > :after ORDER BY id LIMIT :most)sql",
             {{"after", after}, {"most", most}})) {
        auto const check = quarter_check_from(row);
        states.push_back({check.id.number, state_of(check)});
    }
    return states;
}

} // namespace gt::oversight::store
