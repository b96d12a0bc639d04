#include "platform/http/finish.hpp"

#include "platform/http/gzip.hpp"

#include <algorithm>

namespace gt::http {

namespace {

constexpr std::size_t worth_packing = 1024;

bool is_one_line(std::string_view text)
{
    return std::none_of(
        text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

bool is_safe(Response const& response)
{
    return response.status >= 200 && response.status <= 599 && is_one_line(response.type)
        && std::all_of(response.headers.begin(), response.headers.end(), [](auto const& header) {
               return !header.first.empty() && header.first.find_first_of(": ") == std::string::npos
                   && is_one_line(header.first) && is_one_line(header.second);
           });
}

std::string_view without_weakness(std::string_view tag)
{
    if (tag.starts_with("W/")) tag.remove_prefix(2);
    return tag;
}

/// If-None-Match compares weakly (RFC 9110, 13.1.2).
bool names(std::string_view if_none_match, std::string_view tag)
{
    if (if_none_match == "*") return true;
    auto const wanted = without_weakness(tag);
    while (!if_none_match.empty()) {
        auto const end = std::min(if_none_match.find(','), if_none_match.size());
        auto candidate = if_none_match.substr(0, end);
        if_none_match.remove_prefix(std::min(end + 1, if_none_match.size()));
        while (candidate.starts_with(' ')) candidate.remove_prefix(1);
        while (candidate.ends_with(' ')) candidate.remove_suffix(1);
        if (without_weakness(candidate) == wanted) return true;
    }
    return false;
}

void answer_not_modified(Request const& request, Response& response)
{
    auto const tag = response.header("etag");
    if (tag.empty() || request.method != Method::get || response.status != 200) return;
    if (!names(request.header("if-none-match"), tag)) return;
    response.status = 304;
    response.body.clear();
    response.file.clear();
}

bool is_packable(Response const& response)
{
    return (response.type.starts_with("text/") || response.type.starts_with("application/json"))
        && response.header("content-encoding").empty();
}

/// The packed body is other bytes: only a weak tag still speaks of both.
void weaken_tag(Response& response)
{
    for (auto& [name, value] : response.headers)
        if ((name == "ETag" || name == "etag") && !value.starts_with("W/")) value = std::string{"W/"}.append(value);
}

void pack(Request const& request, Response& response)
{
    if (!is_packable(response)) return;
    auto const large = response.body.size() > worth_packing;
    if (large || response.status == 304) response.with_header("Vary", "Accept-Encoding");
    if (!large || !accepts_gzip(request.header("accept-encoding"))) return;

    response.body = gzip(response.body);
    response.with_header("Content-Encoding", "gzip");
    weaken_tag(response);
}

} // namespace

Response finish(Request const& request, Response response)
{
    if (!is_safe(response)) return text(500, "");
    answer_not_modified(request, response);
    pack(request, response);
    return response;
}

} // namespace gt::http
