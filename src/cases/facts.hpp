#pragma once

#include "platform/time/date.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gt::cases {

/// What one row of a list says, by the keys of its columns, in their order; empty cells are not there.
/// Kept in the database as one line a fact: key, tab, value.
class Facts {
public:
    Facts() = default;
    static Facts from_text(std::string_view text);

    /// Nothing is added for an empty value; tabs and line feeds become spaces.
    Facts& with(std::string_view key, std::string_view value);
    Facts& with(std::string_view key, std::optional<Date> value);

    /// Empty when there is none.
    std::string_view get(std::string_view key) const;
    std::optional<Date> date(std::string_view key) const { return Date::parse_iso(get(key)); }

    std::vector<std::pair<std::string, std::string>> const& pairs() const { return pairs_; }
    std::string text() const;

private:
    std::vector<std::pair<std::string, std::string>> pairs_;
};

} // namespace gt::cases
