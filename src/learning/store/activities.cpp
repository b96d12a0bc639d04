#include "learning/store/activities.hpp"

#include "staff/due.hpp"

namespace gt::learning::store {

namespace {

LearningActivity activity_from(db::Row const& row)
{
    LearningActivity activity{.id = row.get<ActivityId>("id"),
        .kind = row.text("kind_key"),
        .kind_title = row.text("kind_title"),
        .title = row.text("title"),
        .place = row.get<staff::TeamId>("place_id"),
        .place_name = row.text("place_name"),
        .need = row.get<std::optional<NeedId>>("need_id"),
        .theme = row.text("theme_key"),
        .leader = row.get<staff::PersonId>("leader_id"),
        .leader_name = row.text("leader_name"),
        .first_on = row.get<Date>("first_on"),
        .every_weeks = row.count("every_weeks"),
        .last_on = row.get<Date>("last_on"),
        .planned_by = row.get<staff::PersonId>("planned_by"),
        .planned_at = row.get<Instant>("planned_at")};
    activity.called_off_on = row.get<std::optional<Date>>("called_off_on");
    activity.called_off_because = row.text("called_off_because");
    return activity;
}

ActivityDay day_from(db::Row const& row)
{
    return {row.get<Date>("day"), row.get<bool>("was_held"), row.count("came"), row.text("words"),
        row.get<staff::PersonId>("recorded_by"), row.text("recorded_by_name"), row.get<Instant>("recorded_at")};
}

history::Subject subject_of(ActivityId id) { return {"learning activity", id.number}; }

history::State state_of(LearningActivity const& activity)
{
    history::State state;
    state.with("kind", activity.kind).with("title", activity.title).with("place", activity.place.number);
    state.with("need", activity.need).with("theme", activity.theme).with("leader", activity.leader.number);
    state.with("first", activity.first_on).with("every weeks", activity.every_weeks).with("last", activity.last_on);
    state.with("called off", activity.called_off_on).with("called off because", activity.called_off_because);
    return state;
}

void add_to(history::State& state, ActivityDay const& day)
{
    auto const field = "day " + day.day.iso();
    state.with(field, day.was_held ? std::to_string(day.came) + " came" : std::string{"not held"});
    state.with(field + " words", day.words);
}

/// Whoever leads it owes what happened on the earliest day of which nobody has said it.
void ask_leader(db::Transaction& tx, LearningActivity const& activity)
{
    staff::settle(tx, subject_of(activity.id));
    auto const days = unrecorded_days(activity, days_of(tx, activity.id));
    if (days.empty()) return;
    staff::owe(tx,
        {"learning activity", activity.id.number, "say_who_came", activity.leader, std::nullopt, activity.place,
            activity.title, days.front()});
}

} // namespace

void plan(db::Transaction& tx, LearningActivity const& activity, history::Act const& act)
{
    auto const added = tx.run(R"sql(
        INSERT INTO learning_activities (id, kind_key, kind_title, title, place_id, need_id, theme_key, leader_id,
                                         first_on, every_weeks, last_on, planned_by, planned_at, called_off_on,
                                         called_off_because)
        VALUES (:id, :kind, :kind_title, :title, :place, :need, :theme, :leader, :first_on, :every_weeks, :last_on,
                :who, :now, NULL, '')
        ON CONFLICT (id) DO NOTHING)sql",
        {{"id", activity.id}, {"kind", activity.kind}, {"kind_title", activity.kind_title}, {"title", activity.title},
            {"place", activity.place}, {"need", activity.need}, {"theme", activity.theme}, {"leader", activity.leader},
            {"first_on", activity.first_on}, {"every_weeks", activity.every_weeks}, {"last_on", activity.last_on},
            {"who", activity.planned_by}, {"now", activity.planned_at}});
    if (added == 0) return;
    ask_leader(tx, activity);
    history::record(tx, act, subject_of(activity.id), {}, state_of(activity));
}

Result<void> record_day(
    db::Transaction& tx, LearningActivity const& activity, ActivityDay const& day, history::Act const& act)
{
    auto const added = tx.run(R"sql(
        INSERT INTO learning_activity_days (activity_id, day, was_held, came, words, recorded_by, recorded_at)
        VALUES (:activity, :day, :was_held, :came, :words, :who, :now)
        ON CONFLICT (activity_id, day) DO NOTHING)sql",
        {{"activity", activity.id}, {"day", day.day}, {"was_held", day.was_held}, {"came", day.came},
            {"words", day.words}, {"who", day.recorded_by}, {"now", day.recorded_at}});
    if (added == 0) return conflict();
    ask_leader(tx, activity);
    history::State after;
    add_to(after, day);
    history::record(tx, act, subject_of(activity.id), {}, after);
    return {};
}

