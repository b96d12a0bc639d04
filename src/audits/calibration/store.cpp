#include "audits/calibration/store.hpp"

#include "staff/due.hpp"

namespace gt::audits::calibration {

namespace {

constexpr std::string_view due_kind = "grade_calibration";

history::Subject subject_of(ExerciseId id) { return {"calibration", id.number}; }

Exercise exercise_from(db::Row const& row)
{
    using Person = std::optional<staff::PersonId>;
    return {row.get<ExerciseId>("id"), row.text("title"), row.text("case_text"), row.text("domain_key"),
        row.text("domain_title"), row.text("scale_key"), row.get<staff::PersonId>("set_by"), row.get<Date>("set_on"),
        row.get<Date>("closes_on"), {}, row.get<Person>("checked_by"), row.text("agreed_grade"),
        row.text("agreed_words"), row.get<Person>("agreed_by"), row.get<Person>("approved_by"), row.count("version")};
}

std::vector<Exercise> with_graders(db::Reader& reader, db::Rows const& rows)
{
    std::vector<Exercise> exercises;
    exercises.reserve(rows.size());
    for (auto const& row : rows) exercises.push_back(exercise_from(row));
    for (auto& one : exercises)
        for (auto const& row : reader.all(R"sql(
                 SELECT g.person_id, p.name, g.grade_key, g.reason
                   FROM calibration_grades g JOIN people p ON p.id = g.person_id
                  WHERE g.exercise_id = :id
                  ORDER BY p.sort_key, p.id)sql",
                 {{"id", one.id}}))
            one.graders.push_back(
                {row.get<staff::PersonId>("person_id"), row.text("name"), row.text("grade_key"), row.text("reason")});
    return exercises;
}

history::State state_of(Exercise const& exercise)
{
    auto const number = [](std::optional<staff::PersonId> person) { return person ? person->number : 0; };
    history::State state;
    state.with("title", std::string_view{exercise.title}).with("case", std::string_view{exercise.case_text});
    state.with("domain", std::string_view{exercise.domain}).with("closes on", exercise.closes_on);
    state.with("checked by", number(exercise.checked_by));
    state.with("agreed grade", std::string_view{exercise.agreed_grade});
    state.with("agreed because", std::string_view{exercise.agreed_words});
    state.with("approved by", number(exercise.approved_by));
    auto graders = exercise.graders;
    std::ranges::sort(graders, {}, &Grader::person);
    for (auto const& one : graders) {
        state.with("grade of " + one.person.text(), std::string_view{one.grade});
        state.with("reason of " + one.person.text(), std::string_view{one.reason});
    }
    return state;
}

void ask_graders(db::Transaction& tx, Exercise const& exercise)
{
    for (auto const& one : exercise.graders)
        staff::owe(tx,
            {"calibration", exercise.id.number, std::string{due_kind}, one.person, exercise.set_by, {}, exercise.title,
                exercise.closes_on});
}

void put_grades(db::Transaction& tx, Exercise const& before, Exercise const& after)
{
    for (auto const& one : after.graders) {
        auto const* known = before.grader(one.person);
        if (!one.has_graded() || (known && known->has_graded())) continue;
        tx.run(R"sql(
            UPDATE calibration_grades SET grade_key = :grade, reason = :reason
             WHERE exercise_id = :id AND person_id = :person AND grade_key = '')sql",
            {{"grade", one.grade}, {"reason", one.reason}, {"id", after.id}, {"person", one.person}});
        staff::settle_for(tx, subject_of(after.id), due_kind, one.person);
    }
}

} // namespace

void keep(db::Transaction& tx, Exercise const& exercise, history::Act const& act)
{
    auto const added = tx.run(R"sql(
        INSERT INTO calibration_exercises (id, title, case_text, domain_key, domain_title, scale_key, set_by, set_on,
                                           closes_on, checked_by, agreed_grade, agreed_words, agreed_by, approved_by,
                                           version)
        VALUES (:id, :title, :case_text, :domain, :domain_title, :scale, :set_by, :set_on, :closes_on, NULL, '', '',
                NULL, NULL, 1)
        ON CONFLICT (id) DO NOTHING)sql",
        {{"id", exercise.id}, {"title", exercise.title}, {"case_text", exercise.case_text}, {"domain", exercise.domain},
            {"domain_title", exercise.domain_title}, {"scale", exercise.scale}, {"set_by", exercise.set_by},
            {"set_on", exercise.set_on}, {"closes_on", exercise.closes_on}});
    if (added == 0) return;
    for (auto const& one : exercise.graders)
        tx.run(R"sql(
            INSERT INTO calibration_grades (exercise_id, person_id, grade_key, reason) VALUES (:id, :person, '', '')
            ON CONFLICT (exercise_id, person_id) DO NOTHING)sql",
            {{"id", exercise.id}, {"person", one.person}});
    history::record(tx, act, subject_of(exercise.id), {}, state_of(exercise));
}

