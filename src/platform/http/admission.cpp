#include "platform/http/admission.hpp"

#include "platform/http/target.hpp"

#include <algorithm>
#include <strings.h>

namespace gt::http {

namespace {

constexpr std::size_t most_fields = 100;

std::ptrdiff_t count(Request const& request, std::string_view name)
{
    return std::count_if(
        request.headers.begin(), request.headers.end(), [&](auto const& header) { return header.first == name; });
}

bool is_number(std::string_view text) { return text.find_first_not_of("0123456789") == std::string_view::npos; }

bool is_port(std::string_view text) { return text.size() <= 5 && is_number(text); }

bool is_name(std::string_view text)
{
    return !text.empty() && text.size() <= 253
        && text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-.") == std::string_view::npos;
}

bool is_of_type(std::string_view content_type, std::string_view wanted)
{
    auto type = content_type.substr(0, content_type.find(';'));
    while (type.ends_with(' ')) type.remove_suffix(1);
    return type.size() == wanted.size() && strncasecmp(type.data(), wanted.data(), wanted.size()) == 0;
}

} // namespace

std::optional<std::string> host_name(std::string_view host)
{
    std::string lower{host};
    std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? c + 32 : c; });

    auto const bracket = lower.starts_with('[') ? lower.find(']') : 0;
    if (bracket == std::string::npos) return std::nullopt;
    auto const colon = std::min(lower.find(':', bracket), lower.size());
    auto const name = std::string_view{lower}.substr(0, colon);
    auto const port = std::string_view{lower}.substr(std::min(colon + 1, lower.size()));
    auto const well_formed = bracket > 0 ? name.size() == bracket + 1
            && name.substr(1, bracket - 1).find_first_not_of("0123456789abcdef:.") == std::string_view::npos
                                         : is_name(name);
    if (!well_formed || !is_port(port)) return std::nullopt;
    return std::string{name};
}

std::optional<Refusal> refuse_head(Request const& request, Options const& options)
{
    if (request.headers.size() > most_fields) return Refusal{431, "too_many_fields"};
    if (count(request, "host") != 1) return Refusal{400, "host_count"};
    auto const host = host_name(request.header("host"));
    if (!host) return Refusal{400, "host_malformed"};
    auto const& ours = options.hosts;
    if (!ours.empty() && std::find(ours.begin(), ours.end(), *host) == ours.end()) return Refusal{400, "host_unknown"};

    auto const lengths = count(request, "content-length");
    auto const encodings = count(request, "transfer-encoding");
    if (lengths + encodings > 1) return Refusal{400, "two_lengths"};
    // Beast takes "3, 3" and a proxy may not.
    if (lengths == 1 && !is_number(request.header("content-length"))) return Refusal{400, "content_length"};
    if (encodings == 1 && request.header("transfer-encoding") != "chunked") return Refusal{400, "transfer_encoding"};
    return std::nullopt;
}

std::optional<Refusal> decode_head(Request& request)
{
    auto target = Target::parse(request.target);
    if (!target) return Refusal{400, "target"};
    request.path = std::move(target->path);
    request.query = std::move(target->query);
    request.cookies = decode_cookies(request.header("cookie"));
    return std::nullopt;
}

bool brings_files(Request const& request)
{
    return request.method == Method::post && is_of_type(request.header("content-type"), "multipart/form-data");
}

std::optional<Refusal> decode_body(Request& request, std::string_view body)
{
    if (request.method != Method::post || body.empty()) return std::nullopt;
    if (!is_of_type(request.header("content-type"), "application/x-www-form-urlencoded"))
        return Refusal{415, "content_type"};
    auto form = decode_form(body);
    if (!form) return Refusal{400, "form"};
    request.form = std::move(*form);
    return std::nullopt;
}

} // namespace gt::http