Result<void> save_calling_off(db::Transaction& tx, LearningActivity const& activity, history::Act const& act)
{
    auto const changed = tx.run(R"sql(
        UPDATE learning_activities SET called_off_on = :day, called_off_because = :because
         WHERE id = :id AND called_off_on IS NULL)sql",
        {{"day", activity.called_off_on}, {"because", activity.called_off_because}, {"id", activity.id}});
    if (changed == 0) return conflict();
    auto before = activity;
    before.called_off_on = std::nullopt;
    before.called_off_because = "";
    ask_leader(tx, activity);
    history::record(tx, act, subject_of(activity.id), state_of(before), state_of(activity));
    return {};
}

std::optional<LearningActivity> find_visible_activity(
    db::Reader& reader, staff::Person const& person, ActivityId id, Date today)
{
    auto const row = reader.one(R"sql(
        SELECT a.id, a.kind_key, a.kind_title, a.title, a.place_id, a.place_name, a.need_id, a.theme_key, a.leader_id,
               a.leader_name, a.first_on, a.every_weeks, a.last_on, a.planned_by, a.planned_at, a.called_off_on,
               a.called_off_because
          FROM named_learning_activities a
         WHERE a.id = :id
           AND EXISTS (SELECT 1 FROM learning_sight s
                        WHERE s.place_id = a.place_id AND s.person_id = :person
                          AND s.valid_from <= :today AND s.valid_to >= :today))sql",
        {{"id", id}, {"person", person.id}, {"today", today}});
    return row ? std::optional{activity_from(*row)} : std::nullopt;
}

std::vector<ActivityDay> days_of(db::Reader& reader, ActivityId id)
{
    std::vector<ActivityDay> days;
    for (auto const& row : reader.all(R"sql(
             SELECT d.day, d.was_held, d.came, d.words, d.recorded_by, p.name AS recorded_by_name, d.recorded_at
               FROM learning_activity_days d JOIN people p ON p.id = d.recorded_by
              WHERE d.activity_id = :id
              ORDER BY d.day)sql",
             {{"id", id}}))
        days.push_back(day_from(row));
    return days;
}

std::vector<ListedActivity> list_visible_activities(db::Reader& reader, staff::Person const& person, Date today,
    ActivityFilter const& filter, int limit, std::optional<ActivityId> after)
{
    std::vector<ListedActivity> activities;
    for (auto const& row : reader.all(R"sql(
             SELECT a.id, a.kind_key, a.kind_title, a.title, a.place_id, a.place_name, a.need_id, a.theme_key,
                    a.leader_id, a.leader_name, a.first_on, a.every_weeks, a.last_on, a.planned_by, a.planned_at,
                    a.called_off_on, a.called_off_because,
                    (SELECT count(*) FROM learning_activity_days d WHERE d.activity_id = a.id AND d.was_held = 1)
                        AS held,
                    (SELECT CAST(coalesce(sum(d.came), 0) AS bigint) FROM learning_activity_days d
                      WHERE d.activity_id = a.id) AS came
               FROM named_learning_activities a
              WHERE (CAST(:after AS bigint) IS NULL OR a.id < :after)
                AND (CAST(:kind AS text) = '' OR a.kind_key = :kind)
                AND (CAST(:place AS bigint) IS NULL
                     OR EXISTS (SELECT 1 FROM team_ancestry y WHERE y.team_id = a.place_id AND y.ancestor_id = :place))
                AND (CAST(:theme AS text) = '' OR a.theme_key = :theme)
                AND (CAST(:need AS bigint) IS NULL OR a.need_id = :need)
                AND a.place_id IN (SELECT s.place_id FROM learning_sight s
                                     WHERE s.person_id = :person AND s.valid_from <= :today AND s.valid_to >= :today)
              ORDER BY a.id DESC
              LIMIT :limit)sql",
             {{"after", after}, {"kind", filter.kind}, {"place", filter.place}, {"theme", filter.theme},
                 {"need", filter.need}, {"person", person.id}, {"today", today}, {"limit", limit}}))
        activities.push_back({activity_from(row), row.count("held"), row.count("came")});
    return activities;
}

std::vector<history::PresentState> present_activities(db::Reader& reader, std::int64_t after, int most)
{
    std::vector<history::PresentState> states;
    for (auto const& row : reader.all(R"sql(
             SELECT a.id, a.kind_key, a.kind_title, a.title, a.place_id, a.place_name, a.need_id, a.theme_key,
                    a.leader_id, a.leader_name, a.first_on, a.every_weeks, a.last_on, a.planned_by, a.planned_at,
                    a.called_off_on, a.called_off_because
               FROM named_learning_activities a WHERE a.id > :after ORDER BY a.id LIMIT :most)sql",
             {{"after", after}, {"most", most}})) {
        auto const activity = activity_from(row);
        auto state = state_of(activity);
        for (auto const& day : days_of(reader, activity.id)) add_to(state, day);
        states.push_back({activity.id.number, state});
    }
    return states;
}

} // namespace gt::learning::store
