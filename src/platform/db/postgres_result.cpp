#include "platform/db/postgres_result.hpp"

#include <array>
#include <charconv>
#include <cstring>

namespace gt::db::postgres {

namespace {

using Kind = Error::Kind;

/// From the server's pg_type; they never change.
enum Type : Oid {
    boolean = 16,
    bytea = 17,
    int8 = 20,
    int2 = 21,
    int4 = 23,
    float4 = 700,
    float8 = 701,
    numeric = 1700
};

Kind kind_of(std::string_view state)
{
    if (state == "23505") return Kind::unique;
    if (state == "23503") return Kind::foreign_key;
    if (state == "23502") return Kind::not_null;
    if (state == "23514") return Kind::check;
    if (state == "40001" || state == "40P01") return Kind::serialization;
    if (state == "55P03") return Kind::busy;
    if (state == "53100") return Kind::disk_full;
    if (state.starts_with("08") || state.starts_with("57P") || state == "53300") return Kind::connection;
    if (state.starts_with("42") || state.starts_with("22") || state == "25006") return Kind::misuse;
    return Kind::other;
}

std::string described(PGresult const* result, std::string_view state)
{
    std::string text = "PostgreSQL refused with " + std::string{state};
    auto const add = [&](char const* label, int field) {
        if (auto const* name = PQresultErrorField(result, field)) text += std::string{label} + name;
    };
    add(", constraint ", PG_DIAG_CONSTRAINT_NAME);
    add(", table ", PG_DIAG_TABLE_NAME);
    add(", column ", PG_DIAG_COLUMN_NAME);
    if (state.starts_with("42")) add(": ", PG_DIAG_MESSAGE_PRIMARY);
    return text;
}

template <class Number> Number number_of(std::string_view text)
{
    Number number{};
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size())
        throw Error{Kind::other, "a number is out of the range this program keeps"};
    return number;
}

/// "\x" and two hexadecimal digits a byte.
Bytes bytes_of(std::string_view text)
{
    Bytes bytes;
    bytes.reserve(text.size() / 2);
    for (std::size_t at = 2; at + 1 < text.size(); at += 2) {
        unsigned char byte = 0;
        std::from_chars(text.data() + at, text.data() + at + 2, byte, 16);
        bytes.push_back(byte);
    }
    return bytes;
}

Value value_of(Oid type, std::string_view text)
{
    switch (type) {
    case boolean:
        return std::int64_t{text == "t" ? 1 : 0};
    case int2:
    case int4:
    case int8:
        return number_of<std::int64_t>(text);
    case float4:
    case float8:
        return number_of<double>(text);
    case numeric:
        if (text.find('.') == std::string_view::npos) return number_of<std::int64_t>(text);
        return number_of<double>(text);
    case bytea:
        return bytes_of(text);
    default:
        return std::string{text};
    }
}

} // namespace

void check(PGconn* connection, Answer const& answer)
{
    auto const status = answer ? PQresultStatus(answer.get()) : PGRES_FATAL_ERROR;
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_SINGLE_TUPLE) return;

    auto const* const state = answer ? PQresultErrorField(answer.get(), PG_DIAG_SQLSTATE) : nullptr;
    if (state) throw Error{kind_of(state), described(answer.get(), state)};
    if (PQstatus(connection) != CONNECTION_OK) throw Error{Kind::connection, "the connection to the database was lost"};
    throw Error{Kind::misuse, "PostgreSQL gave no answer to a statement"};
}

std::int64_t changed_rows(Answer const& answer)
{
    std::string_view const command = PQcmdStatus(answer.get());
    if (!command.starts_with("INSERT") && !command.starts_with("UPDATE") && !command.starts_with("DELETE")) return 0;
    return number_of<std::int64_t>(PQcmdTuples(answer.get()));
}

std::shared_ptr<std::vector<std::string> const> column_names(Answer const& answer)
{
    auto names = std::make_shared<std::vector<std::string>>();
    for (int i = 0; i < PQnfields(answer.get()); ++i) names->emplace_back(PQfname(answer.get(), i));
    return names;
}

std::vector<Value> values_of(Answer const& answer, int row)
{
    std::vector<Value> values;
    int const count = PQnfields(answer.get());
    values.reserve(count);
    for (int i = 0; i < count; ++i) {
        std::string_view const text{
            PQgetvalue(answer.get(), row, i), static_cast<std::size_t>(PQgetlength(answer.get(), row, i))};
        values.push_back(PQgetisnull(answer.get(), row, i) ? Value{} : value_of(PQftype(answer.get(), i), text));
    }
    return values;
}

std::string text_of(Value const& number)
{
    std::array<char, 32> room{};
    auto const* const real = std::get_if<double>(&number);
    auto const end = real ? std::to_chars(room.data(), room.data() + room.size(), *real).ptr
                          : std::to_chars(room.data(), room.data() + room.size(), std::get<std::int64_t>(number)).ptr;
    return {room.data(), end};
}

} // namespace gt::db::postgres
