#pragma once

#include <string>
#include <string_view>
#include <variant>

namespace gt {

/// Throws; what toml++ calls where it meets what it takes to be impossible.
[[noreturn]] void lost_in_toml();

} // namespace gt

// In a release the library takes its assertions for granted, and some are not true of every text: "[=]" runs into one,
// and what follows is anybody's guess. Here they hold in every build, so this header is the only way to the library.
#pragma push_macro("NDEBUG")
#undef NDEBUG
#define TOML_ASSERT(expr) (static_cast<bool>(expr) ? void() : ::gt::lost_in_toml())
#include <toml++/toml.h>
#pragma pop_macro("NDEBUG")

namespace gt {

/// Why a TOML text cannot be read, in the library's words, and where.
struct TomlFault {
    int line;
    std::string meaning;
};

/// The document, or its first fault. Never throws for what the text holds.
std::variant<toml::table, TomlFault> read_toml(std::string_view text);

} // namespace gt
