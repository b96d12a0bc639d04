#pragma once

#include <cstddef>
#include <string_view>

namespace gt::text {

/// What people write at length: bytes, some ten pages.
inline constexpr std::size_t longest_words = 20'000;

/// What is said of a text for which `is_too_long` holds.
inline constexpr auto too_long = "This text is too long: shorten it to about 3,000 words";

constexpr bool is_too_long(std::string_view words) { return words.size() > longest_words; }

} // namespace gt::text
