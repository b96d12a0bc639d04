#pragma once

#include "platform/db/migrations.hpp"
#include "platform/testing/test_database.hpp"

#include <array>

namespace gt::db {

inline constexpr std::array sample_migrations{Migration{"2026_01_01_sample.sql", R"sql(
    CREATE TABLE teams (id @id, name @text NOT NULL UNIQUE);
    CREATE TABLE people (
        id @id,
        team_id @ref REFERENCES teams (id),
        name @text,
        born_on @date,
        seen_at @instant,
        visits @count CHECK (visits >= 0),
        share @real,
        photo @bytes,
        away @flag NOT NULL DEFAULT 0
    );
)sql"}};

/// A database with two small tables, as a capability would bring them.
inline testing::TestDatabase sample_database()
{
    auto database = testing::TestDatabase::bare();
    migrate(*database, sample_migrations);
    return database;
}

inline void add_team(Database& database, std::int64_t id, std::string const& name)
{
    database.write([&](Transaction& tx) {
        tx.run(R"sql(INSERT INTO teams (id, name) VALUES (:id, :name))sql", {{"id", id}, {"name", name}});
    });
}

inline std::int64_t count_teams(Reader& reader)
{
    return reader.one(R"sql(SELECT count(*) AS n FROM teams)sql")->number("n");
}

inline std::int64_t count_teams(Database& database)
{
    auto snapshot = database.read();
    return count_teams(snapshot);
}

/// The kind of Error that `work` ends with; nothing when it ends well.
template <class Work> std::optional<Error::Kind> kind_of_error(Work const& work)
{
    try {
        work();
        return std::nullopt;
    } catch (Error const& error) {
        return error.kind();
    }
}

} // namespace gt::db
