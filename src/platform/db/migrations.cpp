#include "platform/db/migrations.hpp"

#include "platform/db/column_words.hpp"
#include "platform/db/inside.hpp"
#include "platform/embedded.hpp"

#include <sodium.h>

namespace gt::db {

namespace {

constexpr Migration memory{"schema_migrations",
    R"sql(CREATE TABLE IF NOT EXISTS schema_migrations (
                               name @text NOT NULL PRIMARY KEY,
                               digest @bytes NOT NULL
                           );)sql"};

Bytes digest_of(Migration const& migration)
{
    Bytes digest(crypto_hash_sha256_BYTES);
    crypto_hash_sha256(
        digest.data(), reinterpret_cast<unsigned char const*>(migration.text.data()), migration.text.size());
    return digest;
}

std::vector<Migration> in_name_order(std::span<Migration const> migrations)
{
    std::vector<Migration> ordered{migrations.begin(), migrations.end()};
    std::ranges::sort(ordered, {}, &Migration::name);
    auto const twice = std::ranges::adjacent_find(ordered, {}, &Migration::name);
    if (twice != ordered.end()) throw std::runtime_error{"Two migrations are named " + std::string{twice->name}};
    return ordered;
}

bool remembers(Reader& reader, Engine engine)
{
    auto const row = engine == Engine::sqlite
        ? reader.one(R"sql(SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'schema_migrations')sql")
        : reader.one(R"sql(SELECT 1 FROM pg_catalog.pg_tables
                            WHERE schemaname = current_schema() AND tablename = 'schema_migrations')sql");
    return row.has_value();
}

using Applied = std::map<std::string, Bytes, std::less<>>;

Applied applied_in(Reader& reader, Engine engine)
{
    Applied applied;
    if (!remembers(reader, engine)) return applied;
    for (auto const& row : reader.all(R"sql(SELECT name, digest FROM schema_migrations)sql"))
        applied.emplace(row.text("name"), row.get<Bytes>("digest"));
    return applied;
}

/// The standing, and the migration that shows it.
std::pair<Standing, std::string> compare(Applied const& applied, std::vector<Migration> const& ordered)
{
    for (auto const& migration : ordered) {
        auto const known = applied.find(migration.name);
        if (known != applied.end() && known->second != digest_of(migration))
            return {Standing::edited, std::string{migration.name}};
    }
    for (auto const& [name, digest] : applied)
        if (!std::ranges::binary_search(ordered, name, {}, &Migration::name))
            return {Standing::newer_than_program, name};
    if (applied.size() < ordered.size()) return {Standing::behind, ""};
    return {Standing::up_to_date, ""};
}

void refuse_if_unfit(Applied const& applied, std::vector<Migration> const& ordered)
{
    auto const [standing, name] = compare(applied, ordered);
    if (standing == Standing::edited)
        throw std::runtime_error{"Migration " + name + " was changed after it had been applied to this database"};
    if (standing == Standing::newer_than_program)
        throw std::runtime_error{
            "This database is newer than the program: the program does not know migration " + name};
}

/// Another process may have been first: then there is nothing to do.
bool apply(Transaction& tx, Connection& connection, Migration const& migration, Engine engine)
{
    if (applied_in(tx, engine).contains(migration.name)) return false;
    for (auto const& statement : expanded(migration, engine)) connection.run_once(statement);
    tx.run(R"sql(INSERT INTO schema_migrations (name, digest) VALUES (:name, :digest))sql",
        {{"name", migration.name}, {"digest", digest_of(migration)}});
    return true;
}

struct SchemaLock {
    explicit SchemaLock(Connection& connection) : connection{connection} { connection.lock_schema(); }
    ~SchemaLock() { connection.unlock_schema(); }
    Connection& connection;
};

} // namespace

std::vector<Migration> embedded_migrations()
{
    std::vector<Migration> found;
    for (auto const& [path, content] : embedded_files())
        if (path.find("/migrations/") != std::string_view::npos)
            found.push_back({path.substr(path.rfind('/') + 1), content});
    return in_name_order(found);
}

Standing standing_of(Database& database, std::span<Migration const> migrations)
{
    auto snapshot = database.read();
    return compare(applied_in(snapshot, database.engine()), in_name_order(migrations)).first;
}

int migrate(Database& database, std::span<Migration const> migrations)
{
    auto const engine = database.engine();
    auto const ordered = in_name_order(migrations);
    Database::Inside::Writing const writing{*database.inside_};
    auto& connection = writing.connection();
    SchemaLock const lock{connection};

    write_on(connection, [&](Transaction& tx) {
        for (auto const& statement : expanded(memory, engine)) connection.run_once(statement);
        refuse_if_unfit(applied_in(tx, engine), ordered);
        return true;
    });
    int count = 0;
    for (auto const& migration : ordered) {
        bool applied = false;
        write_on(connection, [&](Transaction& tx) { return applied = apply(tx, connection, migration, engine); });
        count += applied ? 1 : 0;
    }
    return count;
}

} // namespace gt::db
