#pragma once

#include "platform/db/error.hpp"
#include "platform/db/value.hpp"

#include <libpq-fe.h>
#include <memory>
#include <string>
#include <vector>

namespace gt::db::postgres {

struct Clear {
    void operator()(PGresult* result) const { PQclear(result); }
};

class Answer : public std::unique_ptr<PGresult, Clear> {
public:
    explicit Answer(PGresult* result) : unique_ptr{result} { }
};

/// Throws when `answer` is a refusal. The text holds the table, column and constraint that the server
/// names, and its sentence only for a malformed statement: DETAIL and the rest quote values.
void check(PGconn* connection, Answer const& answer);

/// How many rows a writing statement changed; 0 for any other.
std::int64_t changed_rows(Answer const& answer);

std::shared_ptr<std::vector<std::string> const> column_names(Answer const& answer);

/// By the column's type: whole numbers, truth values and sums of whole numbers are int64, reals
/// are double, bytea is Bytes, all else is text.
std::vector<Value> values_of(Answer const& answer, int row);

/// A number, as the server reads it.
std::string text_of(Value const& number);

} // namespace gt::db::postgres
