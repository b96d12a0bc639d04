#include "audits/register/store.hpp"

namespace gt::audits::auditors {

namespace {

Entry entry_from(db::Row const& row)
{
    return {row.get<staff::PersonId>("person_id"), row.get<Date>("trained_on"), row.text("training"),
        row.get<std::optional<Date>>("paused_from"), row.text("paused_why"), row.count("version")};
}

history::State state_of(Entry const& entry)
{
    history::State state;
    state.with("trained on", entry.trained_on).with("training", std::string_view{entry.training});
    state.with("paused from", entry.paused_from).with("paused because", std::string_view{entry.paused_why});
    return state;
}

std::int64_t put(db::Transaction& tx, Entry const& entry)
{
    return tx.run(R"sql(
        INSERT INTO auditor_register (person_id, trained_on, training, paused_from, paused_why, version)
        VALUES (:person, :trained_on, :training, :paused_from, :paused_why, :version)
        ON CONFLICT (person_id) DO UPDATE
           SET trained_on = :trained_on, training = :training, paused_from = :paused_from, paused_why = :paused_why,
               version = auditor_register.version + 1
         WHERE auditor_register.version = :version)sql",
        {{"person", entry.person}, {"trained_on", entry.trained_on}, {"training", entry.training},
            {"paused_from", entry.paused_from}, {"paused_why", entry.paused_why}, {"version", entry.version}});
}

} // namespace

std::optional<Entry> find(db::Reader& reader, staff::PersonId person)
{
    auto const row = reader.one(R"sql(
        SELECT person_id, trained_on, training, paused_from, paused_why, version
          FROM auditor_register WHERE person_id = :person)sql",
        {{"person", person}});
    return row ? std::optional{entry_from(*row)} : std::nullopt;
}

Result<void> save(db::Transaction& tx, Entry const& entry, history::Act const& act)
{
    auto const before = find(tx, entry.person);
    bool const is_as_it_was = before && before->trained_on == entry.trained_on && before->training == entry.training
        && before->paused_from == entry.paused_from && before->paused_why == entry.paused_why;
    if (is_as_it_was) return {}; // a form that was sent twice
    if (put(tx, entry) == 0) return conflict();
    history::record(
        tx, act, {"auditor", entry.person.number}, before ? state_of(*before) : history::State{}, state_of(entry));
    return {};
}

std::vector<history::PresentState> present_entries(db::Reader& reader, std::int64_t after, int most)
{
    std::vector<history::PresentState> states;
    for (auto const& row : reader.all(R"sql(
             SELECT person_id, trained_on, training, paused_from, paused_why, version
               FROM auditor_register WHERE person_id > :after ORDER BY person_id LIMIT :most)sql",
             {{"after", after}, {"most", most}})) {
        auto const entry = entry_from(row);
        states.push_back({entry.person.number, state_of(entry)});
    }
    return states;
}

int place_since_training(db::Reader& reader, Audit const& audit)
{
    return reader
        .one(R"sql(
        SELECT count(a.id) AS place
          FROM audits a JOIN auditor_register r ON r.person_id = a.auditor_id
         WHERE a.auditor_id = :auditor AND a.second_read_of IS NULL AND a.submitted_on >= r.trained_on
           AND a.submitted_at <= :submitted_at)sql",
            {{"auditor", audit.auditor}, {"submitted_at", audit.submitted_at}})
        ->count("place");
}

Standing standing_of(db::Reader& reader, staff::PersonId auditor, staff::PersonId asker)
{
    Standing standing;
    auto const row = reader.one(R"sql(
        SELECT count(DISTINCT a.id) AS submitted, max(m.moderated_at) AS last_moderated, count(m.id) AS moderated,
               coalesce(sum(CASE WHEN m.outcome = 'changed' THEN 1 ELSE 0 END), 0) AS changed
          FROM audits a LEFT JOIN moderations m ON m.audit_id = a.id AND m.state = 'done'
         WHERE a.auditor_id = :auditor AND a.second_read_of IS NULL AND a.state IN ('submitted', 'final')
           AND NOT EXISTS (SELECT 1 FROM kept_from k
                            WHERE k.person_id = :asker AND k.subject_kind = 'audit' AND k.subject_id = a.id))sql",
        {{"auditor", auditor}, {"asker", asker}});
    standing.submitted = row->count("submitted");
    if (auto const last = row->get<std::optional<Instant>>("last_moderated"))
        standing.last_moderated = last->london_date();
    standing.moderated = row->count("moderated");
    standing.changed = row->count("changed");
    auto const said = reader.one(R"sql(
        SELECT count(f.id) AS feedback, coalesce(sum(CASE WHEN f.useful = 'yes' THEN 1 ELSE 0 END), 0) AS useful,
               coalesce(sum(CASE WHEN f.heard = 'yes' THEN 1 ELSE 0 END), 0) AS heard
          FROM audit_feedback f JOIN audits a ON a.id = f.audit_id
         WHERE a.auditor_id = :auditor
           AND NOT EXISTS (SELECT 1 FROM kept_from k
                            WHERE k.person_id = :asker AND k.subject_kind = 'audit' AND k.subject_id = a.id))sql",
        {{"auditor", auditor}, {"asker", asker}});
    standing.feedback = said->count("feedback");
    standing.useful = said->count("useful");
    standing.heard = said->count("heard");
    return standing;
}

} // namespace gt::audits::auditors
