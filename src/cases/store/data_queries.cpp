#include "cases/store/data_queries.hpp"

#include "cases/store/cases.hpp"
#include "cases/store/entries.hpp"
#include "cases/verbs.hpp"
#include "platform/time/working_days.hpp"
#include "staff/due.hpp"
#include "staff/store/people.hpp"

namespace gt::cases::store {

namespace {

constexpr int working_days_to_answer = 10;

DataQuery query_from(db::Row const& row)
{
    return {row.get<DataQueryId>("id"), row.get<CaseId>("case_id"), row.text("case_number"),
        row.get<std::optional<staff::TeamId>>("team_id"), row.text("source_kind"), row.number("source_id"),
        row.text("fact_key"), row.text("fact_title"), row.text("said"), row.text("said_by"), row.text("found"),
        row.get<staff::PersonId>("raised_by"), row.text("raised_by_name"), row.get<Instant>("raised_at"),
        *data_query_outcome(row.text("outcome")), row.text("answer"),
        row.get<std::optional<staff::PersonId>>("answered_by"), row.text("answered_by_name"),
        row.get<std::optional<Instant>>("answered_at"), row.count("version")};
}

std::vector<DataQuery> queries_from(db::Rows const& rows)
{
    std::vector<DataQuery> queries;
    queries.reserve(rows.size());
    for (auto const& row : rows) queries.push_back(query_from(row));
    return queries;
}

history::State state_of(DataQuery const& query)
{
    history::State state;
    state.with("case", query.case_id.number).with("fact", query.fact).with("said", query.said);
    state.with("said by", query.said_by).with("found", query.found).with("outcome", key_of(query.outcome));
    state.with("answer", query.answer).with("answered by", query.answered_by);
    return state;
}

/// The day of the newest file of that kind.
std::optional<Date> day_of_newest(db::Reader& reader, std::string_view kind)
{
    auto const row = reader.one("SELECT max(published_at) AS newest FROM imports WHERE kind = :kind", {{"kind", kind}});
    auto const newest = row->get<std::optional<Instant>>("newest");
    return newest ? std::optional{newest->london_date()} : std::nullopt;
}

void owe_answer(db::Transaction& tx, DataQuery const& query, Date today)
{
    auto const child = find(tx, query.case_id);
    if (!child || child->restricted || !child->team) return;
    auto const due = WorkingDays::england().after(today, working_days_to_answer);
    for (auto const& one : staff::store::who_may(tx, verb::answer_data_query, *child->team, today))
        staff::owe(tx,
            {"data_query", query.id.number, std::string{answer_data_query}, one.id, query.raised_by, child->team,
                query.fact_title, due});
}

} // namespace

std::vector<KnownFact> facts_about(db::Reader& reader, Case const& record, LocalClocks const& clocks)
{
    auto const as_at = day_of_newest(reader, "annex_a");
    if (!as_at) return {};
    std::vector<ListRow> rows;
    for (auto& row : rows_about(reader, record.number))
        if (row.source == "annex_a") rows.push_back({std::move(row.list), std::move(row.facts), row.is_missing});
    return known_facts(rows, record.birth_date, *as_at, clocks);
}

Result<void> raise(db::Transaction& tx, DataQuery const& query, history::Act const& act)
{
    auto const open = tx.one(R"sql(
        SELECT id FROM data_queries
         WHERE source_kind = :kind AND source_id = :source AND fact_key = :fact AND outcome = 'open' AND id <> :id)sql",
        {{"kind", query.source_kind}, {"source", query.source_id}, {"fact", query.fact}, {"id", query.id}});
    if (open) return Problem{"found", "You have said already that this is wrong, and it has not been answered yet"};
    auto const added = tx.run(R"sql(
        INSERT INTO data_queries (id, case_id, source_kind, source_id, fact_key, fact_title, said, said_by, found,
                                  raised_by, raised_at, outcome, answer, answered_by, answered_at, version)
        VALUES (:id, :case_id, :kind, :source, :fact, :title, :said, :said_by, :found, :who, :now, 'open', '', NULL,
                NULL, 1)
        ON CONFLICT (id) DO NOTHING)sql",
        {{"id", query.id}, {"case_id", query.case_id}, {"kind", query.source_kind}, {"source", query.source_id},
            {"fact", query.fact}, {"title", query.fact_title}, {"said", query.said}, {"said_by", query.said_by},
            {"found", query.found}, {"who", query.raised_by}, {"now", query.raised_at}});
    if (added == 0) return {};
    owe_answer(tx, query, act.when.london_date());
    history::record(tx, act, {"data_query", query.id.number}, {}, state_of(query));
    return {};
}

