#include "platform/db/migrations.hpp"

using namespace gt::db;

namespace {

constexpr Migration visits{"2026_01_01_visits.sql", R"sql(
-- Who was visited; not an @id;
CREATE TABLE visits (
    id @id,
    case_id @ref NOT NULL REFERENCES cases (id),
    note @text NOT NULL DEFAULT 'a @text; (so)',
    seen_on @date, at @instant, many @count, share @real, alone @flag, file @bytes
);
CREATE INDEX visits_by_case ON visits (case_id);
)sql"};

} // namespace

TEST_CASE("column words become each engine's types")
{
    auto const text = expand(visits, Engine::postgres);

    CHECK(text.find("id bigint NOT NULL PRIMARY KEY,") != std::string::npos);
    CHECK(text.find("case_id bigint NOT NULL REFERENCES cases (id)") != std::string::npos);
    CHECK(text.find("seen_on text, at bigint, many bigint, share double precision, alone smallint, file bytea\n);")
        != std::string::npos);

    CHECK(expand(visits, Engine::sqlite)
              .find("seen_on TEXT, at INTEGER, many INTEGER, share REAL, alone INTEGER, file BLOB")
        != std::string::npos);
}

TEST_CASE("a word in a literal or comment stays")
{
    auto const text = expand(visits, Engine::postgres);

    CHECK(text.find("'a @text; (so)'") != std::string::npos);
    CHECK(text.find("-- Who was visited; not an @id;") != std::string::npos);
}

TEST_CASE("only SQLite's tables become STRICT, and only tables")
{
    CHECK(expand(visits, Engine::postgres).find("STRICT") == std::string::npos);

    auto const text = expand(visits, Engine::sqlite);
    CHECK(text.find("\n) STRICT;") != std::string::npos);
    CHECK(text.find("ON visits (case_id);") != std::string::npos);
}

TEST_CASE("a word that is none of the nine is refused with the migration's name")
{
    CHECK_THROWS_WITH_AS(expand({"2026_01_02_odd.sql", "CREATE TABLE t (a @json)"}, Engine::sqlite),
        "Migration 2026_01_02_odd.sql has no column word @json", std::runtime_error);
}
