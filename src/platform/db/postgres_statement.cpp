#include "platform/db/postgres_statement.hpp"

namespace gt::db {

using postgres::Answer;

/// Values as libpq takes them: text, save for bytes, which travel as they are.
class PostgresArguments {
public:
    explicit PostgresArguments(std::span<Value const* const> values)
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

namespace {

/// Whatever happens, the rest of the answer is taken off the connection.
struct Draining {
    PGconn* connection;
    ~Draining()
    {
        while (Answer{PQgetResult(connection)}) { }
    }
};

} // namespace

std::int64_t PostgresStatement::run(std::span<Value const* const> values, Delivery delivery, Visit const& visit)
{
    PostgresArguments const arguments{values};
    return delivery == Delivery::whole ? run_whole(arguments, visit) : run_streamed(arguments, visit);
}

std::int64_t PostgresStatement::run_whole(PostgresArguments const& arguments, Visit const& visit)
{
    Answer const answer{PQexecPrepared(connection_, name_.c_str(), arguments.count(), arguments.starts(),
        arguments.lengths(), arguments.formats(), 0)};
    postgres::check(connection_, answer);
    visit_rows(answer, visit);
    return postgres::changed_rows(answer);
}

std::int64_t PostgresStatement::run_streamed(PostgresArguments const& arguments, Visit const& visit)
{
    if (!PQsendQueryPrepared(connection_, name_.c_str(), arguments.count(), arguments.starts(), arguments.lengths(),
            arguments.formats(), 0))
        throw Error{Error::Kind::connection, "the connection to the database was lost"};
    PQsetSingleRowMode(connection_);

    Draining const draining{connection_};

    std::int64_t changed = 0;
    bool wanted = true;
    while (Answer const answer{PQgetResult(connection_)}) {
        postgres::check(connection_, answer);
        if (wanted) wanted = visit_rows(answer, visit);
        if (PQresultStatus(answer.get()) != PGRES_SINGLE_TUPLE) changed = postgres::changed_rows(answer);
    }
    return changed;
}

bool PostgresStatement::visit_rows(Answer const& answer, Visit const& visit)
{
    int const count = PQntuples(answer.get());
    if (count > 0 && !columns_) columns_ = postgres::column_names(answer);
    for (int i = 0; i < count; ++i)
        if (!visit({columns_, postgres::values_of(answer, i)})) return false;
    return true;
}

} // namespace gt::db
