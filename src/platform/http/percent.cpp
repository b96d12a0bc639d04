#include "platform/http/percent.hpp"

#include "platform/http/utf8.hpp"

namespace gt::http {

namespace {

int hex_value(char digit)
{
    if (digit >= '0' && digit <= '9') return digit - '0';
    if (digit >= 'a' && digit <= 'f') return digit - 'a' + 10;
    if (digit >= 'A' && digit <= 'F') return digit - 'A' + 10;
    return -1;
}

} // namespace

std::optional<std::string> decode_percent(std::string_view encoded, Plus plus)
{
    std::string decoded;
    decoded.reserve(encoded.size());
    for (std::size_t at = 0; at < encoded.size(); ++at) {
        if (encoded[at] == '+' && plus == Plus::is_space) {
            decoded += ' ';
        } else if (encoded[at] != '%') {
            decoded += encoded[at];
        } else {
            if (encoded.size() - at < 3) return std::nullopt;
            auto const high = hex_value(encoded[at + 1]);
            auto const low = hex_value(encoded[at + 2]);
            if (high < 0 || low < 0) return std::nullopt;
            decoded += static_cast<char>(high * 16 + low);
            at += 2;
        }
    }
    if (!is_text(decoded)) return std::nullopt;
    return decoded;
}

} // namespace gt::http
