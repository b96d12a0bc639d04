#include "platform/toml/toml.hpp"

#include <algorithm>
#include <stdexcept>

namespace gt {

namespace {

struct Lost : std::runtime_error {
    using std::runtime_error::runtime_error;
};

bool gets_lost(std::string_view text)
{
    try {
        static_cast<void>(toml::parse(text));
    } catch (toml::parse_error const&) {
        return false;
    } catch (Lost const&) {
        return true;
    }
    return false;
}

/// The library does not say where it got lost. It reads from top to bottom, so the first lines that lose it end there.
int line_where_lost(std::string_view text)
{
    std::vector<std::size_t> ends;
    for (auto at = text.find('\n'); at != text.npos; at = text.find('\n', at + 1)) ends.push_back(at + 1);
    auto const first
        = std::ranges::partition_point(ends, [text](std::size_t end) { return !gets_lost(text.substr(0, end)); });
    return static_cast<int>(first - ends.begin()) + 1;
}

} // namespace

void lost_in_toml() { throw Lost{"toml++ met what it takes to be impossible"}; }

std::variant<toml::table, TomlFault> read_toml(std::string_view text)
{
    try {
        return toml::parse(text);
    } catch (toml::parse_error const& error) {
        return TomlFault{static_cast<int>(error.source().begin.line), std::string{error.description()}};
    } catch (Lost const&) {
        return TomlFault{line_where_lost(text), "this is not TOML"};
    }
}

} // namespace gt
