#include "platform/http/part_head.hpp"

#include "platform/http/utf8.hpp"

#include <algorithm>
#include <map>
#include <strings.h>

namespace gt::http {

namespace {

using Parameters = std::map<std::string, std::string, std::less<>>;

std::string_view trimmed(std::string_view text)
{
    while (text.starts_with(' ') || text.starts_with('\t')) text.remove_prefix(1);
    while (text.ends_with(' ') || text.ends_with('\t')) text.remove_suffix(1);
    return text;
}

bool is_same(std::string_view one, std::string_view other)
{
    return one.size() == other.size() && strncasecmp(one.data(), other.data(), one.size()) == 0;
}

/// A quoted value up to its closing quote; `rest` is left with what follows. Browsers write a quote as %22.
std::optional<std::string> quoted_value(std::string_view& rest)
{
    auto const end = rest.find('"', 1);
    if (end == std::string_view::npos) return std::nullopt;
    std::string value{rest.substr(1, end - 1)};
    rest.remove_prefix(end + 1);
    return value;
}

/// "; name=value; name="value"" after the kind.
std::optional<Parameters> parameters_of(std::string_view rest)
{
    Parameters parameters;
    while (!(rest = trimmed(rest)).empty()) {
        if (rest.front() != ';') return std::nullopt;
        rest = trimmed(rest.substr(1));
        auto const equals = rest.find('=');
        if (equals == std::string_view::npos) return std::nullopt;
        std::string name{rest.substr(0, equals)};
        std::transform(
            name.begin(), name.end(), name.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? c + 32 : c; });
        rest.remove_prefix(equals + 1);
        std::optional<std::string> value;
        if (rest.starts_with('"')) {
            value = quoted_value(rest);
        } else {
            auto const end = std::min(rest.find(';'), rest.size());
            value = std::string{trimmed(rest.substr(0, end))};
            rest.remove_prefix(end);
        }
        if (!value || !parameters.emplace(std::move(name), std::move(*value)).second) return std::nullopt;
    }
    return parameters;
}

/// Browsers escape these three in names, and nothing else (WHATWG HTML, "multipart/form-data encoding algorithm").
std::string unescaped(std::string_view text)
{
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        auto const three = text.substr(at, 3);
        if (is_same(three, "%22"))
            plain += '"', at += 2;
        else if (is_same(three, "%0D"))
            plain += '\r', at += 2;
        else if (is_same(three, "%0A"))
            plain += '\n', at += 2;
        else
            plain += text[at];
    }
    return plain;
}

/// Old browsers send the whole path, of Windows too.
std::string without_folders(std::string const& name)
{
    auto const slash = name.find_last_of("/\\");
    return slash == std::string::npos ? name : name.substr(slash + 1);
}

std::optional<PartHead> from_disposition(std::string_view value)
{
    auto const kind = value.substr(0, std::min(value.find(';'), value.size()));
    auto const parameters = parameters_of(value.substr(kind.size()));
    if (!is_same(trimmed(kind), "form-data") || !parameters) return std::nullopt;
    auto const name = parameters->find("name");
    if (name == parameters->end()) return std::nullopt;
    PartHead part{unescaped(name->second), std::nullopt};
    auto const file = parameters->find("filename");
    if (file != parameters->end()) part.file_name = without_folders(unescaped(file->second));
    bool const readable = is_text(part.name) && is_text(part.file_name.value_or(""));
    return readable && !part.name.empty() ? std::optional{std::move(part)} : std::nullopt;
}

} // namespace

std::optional<PartHead> PartHead::parse(std::string_view head)
{
    std::optional<PartHead> part;
    while (!head.empty()) {
        auto const end = std::min(head.find("\r\n"), head.size());
        auto const line = head.substr(0, end);
        head.remove_prefix(std::min(end + 2, head.size()));
        auto const colon = line.find(':');
        if (line.empty()) continue;
        if (colon == std::string_view::npos) return std::nullopt;
        if (!is_same(line.substr(0, colon), "Content-Disposition")) continue;
        if (part) return std::nullopt;
        part = from_disposition(trimmed(line.substr(colon + 1)));
        if (!part) return std::nullopt;
    }
    return part;
}

std::optional<std::string> multipart_boundary(std::string_view content_type)
{
    auto const kind = content_type.substr(0, std::min(content_type.find(';'), content_type.size()));
    auto const parameters = parameters_of(content_type.substr(kind.size()));
    if (!parameters) return std::nullopt;
    auto const boundary = parameters->find("boundary");
    if (boundary == parameters->end()) return std::nullopt;
    constexpr std::string_view allowed = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'()+_,-./:=? ";
    auto const& text = boundary->second;
    bool const good = !text.empty() && text.size() <= 70 && text.find_first_not_of(allowed) == std::string::npos
        && !text.ends_with(' ');
    return good ? std::optional{text} : std::nullopt;
}

} // namespace gt::http
