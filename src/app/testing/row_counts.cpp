#include "app/testing/row_counts.hpp"

#include "platform/db/sqlite_copy.hpp"

namespace gt::testing {

std::map<std::string, std::string> row_counts(db::Database& database)
{
    std::map<std::string, std::string> counts;
    auto reader = database.read();
    if (database.engine() == db::Engine::sqlite) {
        auto const file
            = reader.one(R"sql(SELECT file FROM pragma_database_list WHERE name = 'main')sql")->text("file");
        for (auto const& [table, rows] : db::check_and_count_sqlite(file)) counts[table] = std::to_string(rows);
        return counts;
    }
    // Only a function of PostgreSQL asks about a table whose name is a value.
    reader.each(R"sql(
        SELECT CAST(tablename AS text) AS name,
               CAST(query_to_xml('SELECT count(*) AS n FROM ' || tablename, 1 = 0, 1 = 0, '') AS text) AS counted
          FROM pg_tables
         WHERE schemaname = current_schema())sql",
        {}, [&](db::Row const& row) { counts[row.text("name")] = row.text("counted"); });
    return counts;
}

} // namespace gt::testing
