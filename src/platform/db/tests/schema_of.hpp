#pragma once

#include "platform/db/database.hpp"
#include "platform/db/sql_text.hpp"
#include "platform/text/text.hpp"

#include <set>

namespace gt::db {

/// What a schema consists of, a line each: columns, constraints, indexes, views. Two schemas with equal lines mean the
/// same, whatever the order in which their columns came.
using SchemaLines = std::set<std::string>;

/// The text without comments, and with one space for each run of white space outside quotes.
inline std::string plain_sql(std::string_view sql)
{
    std::string plain;
    for (std::size_t at = 0; at < sql.size();) {
        auto const end = end_of_quoted(sql, at);
        auto const is_comment = sql.substr(at).starts_with("--") || sql.substr(at).starts_with("/*");
        bool const is_space = is_comment || std::isspace(static_cast<unsigned char>(sql[at])) != 0;
        if (is_space && !plain.empty() && plain.back() != ' ') plain += ' ';
        if (!is_space) plain += sql.substr(at, std::max(end, at + 1) - at);
        at = std::max(end, at + 1);
    }
    return plain;
}

/// The parts of "CREATE TABLE t (part, part) STRICT", each behind the table's name.
inline void add_parts(SchemaLines& lines, std::string const& table, std::string const& sql)
{
    auto const part = [&](std::string_view text) { lines.insert(table + ": " + std::string{text::trim(text)}); };
    auto const first = sql.find('(') + 1;
    std::size_t start = first;
    int depth = 1;
    for (std::size_t at = first; at < sql.size() && depth > 0;) {
        auto const end = std::max(end_of_quoted(sql, at), at + 1);
        depth += (sql[at] == '(') - (sql[at] == ')');
        if ((sql[at] == ',' && depth == 1) || depth == 0) {
            part(std::string_view{sql}.substr(start, at - start));
            start = end;
        }
        at = end;
    }
    part(std::string_view{sql}.substr(start));
}

inline SchemaLines sqlite_schema_of(Reader& reader)
{
    SchemaLines lines;
    for (auto const& row : reader.all(R"sql(SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL)sql")) {
        auto const sql = plain_sql(row.text("sql"));
        if (row.text("type") == "table")
            add_parts(lines, row.text("name"), sql);
        else
            lines.insert(sql);
    }
    return lines;
}

inline SchemaLines postgres_schema_of(Reader& reader)
{
    SchemaLines lines;
    auto const add = [&](Row const& row) {
        lines.insert(row.text("relation") + ": " + row.text("name") + " " + row.text("meaning"));
    };
    reader.each(R"sql(
        SELECT CAST(c.relname AS text) AS relation, CAST(a.attname AS text) AS name,
               format_type(a.atttypid, a.atttypmod) || CASE WHEN a.attnotnull THEN ' NOT NULL ' ELSE ' ' END
               || coalesce(pg_get_expr(d.adbin, d.adrelid), '') AS meaning
          FROM pg_attribute a
          JOIN pg_class c ON c.oid = a.attrelid
          JOIN pg_namespace n ON n.oid = c.relnamespace
          LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
         WHERE n.nspname = current_schema() AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped)sql",
        {}, add);
    reader.each(R"sql(
        SELECT CAST(c.relname AS text) AS relation, CAST(k.conname AS text) AS name,
               pg_get_constraintdef(k.oid) AS meaning
          FROM pg_constraint k
          JOIN pg_class c ON c.oid = k.conrelid
          JOIN pg_namespace n ON n.oid = c.relnamespace
         WHERE n.nspname = current_schema())sql",
        {}, add);
    reader.each(R"sql(
        SELECT CAST(tablename AS text) AS relation, CAST(indexname AS text) AS name, indexdef AS meaning
          FROM pg_indexes
         WHERE schemaname = current_schema())sql",
        {}, add);
    reader.each(R"sql(
        SELECT CAST(viewname AS text) AS relation, 'view' AS name, definition AS meaning
          FROM pg_views
         WHERE schemaname = current_schema())sql",
        {}, add);
    return lines;
}

inline SchemaLines schema_of(Database& database)
{
    auto reader = database.read();
    return database.engine() == Engine::sqlite ? sqlite_schema_of(reader) : postgres_schema_of(reader);
}

} // namespace gt::db