Result<void> save_answer(db::Transaction& tx, DataQuery const& before, DataQuery const& after, history::Act const& act)
{
    auto const changed = tx.run(R"sql(
        UPDATE data_queries
           SET outcome = :outcome, answer = :answer, answered_by = :who, answered_at = :now, version = version + 1
         WHERE id = :id AND version = :version)sql",
        {{"outcome", key_of(after.outcome)}, {"answer", after.answer}, {"who", after.answered_by},
            {"now", after.answered_at}, {"id", before.id}, {"version", before.version}});
    if (changed == 0) return conflict();
    staff::settle(tx, {"data_query", before.id.number});
    history::record(tx, act, {"data_query", before.id.number}, state_of(before), state_of(after));
    return {};
}

std::vector<DataQuery> queries_of(db::Reader& reader, std::string_view source_kind, std::int64_t source_id)
{
    return queries_from(reader.all(R"sql(
        SELECT q.id, q.case_id, q.case_number, q.team_id, q.source_kind, q.source_id, q.fact_key, q.fact_title, q.said,
               q.said_by, q.found, q.raised_by, q.raised_by_name, q.raised_at, q.outcome, q.answer, q.answered_by,
               q.answered_by_name, q.answered_at, q.version
          FROM named_data_queries q
         WHERE q.source_kind = :kind AND q.source_id = :source
         ORDER BY q.id)sql",
        {{"kind", source_kind}, {"source", source_id}}));
}

std::vector<DataQuery> list_queries(db::Reader& reader, staff::PersonId person, Date today, int most)
{
    return queries_from(reader.all(R"sql(
        SELECT q.id, q.case_id, q.case_number, q.team_id, q.source_kind, q.source_id, q.fact_key, q.fact_title, q.said,
               q.said_by, q.found, q.raised_by, q.raised_by_name, q.raised_at, q.outcome, q.answer, q.answered_by,
               q.answered_by_name, q.answered_at, q.version
          FROM named_data_queries q
         WHERE (q.restricted = 0
                OR q.case_id IN (SELECT case_id FROM case_readers
                                  WHERE person_id = :person AND valid_from <= :today AND valid_to >= :today))
           AND NOT EXISTS (SELECT 1 FROM kept_from k
                            WHERE k.person_id = :person AND k.subject_kind = q.source_kind
                              AND k.subject_id = q.source_id)
         ORDER BY q.is_open DESC, q.id DESC
         LIMIT :most)sql",
        {{"person", person}, {"today", today}, {"most", most}}));
}

std::optional<DataQuery> find_query(db::Reader& reader, DataQueryId id, staff::PersonId person, Date today)
{
    auto const row = reader.one(R"sql(
        SELECT q.id, q.case_id, q.case_number, q.team_id, q.source_kind, q.source_id, q.fact_key, q.fact_title, q.said,
               q.said_by, q.found, q.raised_by, q.raised_by_name, q.raised_at, q.outcome, q.answer, q.answered_by,
               q.answered_by_name, q.answered_at, q.version
          FROM named_data_queries q
         WHERE q.id = :id
           AND (q.restricted = 0
                OR q.case_id IN (SELECT case_id FROM case_readers
                                  WHERE person_id = :person AND valid_from <= :today AND valid_to >= :today))
           AND NOT EXISTS (SELECT 1 FROM kept_from k
                            WHERE k.person_id = :person AND k.subject_kind = q.source_kind
                              AND k.subject_id = q.source_id))sql",
        {{"id", id}, {"person", person}, {"today", today}});
    return row ? std::optional{query_from(*row)} : std::nullopt;
}

std::vector<history::PresentState> present_data_queries(db::Reader& reader, std::int64_t after, int most)
{
    std::vector<history::PresentState> states;
    for (auto const& query : queries_from(reader.all(R"sql(
             SELECT q.id, q.case_id, q.case_number, q.team_id, q.source_kind, q.source_id, q.fact_key, q.fact_title,
                    q.said, q.said_by, q.found, q.raised_by, q.raised_by_name, q.raised_at, q.outcome, q.answer,
                    q.answered_by, q.answered_by_name, q.answered_at, q.version
               FROM named_data_queries q
              WHERE q.id > :after
              ORDER BY q.id
              LIMIT :most)sql",
             {{"after", after}, {"most", most}})))
        states.push_back({query.id.number, state_of(query)});
    return states;
}

} // namespace gt::cases::store