Result<void> save(db::Transaction& tx, Exercise const& before, Exercise const& after, history::Act const& act)
{
    auto const changed = tx.run(R"sql(
        UPDATE calibration_exercises
           SET checked_by = :checked_by, agreed_grade = :agreed_grade, agreed_words = :agreed_words,
               agreed_by = :agreed_by, approved_by = :approved_by, version = version + 1
         WHERE id = :id AND version = :version)sql",
        {{"checked_by", after.checked_by}, {"agreed_grade", after.agreed_grade}, {"agreed_words", after.agreed_words},
            {"agreed_by", after.agreed_by}, {"approved_by", after.approved_by}, {"id", after.id},
            {"version", before.version}});
    if (changed == 0) return conflict();
    put_grades(tx, before, after);
    if (after.checked_by && !before.checked_by) ask_graders(tx, after);
    if (after.agreed_by) staff::settle(tx, subject_of(after.id));
    history::record(tx, act, subject_of(after.id), state_of(before), state_of(after));
    return {};
}

std::optional<Exercise> find(db::Reader& reader, ExerciseId id)
{
    auto found = with_graders(reader,
        reader.all(R"sql(
        SELECT id, title, case_text, domain_key, domain_title, scale_key, set_by, set_on, closes_on, checked_by,
               agreed_grade, agreed_words, agreed_by, approved_by, version
          FROM calibration_exercises WHERE id = :id)sql",
            {{"id", id}}));
    return found.empty() ? std::nullopt : std::optional{std::move(found.front())};
}

std::vector<Exercise> exercises(db::Reader& reader, std::optional<staff::PersonId> grader, int limit)
{
    return with_graders(reader,
        reader.all(R"sql(
        SELECT e.id, e.title, e.case_text, e.domain_key, e.domain_title, e.scale_key, e.set_by, e.set_on, e.closes_on,
               e.checked_by, e.agreed_grade, e.agreed_words, e.agreed_by, e.approved_by, e.version
          FROM calibration_exercises e
         WHERE CAST(:grader AS bigint) IS NULL
            OR (e.checked_by IS NOT NULL
                AND EXISTS (SELECT 1 FROM calibration_grades g
                             WHERE g.exercise_id = e.id AND g.person_id = :grader))
         ORDER BY e.id DESC
         LIMIT :limit)sql",
            {{"grader", grader}, {"limit", limit}}));
}

std::vector<Exercise> exemplars(db::Reader& reader, std::string const& domain, std::string const& grade, int limit)
{
    return with_graders(reader,
        reader.all(R"sql(
        SELECT id, title, case_text, domain_key, domain_title, scale_key, set_by, set_on, closes_on, checked_by,
               agreed_grade, agreed_words, agreed_by, approved_by, version
          FROM calibration_exercises
         WHERE approved_by IS NOT NULL
           AND (CAST(:domain AS text) = '' OR domain_key = :domain)
           AND (CAST(:grade AS text) = '' OR agreed_grade = :grade)
         ORDER BY id DESC
         LIMIT :limit)sql",
            {{"domain", domain}, {"grade", grade}, {"limit", limit}}));
}

void close(db::Transaction& tx, Date today)
{
    tx.run(R"sql(
        DELETE FROM due
         WHERE subject_kind = 'calibration'
           AND subject_id IN (SELECT id FROM calibration_exercises WHERE closes_on < :today))sql",
        {{"today", today}});
}

std::vector<history::PresentState> present_exercises(db::Reader& reader, std::int64_t after, int most)
{
    std::vector<history::PresentState> states;
    for (auto const& one : with_graders(reader,
             reader.all(R"sql(
             SELECT id, title, case_text, domain_key, domain_title, scale_key, set_by, set_on, closes_on, checked_by,
                    agreed_grade, agreed_words, agreed_by, approved_by, version
               FROM calibration_exercises WHERE id > :after ORDER BY id LIMIT :most)sql",
                 {{"after", after}, {"most", most}})))
        states.push_back({one.id.number, state_of(one)});
    return states;
}

} // namespace gt::audits::calibration
