#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace gt {

/// A file that travels inside the program; its name is its path in the project,
/// such as "packs/england.toml".
struct Embedded {
    std::string_view name;
    std::string_view content;
};

/// All of them, sorted by name.
std::vector<Embedded> const& embedded_files();

/// Nothing when there is none of that name.
std::optional<std::string_view> embedded_file(std::string_view name);

} // namespace gt
