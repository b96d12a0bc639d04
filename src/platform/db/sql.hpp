#pragma once

#include <cstddef>
#include <string_view>

namespace gt::db {

/// SQL text. Only a literal becomes one, so nothing typed by a person can ever
/// be part of a statement; values travel as named parameters (`:name`).
class Sql {
public:
    template <std::size_t N> consteval Sql(char const (&literal)[N]) : text_{literal, N - 1} { }

    constexpr std::string_view text() const { return text_; }

private:
    std::string_view text_;
};

} // namespace gt::db
