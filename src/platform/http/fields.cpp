#include "platform/http/percent.hpp"
#include "platform/http/request.hpp"
#include "platform/http/upload.hpp"
#include "platform/http/utf8.hpp"

namespace gt::http {

namespace {

std::string const* last_of(std::vector<std::pair<std::string, std::string>> const& pairs, std::string_view name)
{
    for (auto pair = pairs.rbegin(); pair != pairs.rend(); ++pair)
        if (pair->first == name) return &pair->second;
    return nullptr;
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blanks = " \t\r\n\f\v";
    auto const first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

/// Browsers send CRLF for each line end of a textarea; a lone CR is one too.
std::string with_plain_line_ends(std::string_view text)
{
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '\r') {
            plain += text[at];
        } else {
            plain += '\n';
            if (at + 1 < text.size() && text[at + 1] == '\n') ++at;
        }
    }
    return plain;
}

/// The part before the separator; `rest` is left with what comes after it.
std::string_view cut(std::string_view& rest, char separator)
{
    auto const end = rest.find(separator);
    auto const part = rest.substr(0, end);
    rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
    return part;
}

bool is_unreserved(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.'
        || c == '_' || c == '~';
}

} // namespace

std::string Fields::text(std::string_view name) const
{
    auto const* value = last_of(pairs_, name);
    return value ? with_plain_line_ends(trimmed(*value)) : std::string{};
}

std::string Fields::raw(std::string_view name) const
{
    auto const* value = last_of(pairs_, name);
    return value ? *value : std::string{};
}

bool Fields::has(std::string_view name) const { return last_of(pairs_, name) != nullptr; }

std::vector<std::string> Fields::all(std::string_view name) const
{
    std::vector<std::string> values;
    for (auto const& [key, value] : pairs_)
        if (key == name) values.push_back(value);
    return values;
}

std::string Request::header(std::string_view lower_case_name) const
{
    for (auto const& [name, value] : headers)
        if (name == lower_case_name) return value;
    return {};
}

Upload const* Request::upload(std::string_view field) const
{
    for (auto const& upload : uploads)
        if (upload->field == field) return upload.get();
    return nullptr;
}

std::optional<Fields> decode_form(std::string_view encoded, std::size_t most)
{
    Fields fields;
    while (!encoded.empty()) {
        auto value = cut(encoded, '&');
        if (value.empty()) continue;
        auto decoded_name = decode_percent(cut(value, '='), Plus::is_space);
        auto decoded_value = decode_percent(value, Plus::is_space);
        if (!decoded_name || !decoded_value || fields.pairs().size() == most) return std::nullopt;
        fields.add(std::move(*decoded_name), std::move(*decoded_value));
    }
    return fields;
}

std::string encode_component(std::string_view text)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string encoded;
    encoded.reserve(text.size());
    for (char const c : text) {
        if (is_unreserved(c)) {
            encoded += c;
        } else {
            auto const byte = static_cast<unsigned char>(c);
            encoded += {'%', digits[byte / 16], digits[byte % 16]};
        }
    }
    return encoded;
}

std::string encode_form(Fields const& fields)
{
    std::string encoded;
    for (auto const& [name, value] : fields.pairs()) {
        if (!encoded.empty()) encoded += '&';
        encoded += encode_component(name) + '=' + encode_component(value);
    }
    return encoded;
}

/// Other programs on the same host may set cookies we cannot read: those are passed over, not refused.
Fields decode_cookies(std::string_view header)
{
    Fields cookies;
    while (!header.empty()) {
        auto value = cut(header, ';');
        auto const has_value = value.find('=') != std::string_view::npos;
        auto const name = trimmed(cut(value, '='));
        value = trimmed(value);
        if (value.size() >= 2 && value.front() == '"' && value.back() == '"') value = value.substr(1, value.size() - 2);
        if (has_value && !name.empty() && is_text(name) && is_text(value))
            cookies.add(std::string{name}, std::string{value});
    }
    return cookies;
}

} // namespace gt::http
