#include "oversight/store/alerts.hpp"

#include "oversight/verbs.hpp"
#include "staff/due.hpp"
#include "staff/store/people.hpp"

#include <algorithm>
#include <set>

namespace gt::oversight::store {

namespace {

history::Subject subject_of(AlertId id) { return {"worker_alert", id.number}; }

Alert alert_from(db::Row const& row)
{
    Alert alert{.id = row.get<AlertId>("id"),
        .case_id = row.get<cases::CaseId>("case_id"),
        .case_number = row.text("case_number"),
        .team = row.get<staff::TeamId>("team_id"),
        .kind = alert_kind(row.text("kind")).value(),
        .words = row.text("words"),
        .raised_by = row.get<staff::PersonId>("raised_by"),
        .raised_by_name = row.text("raised_by_name"),
        .raised_at = row.get<Instant>("raised_at"),
        .answer_by = row.get<Date>("answer_by"),
        .answer = row.text("answer")};
    alert.answered_by = row.get<std::optional<staff::PersonId>>("answered_by");
    alert.answered_by_name = row.get<std::optional<std::string>>("answered_by_name").value_or("");
    alert.answered_at = row.get<std::optional<Instant>>("answered_at");
    alert.climbed_on = row.get<std::optional<Date>>("climbed_on");
    alert.climbed_to = row.text("climbed_to");
    return alert;
}

history::State state_of(Alert const& alert)
{
    history::State state;
    state.with("case", alert.case_id.number).with("kind", key_of(alert.kind)).with("words", alert.words);
    if (alert.climbed_on) state.with("climbed on", *alert.climbed_on).with("climbed to", alert.climbed_to);
    return state.with("answer", alert.answer);
}

} // namespace

void raise(db::Transaction& tx, Alert const& alert, history::Act const& act)
{
    auto const added = tx.run(R"sql(
        INSERT INTO worker_alerts (id, case_id, case_number, team_id, kind, words, raised_by, raised_at, answer_by,
                                   answer, answered_by, answered_at, climbed_on, climbed_to)
        VALUES (:id, :case, :number, :team, :kind, :words, :who, :now, :answer_by, '', NULL, NULL, NULL, '')
        ON CONFLICT (id) DO NOTHING)sql",
        {{"id", alert.id}, {"case", alert.case_id}, {"number", alert.case_number}, {"team", alert.team},
            {"kind", key_of(alert.kind)}, {"words", alert.words}, {"who", alert.raised_by}, {"now", alert.raised_at},
            {"answer_by", alert.answer_by}});
    if (added == 0) return;
    auto const today = act.when.london_date();
    auto asked = staff::store::holders(tx, "team_manager", alert.team, today);
    auto const is_raiser = [&](staff::StaffMember const& one) { return one.id == alert.raised_by; };
    std::erase_if(asked, is_raiser);
    if (asked.empty()) asked = staff::store::who_may(tx, verb::answer, alert.team, today);
    std::erase_if(asked, is_raiser);
    for (auto const& manager : asked)
        staff::owe(tx,
            {"worker_alert", alert.id.number, "answer_alert", manager.id, alert.raised_by, alert.team,
                alert.case_number, alert.answer_by});
    history::record(tx, act, subject_of(alert.id), {}, state_of(alert));
}

std::vector<Alert> unanswered(db::Reader& reader, Date today)
{
    std::vector<Alert> alerts;
    for (auto const& row : reader.all(R"sql(
             SELECT id, case_id, case_number, team_id, kind, words, raised_by, '' AS raised_by_name, raised_at,
                    answer_by, answer, answered_by, '' AS answered_by_name, answered_at, climbed_on, climbed_to
               FROM worker_alerts
              WHERE answered_at IS NULL AND climbed_on IS NULL AND answer_by < :today
              ORDER BY answer_by, id)sql",
             {{"today", today}}))
        alerts.push_back(alert_from(row));
    return alerts;
}

namespace {

std::set<staff::PersonId> asked_already(db::Reader& reader, Alert const& alert)
{
    std::set<staff::PersonId> asked{alert.raised_by};
    for (auto const& row : reader.all(R"sql(
             SELECT owner_id FROM due WHERE subject_kind = 'worker_alert' AND subject_id = :id ORDER BY owner_id)sql",
             {{"id", alert.id}}))
        asked.insert(row.get<staff::PersonId>("owner_id"));
    return asked;
}

} // namespace

