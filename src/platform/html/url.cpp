#include "platform/html/url.hpp"

#include <algorithm>
#include <stdexcept>

namespace gt::html {

namespace {

bool is_plain(unsigned char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.'
        || c == '_' || c == '~';
}

/// Browsers drop tabs and line feeds from an address and read "\" as "/": "/\evil.example" leaves our house.
bool holds_only_address_characters(std::string_view text)
{
    return std::ranges::all_of(text, [](unsigned char c) { return c > 0x20 && c != 0x7f && c != '\\'; });
}

bool is_rooted_path(std::string_view text)
{
    return text.starts_with('/') && !text.starts_with("//") && holds_only_address_characters(text);
}

} // namespace

std::string percent_encode(std::string_view text)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string encoded;
    encoded.reserve(text.size());
    for (unsigned char const c : text) {
        if (is_plain(c))
            encoded += static_cast<char>(c);
        else
            (encoded += '%') += {digits[c >> 4], digits[c & 15]};
    }
    return encoded;
}

Url Url::rooted(std::string_view path)
{
    if (!is_rooted_path(path)) throw std::invalid_argument{"an address of our own begins with one /"};
    return Url{std::string{path}};
}

Url Url::fragment(std::string_view id) { return Url{"#" + percent_encode(id)}; }

std::optional<Url> Url::parse(std::string_view text)
{
    auto const allowed = text.starts_with('#') || text.starts_with("https://") || text.starts_with("mailto:");
    if (!is_rooted_path(text) && !(allowed && holds_only_address_characters(text))) return std::nullopt;
    return Url{std::string{text}};
}

Url Url::with(std::string_view name, UrlPart const& value) const
{
    auto const hash = std::min(text_.find('#'), text_.size());
    auto const separator = text_.find('?') < hash ? '&' : '?';
    return Url{text_.substr(0, hash) + separator + percent_encode(name) + '=' + percent_encode(value.text())
        + text_.substr(hash)};
}

Url Url::at(std::string_view id) const { return Url{text_.substr(0, text_.find('#')) + "#" + percent_encode(id)}; }

Url path(std::initializer_list<UrlPart> parts)
{
    std::string text;
    for (auto const& part : parts) {
        auto const& segment = part.text();
        if (segment.empty() || segment == "." || segment == "..")
            throw std::invalid_argument{"a path has no empty or dotted parts"};
        text += '/' + percent_encode(segment);
    }
    return Url::rooted(text.empty() ? "/" : text);
}

} // namespace gt::html
