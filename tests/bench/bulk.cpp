#include "bulk.hpp"

#include "cases/ids.hpp"
#include "platform/db/bulk.hpp"
#include "platform/db/migrations.hpp"

#include <chrono>

namespace gt::bench {

namespace {

constexpr std::size_t rows_in_one_transaction = 2'000; // as imports have it

constexpr db::Sql insert = R"sql(
    INSERT INTO staged_rows (import_id, entry_id, list, row_key, number, digest, facts)
    VALUES (:import, :entry, :list, :row_key, :number, :digest, :facts))sql";

std::vector<db::BulkRow> rows_from(std::size_t first)
{
    std::vector<db::BulkRow> rows;
    for (auto i = first; i < first + rows_in_one_transaction; ++i)
        rows.push_back({{"import", 1}, {"entry", cases::EntryId::make()}, {"list", "6"},
            {"row_key", std::to_string(5'000'000 + i)}, {"number", std::to_string(5'000'000 + i)},
            {"digest", std::string(64, 'd')}, {"facts", std::string(400, 'f')}});
    return rows;
}

using Way = void (*)(db::Transaction&, std::vector<db::BulkRow> const&);

void one_by_one(db::Transaction& tx, std::vector<db::BulkRow> const& rows)
{
    for (auto const& row : rows) tx.run(insert, row);
}

void all_at_once(db::Transaction& tx, std::vector<db::BulkRow> const& rows) { db::insert_many(tx, insert, rows); }

double seconds_for(db::Database& database, std::size_t rows, Way way)
{
    database.write([](db::Transaction& tx) { tx.run("DELETE FROM staged_rows"); });
    std::chrono::duration<double> taken{};
    for (std::size_t first = 0; first < rows; first += rows_in_one_transaction) {
        auto const some = rows_from(first);
        auto const began = std::chrono::steady_clock::now();
        database.write([&](db::Transaction& tx) { way(tx, some); });
        taken += std::chrono::steady_clock::now() - began;
    }
    return taken.count();
}

} // namespace

std::vector<BulkFigure> measure_bulk(std::string const& postgres_url, std::size_t rows)
{
    db::Database database{{.sqlite_file = "", .postgres_url = postgres_url}};
    db::migrate(database, db::embedded_migrations());
    database.write([](db::Transaction& tx) {
        tx.run(R"sql(
            INSERT INTO imports (id, kind, file_sha256, who, started_at, accepted, refused, added, changed, unchanged,
                                 vanished, returned)
            VALUES (1, 'annex_a', '', 0, 0, 0, 0, 0, 0, 0, 0, 0))sql");
    });
    std::vector<BulkFigure> figures;
    for (int round = 0; round < 3; ++round) { // in turn, so that a busy minute falls on both
        auto const before = seconds_for(database, rows, one_by_one);
        figures.push_back({before, seconds_for(database, rows, all_at_once)});
    }
    return figures;
}

} // namespace gt::bench
