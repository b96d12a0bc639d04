#pragma once

#include "platform/db/value.hpp"

#include <memory>
#include <span>
#include <stdexcept>

namespace gt::db {

/// One row of an answer; it owns what it holds, so it may outlive its query.
/// Asking for a column that is not there, or for a type it does not hold, is a
/// bug and throws std::logic_error (with the column's name, never its value).
class Row {
public:
    Row(std::shared_ptr<std::vector<std::string> const> columns, std::vector<Value> values)
        : columns_{std::move(columns)}, values_{std::move(values)}
    {
    }

    /// int64, int, bool, double, std::string, Bytes, Date, Instant, Id<Tag>, or std::optional of one.
    template <class T> T get(std::string_view column) const { return Read<T>::from(at(column), column); }

    std::string text(std::string_view column) const { return get<std::string>(column); }
    std::int64_t number(std::string_view column) const { return get<std::int64_t>(column); }
    int count(std::string_view column) const { return get<int>(column); }

    Value const& at(std::string_view column) const;

private:
    template <class T> struct Read;

    std::shared_ptr<std::vector<std::string> const> columns_;
    std::vector<Value> values_;
};

using Rows = std::vector<Row>;

[[noreturn]] void refuse_column(std::string_view column, char const* wanted);

template <> struct Row::Read<std::int64_t> {
    static std::int64_t from(Value const& value, std::string_view column)
    {
        if (auto const* number = std::get_if<std::int64_t>(&value)) return *number;
        refuse_column(column, "a whole number");
    }
};

template <> struct Row::Read<int> {
    static int from(Value const& value, std::string_view column)
    {
        return static_cast<int>(Read<std::int64_t>::from(value, column));
    }
};

template <> struct Row::Read<bool> {
    static bool from(Value const& value, std::string_view column)
    {
        return Read<std::int64_t>::from(value, column) != 0;
    }
};

template <> struct Row::Read<double> {
    static double from(Value const& value, std::string_view column)
    {
        if (auto const* real = std::get_if<double>(&value)) return *real;
        return static_cast<double>(Read<std::int64_t>::from(value, column));
    }
};

template <> struct Row::Read<std::string> {
    static std::string from(Value const& value, std::string_view column)
    {
        if (auto const* text = std::get_if<std::string>(&value)) return *text;
        refuse_column(column, "text");
    }
};

template <> struct Row::Read<Bytes> {
    static Bytes from(Value const& value, std::string_view column)
    {
        if (auto const* bytes = std::get_if<Bytes>(&value)) return *bytes;
        refuse_column(column, "bytes");
    }
};

template <> struct Row::Read<Date> {
    static Date from(Value const& value, std::string_view column)
    {
        auto const date = Date::parse_iso(Read<std::string>::from(value, column));
        if (!date) refuse_column(column, "a date");
        return *date;
    }
};

template <> struct Row::Read<Instant> {
    static Instant from(Value const& value, std::string_view column)
    {
        return {Read<std::int64_t>::from(value, column)};
    }
};

template <class Tag> struct Row::Read<Id<Tag>> {
    static Id<Tag> from(Value const& value, std::string_view column)
    {
        return {Read<std::int64_t>::from(value, column)};
    }
};

template <class T> struct Row::Read<std::optional<T>> {
    static std::optional<T> from(Value const& value, std::string_view column)
    {
        if (std::holds_alternative<std::monostate>(value)) return std::nullopt;
        return Read<T>::from(value, column);
    }
};

} // namespace gt::db
