#include "cases/store/restrictions.hpp"

#include "cases/store/cases.hpp"
#include "platform/text/text.hpp"
#include "staff/period.hpp"

namespace gt::cases::store {

namespace {

/// A field for each who is named, so that the history tells them apart.
constexpr std::string_view named_field = "named ";

Restriction restriction_from(db::Row const& row)
{
    return {.id = row.get<RestrictionId>("id"),
        .of = row.get<CaseId>("case_id"),
        .because = row.text("because"),
        .restricted_by = row.get<staff::PersonId>("restricted_by"),
        .restricted_at = row.get<Instant>("restricted_at"),
        .lifted_because = row.text("lifted_because"),
        .lifted_by = row.get<std::optional<staff::PersonId>>("lifted_by"),
        .lifted_at = row.get<std::optional<Instant>>("lifted_at"),
        .version = row.count("version")};
}

void add_named(history::State& state, staff::PersonId person)
{
    state.with(std::string{named_field} + person.text(), "yes");
}

/// `is_in_force` as the case's flag says, which is what queries ask.
history::State state_of(Restriction const& restriction, bool is_in_force)
{
    history::State state;
    state.with("case", restriction.of).with("because", restriction.because);
    state.with("restricted by", restriction.restricted_by).with("restricted at", restriction.restricted_at);
    state.with("in force", is_in_force).with("lifted because", restriction.lifted_because);
    state.with("lifted by", restriction.lifted_by).with("lifted at", restriction.lifted_at);
    for (auto const person : restriction.named) add_named(state, person);
    return state;
}

history::State state_of(Restriction const& restriction) { return state_of(restriction, !restriction.is_lifted()); }

bool is_there(db::Reader& reader, RestrictionId id)
{
    return reader.one("SELECT id FROM case_restrictions WHERE id = :id", {{"id", id}}).has_value();
}

void save_named(db::Transaction& tx, Restriction const& before, Restriction const& after, Date today)
{
    for (auto const person : after.named)
        if (!before.names(person)) let_read(tx, after.of, person, reads_as_named, today, staff::Period::open_end());
    for (auto const person : before.named)
        if (!after.names(person)) stop_reading(tx, after.of, person, reads_as_named, today.plus_days(-1));
}

} // namespace

std::optional<Restriction> restriction_of(db::Reader& reader, CaseId id)
{
    auto const row = reader.one(R"sql(
        SELECT id, case_id, because, restricted_by, restricted_at, lifted_because, lifted_by, lifted_at, version
          FROM case_restrictions
         WHERE case_id = :id AND lifted_at IS NULL)sql",
        {{"id", id}});
    if (!row) return std::nullopt;
    auto restriction = restriction_from(*row);
    for (auto const& named : reader.all(R"sql(
             SELECT person_id FROM case_readers
              WHERE case_id = :id AND why = :why AND valid_to = :open_end
              ORDER BY person_id)sql",
             {{"id", id}, {"why", reads_as_named}, {"open_end", staff::Period::open_end()}}))
        restriction.named.push_back(named.get<staff::PersonId>("person_id"));
    return restriction;
}

Result<void> restrict_case(db::Transaction& tx, Restriction const& restriction, history::Act const& act)
{
    auto const added = tx.run(R"sql(
        INSERT INTO case_restrictions (id, case_id, because, restricted_by, restricted_at, lifted_because, lifted_by,
                                       lifted_at, version)
        VALUES (:id, :case_id, :because, :who, :now, '', NULL, NULL, 1)
        ON CONFLICT DO NOTHING)sql",
        {{"id", restriction.id}, {"case_id", restriction.of}, {"because", restriction.because},
            {"who", restriction.restricted_by}, {"now", restriction.restricted_at}});
    if (added == 0 && is_there(tx, restriction.id)) return {};
    if (added == 0) return Problem{"", "This case is restricted already", Problem::Kind::conflict};
    tx.run("UPDATE cases SET restricted = 1, version = version + 1 WHERE id = :id", {{"id", restriction.of}});
    for (auto const person : restriction.named)
        let_read(tx, restriction.of, person, reads_as_named, act.when.london_date(), staff::Period::open_end());
    history::record(tx, act, {"restriction", restriction.id.number}, {}, state_of(restriction));
    return {};
}

Result<void> save(db::Transaction& tx, Restriction const& before, Restriction const& after, history::Act const& act)
{
    auto const changed = tx.run(R"sql(
        UPDATE case_restrictions
           SET lifted_because = :because, lifted_by = :who, lifted_at = :now, version = version + 1
         WHERE id = :id AND version = :version)sql",
        {{"because", after.lifted_because}, {"who", after.lifted_by}, {"now", after.lifted_at}, {"id", before.id},
            {"version", before.version}});
    if (changed == 0) return conflict();
    save_named(tx, before, after, act.when.london_date());
    if (after.is_lifted())
        tx.run("UPDATE cases SET restricted = 0, version = version + 1 WHERE id = :id", {{"id", after.of}});
    history::record(tx, act, {"restriction", before.id.number}, state_of(before), state_of(after));
    return {};
}

std::vector<std::string> numbers_kept_from(db::Reader& reader, staff::PersonId person, Date today)
{
    std::vector<std::string> numbers;
    for (auto const& row : reader.all(R"sql(
             SELECT c.number
               FROM case_restrictions r JOIN cases c ON c.id = r.case_id
              WHERE r.lifted_at IS NULL
                AND NOT EXISTS (SELECT 1 FROM case_readers n
                                 WHERE n.case_id = r.case_id AND n.person_id = :person
                                   AND n.valid_from <= :today AND n.valid_to >= :today)
              ORDER BY c.number)sql",
             {{"person", person}, {"today", today}}))
        numbers.push_back(row.text("number"));
    return numbers;
}

std::vector<staff::PersonId> named_in(std::string_view state)
{
    std::vector<staff::PersonId> named;
    for (auto const& line : text::split(state, '\n'))
        if (line.starts_with(named_field))
            if (auto const person
                = staff::PersonId::parse(line.substr(named_field.size(), line.find('\t') - named_field.size())))
                named.push_back(*person);
    return named;
}

std::vector<history::PresentState> present_restrictions(db::Reader& reader, std::int64_t after, int most)
{
    std::vector<history::PresentState> states;
    for (auto const& row : reader.all(R"sql(
             SELECT r.id, r.case_id, r.because, r.restricted_by, r.restricted_at, r.lifted_because, r.lifted_by,
                    r.lifted_at, r.version, c.restricted AS is_flagged
               FROM case_restrictions r JOIN cases c ON c.id = r.case_id
              WHERE r.id > :after ORDER BY r.id LIMIT :most)sql",
             {{"after", after}, {"most", most}})) {
        auto const restriction = restriction_from(row);
        states.push_back(
            {restriction.id.number, state_of(restriction, !restriction.is_lifted() && row.get<bool>("is_flagged"))});
    }
    if (states.empty()) return states;
    for (auto const& row : reader.all(R"sql(
             SELECT r.id, n.person_id
               FROM case_restrictions r JOIN case_readers n ON n.case_id = r.case_id AND n.why = :why
              WHERE r.id > :after AND r.id <= :last AND r.lifted_at IS NULL AND n.valid_to = :open_end
              ORDER BY r.id, n.person_id)sql",
             {{"why", reads_as_named}, {"after", after}, {"last", states.back().id},
                 {"open_end", staff::Period::open_end()}}))
        if (auto* const restriction = history::find(states, row.number("id")))
            add_named(restriction->state, row.get<staff::PersonId>("person_id"));
    return states;
}

} // namespace gt::cases::store
