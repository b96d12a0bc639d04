#include "platform/http/response.hpp"

#include <algorithm>
#include <stdexcept>
#include <strings.h>

namespace gt::http {

// Not inline: g++ 12 sees an overrun that is none (-Warray-bounds) where a name has 16 letters.
Response& Response::with_header(std::string name, std::string value)
{
    headers.emplace_back(std::move(name), std::move(value));
    return *this;
}

std::string Response::header(std::string_view name) const
{
    for (auto const& [key, value] : headers)
        if (key.size() == name.size() && strncasecmp(key.data(), name.data(), name.size()) == 0) return value;
    return {};
}

/// A browser takes "//host" and "/\host" for another host: an open redirect.
Response redirect_to(std::string location)
{
    auto const rooted = location.starts_with('/') && !location.starts_with("//") && !location.starts_with("/\\");
    auto const printable = std::none_of(
        location.begin(), location.end(), [](char c) { return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F; });
    if (!rooted || !printable) throw std::invalid_argument{"a redirect needs a rooted path"};

    Response response{.status = 303, .type = "", .body = "", .headers = {}};
    response.with_header("Location", std::move(location));
    return response;
}

Response text(int status, std::string body)
{
    return {.status = status, .type = "text/plain; charset=utf-8", .body = std::move(body), .headers = {}};
}

} // namespace gt::http
