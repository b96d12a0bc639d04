#include "platform/db/connection.hpp"
#include "platform/db/postgres_result.hpp"

namespace gt::db {

namespace {

using Kind = Error::Kind;
using postgres::Answer;

/// Values as libpq takes them: text, save for bytes, which travel as they are.
class Arguments {
public:
    explicit Arguments(std::span<Value const* const> values)
    {
        written_.reserve(values.size()); // the pointers below must stay
        for (auto const* value : values) add(*value);
    }

    int count() const { return static_cast<int>(starts_.size()); }
    char const* const* starts() const { return starts_.data(); }
    int const* lengths() const { return lengths_.data(); }
    int const* formats() const { return formats_.data(); }

private:
    void add(Value const& value)
    {
        if (auto const* bytes = std::get_if<Bytes>(&value)) {
            static constexpr char const* none = "";
            auto const* start = bytes->empty() ? none : reinterpret_cast<char const*>(bytes->data());
            add(start, static_cast<int>(bytes->size()), 1);
        } else if (auto const* text = std::get_if<std::string>(&value)) {
            add(text->c_str(), 0, 0);
        } else if (std::holds_alternative<std::monostate>(value)) {
            add(nullptr, 0, 0);
        } else {
            add(written_.emplace_back(postgres::text_of(value)).c_str(), 0, 0);
        }
    }

    void add(char const* start, int length, int format)
    {
        starts_.push_back(start);
        lengths_.push_back(length);
        formats_.push_back(format);
    }

    std::vector<std::string> written_;
    std::vector<char const*> starts_;
    std::vector<int> lengths_, formats_;
};

class PostgresStatement : public Statement {
public:
    PostgresStatement(PGconn* connection, std::string name) : connection_{connection}, name_{std::move(name)} { }

    std::int64_t run(std::span<Value const* const> values, Delivery delivery, Visit const& visit) override
    {
        Arguments const arguments{values};
        return delivery == Delivery::whole ? run_whole(arguments, visit) : run_streamed(arguments, visit);
    }

private:
    std::int64_t run_whole(Arguments const& arguments, Visit const& visit)
    {
        Answer const answer{PQexecPrepared(connection_, name_.c_str(), arguments.count(), arguments.starts(),
            arguments.lengths(), arguments.formats(), 0)};
        postgres::check(connection_, answer);
        visit_rows(answer, visit);
        return postgres::changed_rows(answer);
    }

    std::int64_t run_streamed(Arguments const& arguments, Visit const& visit)
    {
        if (!PQsendQueryPrepared(connection_, name_.c_str(), arguments.count(), arguments.starts(), arguments.lengths(),
                arguments.formats(), 0))
            throw Error{Kind::connection, "the connection to the database was lost"};
        PQsetSingleRowMode(connection_);

        // Whatever happens, the rest of the answer is taken off the connection.
        struct Draining {
            PGconn* connection;
            ~Draining()
            {
                while (Answer{PQgetResult(connection)}) { }
            }
        } const draining{connection_};

        std::int64_t changed = 0;
        bool wanted = true;
        while (Answer const answer{PQgetResult(connection_)}) {
            postgres::check(connection_, answer);
            if (wanted) wanted = visit_rows(answer, visit);
            if (PQresultStatus(answer.get()) != PGRES_SINGLE_TUPLE) changed = postgres::changed_rows(answer);
        }
        return changed;
    }

    bool visit_rows(Answer const& answer, Visit const& visit)
    {
        int const count = PQntuples(answer.get());
        if (count > 0 && !columns_) columns_ = postgres::column_names(answer);
        for (int i = 0; i < count; ++i)
            if (!visit({columns_, postgres::values_of(answer, i)})) return false;
        return true;
    }

    PGconn* connection_;
    std::string name_;
    std::shared_ptr<std::vector<std::string> const> columns_;
};

class PostgresConnection : public Connection {
public:
    explicit PostgresConnection(Database::Options const& options)
        : fsync_{options.fsync}, connection_{PQconnectdb(options.postgres_url.c_str()), PQfinish}
    {
        set_up();
    }

    void rollback() noexcept override
    {
        if (PQtransactionStatus(connection_.get()) != PQTRANS_IDLE) Answer{PQexec(connection_.get(), "ROLLBACK")};
    }

    void lock_schema() override { ask("SELECT pg_advisory_lock(7236824201)"); }
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

private:
    void set_up()
    {
        if (PQstatus(connection_.get()) != CONNECTION_OK)
            throw Error{
                Kind::connection, std::string{"no connection to PostgreSQL: "} + PQerrorMessage(connection_.get())};
        PQsetNoticeProcessor(
            connection_.get(), [](void*, char const*) {}, nullptr);
        send("SET client_encoding = 'UTF8'");
        send("SET standard_conforming_strings = on");
        send("SET bytea_output = 'hex'");
        send("SET extra_float_digits = 1");
        send("SET lock_timeout = '5s'");
        send(fsync_ ? "SET synchronous_commit = on" : "SET synchronous_commit = off");
        assert_settings();
    }

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
    std::unique_ptr<PGconn, decltype(&PQfinish)> connection_;
    int prepared_ = 0;
};

} // namespace

std::unique_ptr<Connection> open_postgres(Database::Options const& options)
{
    return std::make_unique<PostgresConnection>(options);
}

} // namespace gt::db
