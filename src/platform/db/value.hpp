#pragma once

#include "platform/id.hpp"
#include "platform/time/date.hpp"
#include "platform/time/instant.hpp"

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace gt::db {

using Bytes = std::vector<unsigned char>;

/// What a column can hold: nothing, a whole number, a real, text, bytes.
using Value = std::variant<std::monostate, std::int64_t, double, std::string, Bytes>;

inline Value to_value(std::string_view text) { return std::string{text}; }
inline Value to_value(char const* text) { return std::string{text}; }
inline Value to_value(std::string text) { return text; }
inline Value to_value(Bytes bytes) { return bytes; }
inline Value to_value(std::same_as<bool> auto flag) { return std::int64_t{flag ? 1 : 0}; }
inline Value to_value(double real) { return real; }
inline Value to_value(std::nullopt_t) { return std::monostate{}; }
inline Value to_value(Date date) { return date.iso(); }
inline Value to_value(Instant instant) { return instant.micros; }

template <std::integral T>
requires(!std::same_as<T, bool>) Value to_value(T number) { return static_cast<std::int64_t>(number); }

template <class Tag> Value to_value(Id<Tag> id) { return id.number; }

template <class T> Value to_value(std::optional<T> const& value) { return value ? to_value(*value) : Value{}; }

/// A named parameter, as in `{{"id", id}, {"due_on", due}}`.
struct Param {
    std::string_view name;
    Value value;

    template <class T> Param(std::string_view name, T const& value) : name{name}, value{to_value(value)} { }
};

} // namespace gt::db
