#include "platform/http/forwarded.hpp"

#include <algorithm>

namespace gt::http {

namespace {

bool is_named(std::vector<std::string> const& proxies, std::string const& address)
{
    return std::ranges::find(proxies, address) != proxies.end();
}

/// Looks like an IPv4 or IPv6 address; what else stands there is somebody's invention.
bool is_address(std::string_view text)
{
    constexpr std::size_t longest = 45;
    return !text.empty() && text.size() <= longest
        && text.find_first_not_of("0123456789abcdefABCDEF.:") == std::string_view::npos;
}

/// Takes the last of a list "a, b, c" away from it.
std::string take_last(std::string& list)
{
    auto const comma = list.rfind(',');
    auto last = comma == std::string::npos ? list : list.substr(comma + 1);
    list.resize(comma == std::string::npos ? 0 : comma);
    std::erase(last, ' ');
    return last;
}

} // namespace

std::string client_address(Request const& request, std::vector<std::string> const& proxies)
{
    auto hops = request.header("x-forwarded-for");
    auto address = request.remote;
    while (is_named(proxies, address) && !hops.empty()) {
        auto before = take_last(hops);
        if (!is_address(before)) break;
        address = std::move(before);
    }
    return address;
}

} // namespace gt::http
