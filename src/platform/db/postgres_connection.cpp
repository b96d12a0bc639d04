#include "platform/db/postgres_statement.hpp"

namespace gt::db {

namespace {

using Kind = Error::Kind;
using postgres::Answer;

class PostgresConnection : public Connection {
public:
    explicit PostgresConnection(Database::Options const& options)
        : fsync_{options.fsync}, wait_{options.wait}, connection_{PQconnectdb(options.postgres_url.c_str()), PQfinish}
    {
        set_up();
    }

    void rollback() noexcept override
    {
        if (PQtransactionStatus(connection_.get()) != PQTRANS_IDLE) Answer{PQexec(connection_.get(), "ROLLBACK")};
    }

    void lock_schema() override
    {
        // Another process may be long at its migrations: that is worth waiting for.
        send("SET lock_timeout = 0");
        ask("SELECT pg_advisory_lock(7236824201)");
        set_lock_timeout();
    }

    void unlock_schema() noexcept override
    {
        Answer{PQexec(connection_.get(), "SELECT pg_advisory_unlock(7236824201)")};
    }

protected:
    std::unique_ptr<Statement> prepare(std::string const& sql) override
    {
        auto name = "s" + std::to_string(++prepared_);
        postgres::check(connection_.get(), Answer{PQprepare(connection_.get(), name.c_str(), sql.c_str(), 0, nullptr)});
        return std::make_unique<PostgresStatement>(connection_.get(), std::move(name));
    }

    void send(char const* sql) override { postgres::check(connection_.get(), Answer{PQexec(connection_.get(), sql)}); }

    void start(Access access) override
    {
        auto const* const begin = access == Access::writing ? "BEGIN ISOLATION LEVEL SERIALIZABLE"
                                                            : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
        try {
            send(begin);
        } catch (Error const&) {
            // The server was restarted, say; nothing of this transaction had been done.
            if (PQstatus(connection_.get()) == CONNECTION_OK) throw;
            forget_statements();
            PQreset(connection_.get());
            set_up();
            send(begin);
        }
    }

    void finish() override { send("COMMIT"); }

    bool takes_copies() const override { return true; }

    void copy_in(std::string const& target, std::string const& lines) override
    {
        auto* const connection = connection_.get();
        Answer const begun{PQexec(connection, ("COPY " + target + " FROM STDIN").c_str())};
        if (PQresultStatus(begun.get()) != PGRES_COPY_IN) return postgres::check(connection, begun);
        // A refusal of a row comes with the end; a lost connection shows there too.
        PQputCopyData(connection, lines.data(), static_cast<int>(lines.size()));
        PQputCopyEnd(connection, nullptr);
        Answer const done{PQgetResult(connection)};
        while (Answer{PQgetResult(connection)}) { }
        postgres::check(connection, done);
    }

private:
    void set_up()
    {
        if (PQstatus(connection_.get()) != CONNECTION_OK)
            throw Error{
                Kind::connection, std::string{"no connection to PostgreSQL: "} + PQerrorMessage(connection_.get())};
        PQsetNoticeProcessor(
            connection_.get(), [](void*, char const*) {}, nullptr);
        send("SET client_encoding = 'UTF8'; SET standard_conforming_strings = on;"
             "SET bytea_output = 'hex'; SET extra_float_digits = 1");
        set_lock_timeout();
        send(fsync_ ? "SET synchronous_commit = on" : "SET synchronous_commit = off");
        assert_settings();
    }

    void set_lock_timeout() { send(("SET lock_timeout = " + std::to_string(wait_.count())).c_str()); }

    void assert_settings()
    {
        require("SHOW server_encoding", "UTF8");
        // Otherwise names would sort by the machine's language, and not as on SQLite.
        require("SELECT CASE datcollate WHEN 'POSIX' THEN 'C' ELSE datcollate END"
                "  FROM pg_database WHERE datname = current_database()",
            "C");
        if (!fsync_) return;
        require("SHOW fsync", "on");
        require("SHOW synchronous_commit", "on");
    }

    void require(char const* question, std::string_view wanted)
    {
        if (auto const stands = ask(question); stands != wanted)
            throw Error{Kind::connection,
                "PostgreSQL does not stand as it must: " + std::string{question} + " says " + stands + ", must be "
                    + std::string{wanted}};
    }

    std::string ask(char const* question)
    {
        Answer const answer{PQexec(connection_.get(), question)};
        postgres::check(connection_.get(), answer);
        return PQgetvalue(answer.get(), 0, 0);
    }

    bool fsync_;
    std::chrono::milliseconds wait_;
    std::unique_ptr<PGconn, decltype(&PQfinish)> connection_;
    int prepared_ = 0;
};

} // namespace

std::unique_ptr<Connection> open_postgres(Database::Options const& options)
{
    return std::make_unique<PostgresConnection>(options);
}

} // namespace gt::db
