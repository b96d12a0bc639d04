#include "platform/http/head.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <strings.h>

namespace gt::http {

namespace {

std::string_view reason(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 204:
        return "No Content";
    case 302:
        return "Found";
    case 303:
        return "See Other";
    case 304:
        return "Not Modified";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 408:
        return "Request Timeout";
    case 409:
        return "Conflict";
    case 413:
        return "Content Too Large";
    case 415:
        return "Unsupported Media Type";
    case 422:
        return "Unprocessable Content";
    case 429:
        return "Too Many Requests";
    case 431:
        return "Request Header Fields Too Large";
    case 500:
        return "Internal Server Error";
    case 503:
        return "Service Unavailable";
    case 507:
        return "Insufficient Storage";
    default:
        return "";
    }
}

bool is_ours(std::string const& name)
{
    constexpr std::array ours{
        "date", "content-length", "content-type", "connection", "transfer-encoding", "x-request-id"};
    return std::any_of(ours.begin(), ours.end(), [&](char const* own) { return strcasecmp(own, name.c_str()) == 0; });
}

void add(std::string& head, std::string_view name, std::string_view value)
{
    head.append(name).append(": ").append(value).append("\r\n");
}

} // namespace

std::string http_date(std::time_t at)
{
    constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    std::tm utc{};
    gmtime_r(&at, &utc);
    std::array<char, 64> text{};
    auto const length = std::snprintf(text.data(), text.size(), "%s, %02d %s %04d %02d:%02d:%02d GMT",
        days[static_cast<std::size_t>(utc.tm_wday)], utc.tm_mday, months[static_cast<std::size_t>(utc.tm_mon)],
        utc.tm_year + 1900, utc.tm_hour, utc.tm_min, utc.tm_sec);
    return {text.data(), static_cast<std::size_t>(length)};
}

bool is_bodiless(int status) { return status == 204 || status == 304; }

std::string head_of(
    Response const& response, std::string_view request_id, After after, std::optional<std::uintmax_t> file_size)
{
    auto const size = file_size.value_or(response.body.size());
    std::string head = "HTTP/1.1 " + std::to_string(response.status) + ' ';
    head.append(reason(response.status)).append("\r\n");
    add(head, "Date", http_date(std::time(nullptr)));
    if (!is_bodiless(response.status)) add(head, "Content-Length", std::to_string(size));
    if (!response.type.empty() && size > 0) add(head, "Content-Type", response.type);
    for (auto const& [name, value] : response.headers)
        if (!is_ours(name)) add(head, name, value);
    add(head, "X-Request-Id", request_id);
    if (after == After::close) add(head, "Connection", "close");
    return head += "\r\n";
}

} // namespace gt::http
