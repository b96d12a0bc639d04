#include "platform/db/database.hpp"

#include "platform/db/inside.hpp"

namespace gt::db {

namespace {

std::span<Param const> span_of(Params params) { return {params.begin(), params.size()}; }

Rows rows_of(Connection& connection, Sql sql, std::span<Param const> params)
{
    Rows rows;
    connection.run(sql.text(), params, Delivery::whole, [&](Row row) {
        rows.push_back(std::move(row));
        return true;
    });
    return rows;
}

std::int64_t change(Connection& connection, Sql sql, std::span<Param const> params)
{
    return connection.run(sql.text(), params, Delivery::whole, [](Row const&) { return false; });
}

} // namespace

std::optional<Row> Reader::one(Sql sql, Params params)
{
    std::optional<Row> first;
    connection_->run(sql.text(), span_of(params), Delivery::whole, [&](Row row) {
        first.emplace(std::move(row));
        return false;
    });
    return first;
}

Rows Reader::all(Sql sql, Params params) { return rows_of(*connection_, sql, span_of(params)); }
Rows Reader::all(Sql sql, std::vector<Param> const& params) { return rows_of(*connection_, sql, params); }

void Reader::each(Sql sql, Params params, std::function<void(Row const&)> const& visit)
{
    connection_->run(sql.text(), span_of(params), Delivery::streamed, [&](Row const& row) {
        visit(row);
        return true;
    });
}

std::int64_t Transaction::run(Sql sql, Params params) { return change(*connection_, sql, span_of(params)); }
std::int64_t Transaction::run(Sql sql, std::vector<Param> const& params) { return change(*connection_, sql, params); }

struct Snapshot::Lease {
    explicit Lease(Database::Inside& inside) : inside{inside}, connection{inside.take_reader()}
    {
        try {
            connection->begin(Access::reading);
        } catch (...) {
            inside.give_back(nullptr);
            throw;
        }
    }

    ~Lease()
    {
        connection->rollback();
        inside.give_back(std::move(connection));
    }
    Lease(Lease const&) = delete;

    Database::Inside& inside;
    std::unique_ptr<Connection> connection;
};

Snapshot::Snapshot(std::unique_ptr<Lease> lease) : Reader{*lease->connection}, lease_{std::move(lease)} { }
Snapshot::Snapshot(Snapshot&&) noexcept = default;
Snapshot::~Snapshot() = default;

Database::Database(Options const& options) : inside_{std::make_unique<Inside>(options)} { }
Database::~Database() = default;

Engine Database::engine() const { return inside_->engine(); }

Snapshot Database::read() { return Snapshot{std::make_unique<Snapshot::Lease>(*inside_)}; }

void Database::write_erased(std::function<bool(Transaction&)> const& work)
{
    Inside::Writing const writing{*inside_};
    write_on(writing.connection(), work);
}

} // namespace gt::db
