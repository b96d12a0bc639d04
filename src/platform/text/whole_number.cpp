#include "platform/text/whole_number.hpp"

#include <charconv>

namespace gt::text {

std::optional<int> whole_number(std::string_view typed)
{
    int number = 0;
    auto const [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), number);
    if (error != std::errc{} || end != typed.data() + typed.size()) return std::nullopt;
    return number;
}

} // namespace gt::text
