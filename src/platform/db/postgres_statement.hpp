#pragma once

#include "platform/db/connection.hpp"
#include "platform/db/postgres_result.hpp"

namespace gt::db {

class PostgresArguments;

/// A statement that the server holds prepared under `name`.
class PostgresStatement : public Statement {
public:
    PostgresStatement(PGconn* connection, std::string name) : connection_{connection}, name_{std::move(name)} { }

    std::int64_t run(std::span<Value const* const> values, Delivery delivery, Visit const& visit) override;

private:
    std::int64_t run_whole(PostgresArguments const& arguments, Visit const& visit);
    std::int64_t run_streamed(PostgresArguments const& arguments, Visit const& visit);
    bool visit_rows(postgres::Answer const& answer, Visit const& visit);

    PGconn* connection_;
    std::string name_;
    std::shared_ptr<std::vector<std::string> const> columns_;
};

} // namespace gt::db
