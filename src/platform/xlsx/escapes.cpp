#include "platform/xlsx/escapes.hpp"

#include <charconv>
#include <optional>

namespace gt::xlsx {

namespace {

/// The code in "_xHHHH_" at the front of `text`. Only those below U+0080 occur; the rest is text.
std::optional<unsigned> code_at(std::string_view text)
{
    if (text.size() < 7 || !text.starts_with("_x") || text[6] != '_') return std::nullopt;
    unsigned code = 0;
    auto const [end, error] = std::from_chars(text.data() + 2, text.data() + 6, code, 16);
    if (error != std::errc{} || end != text.data() + 6 || code >= 0x80) return std::nullopt;
    return code;
}

} // namespace

std::string unescaped(std::string_view text)
{
    std::string out;
    for (;;) {
        auto const mark = text.find("_x");
        out += text.substr(0, mark);
        if (mark == std::string_view::npos) return out;
        text.remove_prefix(mark);
        auto const code = code_at(text);
        if (!code) {
            out += text.substr(0, 2);
            text.remove_prefix(2);
            continue;
        }
        if (*code >= 0x20 || *code == '\n' || *code == '\t') out += static_cast<char>(*code);
        text.remove_prefix(7);
    }
}

} // namespace gt::xlsx
