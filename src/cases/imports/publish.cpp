#include "cases/imports/publish.hpp"

#include "cases/imports/cases_from_rows.hpp"
#include "cases/store/names.hpp"
#include "platform/history/history.hpp"

namespace gt::cases::imports {

namespace {

void flip(db::Transaction& tx, ImportId import, std::string_view source, Difference const& difference, Instant now)
{
    for (auto const id : difference.corrected)
        tx.run("UPDATE caseload_entries SET superseded_at = :now WHERE id = :id", {{"now", now}, {"id", id}});
    for (auto const& [list, id] : difference.vanished)
        tx.run("UPDATE caseload_entries SET missing_since = :import WHERE id = :id", {{"import", import}, {"id", id}});
    for (auto const id : difference.returned)
        tx.run("UPDATE caseload_entries SET missing_since = NULL WHERE id = :id", {{"id", id}});
    tx.run(R"sql(
        INSERT INTO caseload_entries
               (id, source, list, row_key, number, digest, facts, import_id, recorded_at, superseded_at, missing_since)
        SELECT entry_id, CAST(:source AS text), list, row_key, number, digest, facts, import_id, CAST(:now AS bigint), NULL, NULL
          FROM staged_rows WHERE import_id = :import)sql",
        {{"source", source}, {"now", now}, {"import", import}});
}

void note_touched(db::Transaction& tx, ImportId import, Difference const& difference)
{
    tx.run(R"sql(
        INSERT INTO touched_cases (import_id, number)
        SELECT DISTINCT import_id, number FROM staged_rows WHERE import_id = :import ORDER BY number)sql",
        {{"import", import}});
    auto const touch = [&](EntryId id) {
        tx.run(R"sql(
            INSERT INTO touched_cases (import_id, number)
            SELECT CAST(:import AS bigint), number FROM caseload_entries WHERE id = :id
            ON CONFLICT (import_id, number) DO NOTHING)sql",
            {{"import", import}, {"id", id}});
    };
    for (auto const& [list, id] : difference.vanished) touch(id);
    for (auto const id : difference.returned) touch(id);
}

void keep_refusals(db::Transaction& tx, ImportId import, std::vector<Refusal> const& refusals)
{
    std::int64_t position = 0;
    for (auto const& refusal : refusals)
        tx.run(R"sql(
            INSERT INTO import_refusals (import_id, position, list, row_number, column_name, reason)
            VALUES (:import, :position, :list, :row_number, :column_name, :reason))sql",
            {{"import", import}, {"position", ++position},
                {"list", refusal.list == 0 ? std::string{} : std::to_string(refusal.list)}, {"row_number", refusal.row},
                {"column_name", refusal.column}, {"reason", refusal.reason}});
}

void finish(db::Transaction& tx, ImportId import, Report const& report, Instant now)
{
    tx.run(R"sql(
        UPDATE imports
           SET published_at = :now, accepted = :accepted, refused = :refused, added = :added, changed = :changed,
               unchanged = :unchanged, vanished = :vanished, returned = :returned, cases_changed = :cases_changed
         WHERE id = :id)sql",
        {{"now", now}, {"accepted", report.accepted}, {"refused", report.rows_refused}, {"added", report.added},
            {"changed", report.changed}, {"unchanged", report.unchanged}, {"vanished", report.vanished_rows()},
            {"returned", report.returned}, {"cases_changed", report.cases_changed}, {"id", import}});
    tx.run("DELETE FROM touched_cases WHERE import_id = :import", {{"import", import}});
    tx.run("DELETE FROM staged_rows WHERE import_id = :import", {{"import", import}});
}

history::State state_from(db::Row const& row)
{
    history::State state;
    state.with("kind", row.text("kind")).with("file", row.text("file_sha256"));
    for (auto const count : {"accepted", "refused", "added", "changed", "unchanged", "vanished", "returned"})
        state.with(count, row.number(count));
    return state.with("cases changed", row.number("cases_changed"));
}

history::State state_of(db::Reader& reader, ImportId import)
{
    return state_from(*reader.one(R"sql(
        SELECT kind, file_sha256, accepted, refused, added, changed, unchanged, vanished, returned, cases_changed
          FROM imports WHERE id = :id)sql",
        {{"id", import}}));
}

} // namespace

void begin(db::Transaction& tx, ImportId import, Report const& report, Occasion const& occasion)
{
    // What an import left that was cut off; a day is longer than any import.
    auto const yesterday = occasion.when.plus_hours(-24);
    tx.run(R"sql(
        DELETE FROM staged_rows
         WHERE import_id IN (SELECT id FROM imports WHERE published_at IS NULL AND started_at < :yesterday))sql",
        {{"yesterday", yesterday}});
    tx.run(R"sql(
        DELETE FROM imports
         WHERE published_at IS NULL AND started_at < :yesterday)sql",
        {{"yesterday", yesterday}});
    tx.run(R"sql(
        INSERT INTO imports (id, kind, file_sha256, who, started_at, published_at, accepted, refused, added, changed,
                             unchanged, vanished, returned)
        VALUES (:id, :kind, :file, :who, :now, NULL, 0, 0, 0, 0, 0, 0, 0))sql",
        {{"id", import}, {"kind", report.kind}, {"file", report.file_sha256}, {"who", occasion.who},
            {"now", occasion.when}});
}

void abandon(db::Transaction& tx, ImportId import)
{
    tx.run("DELETE FROM staged_rows WHERE import_id = :import", {{"import", import}});
    tx.run("DELETE FROM imports WHERE id = :import AND published_at IS NULL", {{"import", import}});
}

std::optional<ImportId> newest(db::Reader& reader, std::string_view kind)
{
    auto const row = reader.one(
        "SELECT max(id) AS newest FROM imports WHERE kind = :kind AND published_at IS NOT NULL", {{"kind", kind}});
    return row ? row->get<std::optional<ImportId>>("newest") : std::nullopt;
}

Result<void> publish(db::Transaction& tx, ImportId import, std::optional<ImportId> based_on,
    Difference const& difference, Report& report, Occasion const& occasion)
{
    if (newest(tx, report.kind) != based_on)
        return Problem{"", "Another file of this kind was imported in the meantime: import this one again",
            Problem::Kind::conflict};
    flip(tx, import, report.kind, difference, occasion.when);
    note_touched(tx, import, difference);
    report.cases_changed = work_out_cases(tx, import, occasion.when.london_date());
    keep_refusals(tx, import, report.refusals);
    report.names_waiting = store::count_waiting_names(tx);
    finish(tx, import, report, occasion.when);
    history::record(tx, {occasion.who, occasion.when, "imported " + std::string{report.kind}},
        {"import", import.number}, {}, state_of(tx, import));
    return {};
}

std::vector<history::PresentState> present_imports(db::Reader& reader, std::int64_t after, int most)
{
    std::vector<history::PresentState> states;
    for (auto const& row : reader.all(R"sql(
             SELECT id, kind, file_sha256, accepted, refused, added, changed, unchanged, vanished, returned,
                    cases_changed
               FROM imports WHERE id > :after AND published_at IS NOT NULL ORDER BY id LIMIT :most)sql",
             {{"after", after}, {"most", most}}))
        states.push_back({row.number("id"), state_from(row)});
    return states;
}

} // namespace gt::cases::imports
