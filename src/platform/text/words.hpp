#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace gt::text {

/// How a value is kept ("re_audit") and how it is shown ("Re-audit").
template <class Value> struct Words {
    Value value;
    std::string_view key;
    std::string_view title;
};

/// The value must stand in the table.
template <class Value, std::size_t N>
constexpr Words<Value> const& words_of(std::array<Words<Value>, N> const& all, Value value)
{
    return *std::ranges::find(all, value, &Words<Value>::value);
}

/// Nothing for a key that no value has.
template <class Value, std::size_t N>
constexpr std::optional<Value> value_of(std::array<Words<Value>, N> const& all, std::string_view key)
{
    auto const found = std::ranges::find(all, key, &Words<Value>::key);
    return found == all.end() ? std::nullopt : std::optional{found->value};
}

} // namespace gt::text