void climb(db::Transaction& tx, Alert const& alert, std::vector<std::string> const& roles, Date day, Instant now)
{
    auto const asked = asked_already(tx, alert);
    for (auto const& role : roles) {
        auto above = staff::store::holders(tx, role, alert.team, day);
        std::erase_if(above, [&](staff::StaffMember const& one) { return asked.contains(one.id); });
        if (above.empty()) continue;
        auto after = alert;
        after.climbed_on = day;
        after.climbed_to = role;
        tx.run("UPDATE worker_alerts SET climbed_on = :day, climbed_to = :role WHERE id = :id",
            {{"day", day}, {"role", role}, {"id", alert.id}});
        for (auto const& one : above)
            staff::owe(tx,
                {"worker_alert", alert.id.number, "answer_climbed_alert", one.id, alert.raised_by, alert.team,
                    alert.case_number, alert.answer_by});
        history::record(tx, {0, now, "went further: not answered on its day"}, subject_of(alert.id), state_of(alert),
            state_of(after));
        return;
    }
}

Result<void> save_answer(db::Transaction& tx, Alert const& alert, history::Act const& act)
{
    auto const changed = tx.run(R"sql(
        UPDATE worker_alerts SET answer = :answer, answered_by = :who, answered_at = :now
         WHERE id = :id AND answered_at IS NULL)sql",
        {{"answer", alert.answer}, {"who", alert.answered_by}, {"now", alert.answered_at}, {"id", alert.id}});
    if (changed == 0) return conflict();
    auto before = alert;
    before.answer = "";
    staff::settle(tx, subject_of(alert.id));
    history::record(tx, act, subject_of(alert.id), state_of(before), state_of(alert));
    return {};
}

std::optional<Alert> find_visible(db::Reader& reader, staff::Person const& person, AlertId id, Date today)
{
    auto const row = reader.one(R"sql(
        SELECT a.id, a.case_id, a.case_number, a.team_id, a.kind, a.words, a.raised_by, p.name AS raised_by_name,
               a.raised_at, a.answer_by, a.answer, a.answered_by, w.name AS answered_by_name, a.answered_at,
               a.climbed_on, a.climbed_to
          FROM worker_alerts a
          JOIN people p ON p.id = a.raised_by
          JOIN cases k ON k.id = a.case_id
          LEFT JOIN people w ON w.id = a.answered_by
         WHERE a.id = :id
           AND EXISTS (SELECT 1 FROM alert_sight s
                        WHERE s.alert_id = a.id AND s.person_id = :person
                          AND s.valid_from <= :today AND s.valid_to >= :today)
           AND (k.restricted = 0
                OR a.case_id IN (SELECT case_id FROM case_readers
                                  WHERE person_id = :person AND valid_from <= :today AND valid_to >= :today)))sql",
        {{"id", id}, {"person", person.id}, {"today", today}});
    return row ? std::optional{alert_from(*row)} : std::nullopt;
}

std::vector<Alert> list_visible(
    db::Reader& reader, staff::Person const& person, Date today, AlertFilter const& filter, int limit)
{
    std::vector<Alert> alerts;
    for (auto const& row : reader.all(R"sql(
             SELECT a.id, a.case_id, a.case_number, a.team_id, a.kind, a.words, a.raised_by,
                    p.name AS raised_by_name, a.raised_at, a.answer_by, a.answer, a.answered_by,
                    w.name AS answered_by_name, a.answered_at, a.climbed_on, a.climbed_to
               FROM worker_alerts a
               JOIN people p ON p.id = a.raised_by
               JOIN cases k ON k.id = a.case_id
               LEFT JOIN people w ON w.id = a.answered_by
              WHERE (CAST(:case AS bigint) IS NULL OR a.case_id = :case)
                AND (CAST(:open AS bigint) = 0 OR a.answered_at IS NULL)
                AND EXISTS (SELECT 1 FROM alert_sight s
                             WHERE s.alert_id = a.id AND s.person_id = :person
                               AND s.valid_from <= :today AND s.valid_to >= :today)
                AND (k.restricted = 0
                     OR a.case_id IN (SELECT case_id FROM case_readers
                                       WHERE person_id = :person AND valid_from <= :today AND valid_to >= :today))
              ORDER BY a.raised_at, a.id
              LIMIT :limit)sql",
             {{"case", filter.case_id}, {"open", filter.open}, {"person", person.id}, {"today", today},
                 {"limit", limit}}))
        alerts.push_back(alert_from(row));
    return alerts;
}

std::vector<history::PresentState> present_alerts(db::Reader& reader, std::int64_t after, int most)
{
    std::vector<history::PresentState> states;
    for (auto const& row : reader.all(R"sql(
             SELECT id, case_id, case_number, team_id, kind, words, raised_by, '' AS raised_by_name, raised_at,
                    answer_by, answer, answered_by, '' AS answered_by_name, answered_at, climbed_on, climbed_to
               FROM worker_alerts WHERE id > :after ORDER BY id LIMIT :most)sql",
             {{"after", after}, {"most", most}})) {
        auto const alert = alert_from(row);
        states.push_back({alert.id.number, state_of(alert)});
    }
    return states;
}

} // namespace gt::oversight::store
