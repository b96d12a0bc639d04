#include "platform/embedded.hpp"

#include <algorithm>

namespace gt {

std::optional<std::string_view> embedded_file(std::string_view name)
{
    auto const& files = embedded_files();
    auto const found = std::ranges::lower_bound(files, name, {}, &Embedded::name);
    if (found == files.end() || found->name != name) return std::nullopt;
    return found->content;
}

} // namespace gt
