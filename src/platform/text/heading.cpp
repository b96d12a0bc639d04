#include "platform/text/heading.hpp"

#include <cstddef>
#include <cstdint>

namespace gt {

namespace {

/// How many bytes of white space begin `text`: 0 when none.
std::size_t space_at(std::string_view text)
{
    if (text.empty()) return 0;
    auto const first = static_cast<unsigned char>(text[0]);
    if (first == ' ' || (first >= '\t' && first <= '\r')) return 1;
    if (first < 0xC2) return 0;
    if (text.starts_with("\u00A0")) return 2;
    if (first == 0xE2 && text.size() >= 3 && text[1] == '\x80') {
        auto const third = static_cast<unsigned char>(text[2]);
        // U+2000 to U+200B (spaces of set widths), line and paragraph separators, narrow no-break space.
        if ((third >= 0x80 && third <= 0x8B) || third == 0xA8 || third == 0xA9 || third == 0xAF) return 3;
    }
    return text.starts_with("\uFEFF") || text.starts_with("\u3000") ? 3 : 0;
}

/// Quotation marks, dashes and the like (U+2010 to U+206F).
bool is_general_punctuation(std::string_view text)
{
    return text.size() >= 3 && text[0] == '\xE2' && (text[1] == '\x80' || text[1] == '\x81');
}

char small(char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + ('a' - 'A')) : letter; }

bool is_letter_or_figure(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9');
}

/// Most cells are, and are then copied at once. No for a few more than needed: whatever might begin
/// a wide space.
bool is_one_spaced(std::string_view text)
{
    if (text.starts_with(' ') || text.ends_with(' ')) return false;
    char before = 0;
    for (char const byte : text) {
        auto const plain = static_cast<unsigned char>(byte);
        if (plain < ' ' || plain == 0xC2 || plain == 0xE2 || plain == 0xE3 || plain == 0xEF) return false;
        if (byte == ' ' && before == ' ') return false;
        before = byte;
    }
    return true;
}

/// The length of the sequence that begins with `first`, and the least code point it may hold.
struct Sequence {
    std::size_t length;
    std::uint32_t least;
    std::uint32_t bits;
};

Sequence sequence_of(unsigned char first)
{
    if (first >= 0xC2 && first <= 0xDF) return {2, 0x80, first & 0x1FU};
    if (first >= 0xE0 && first <= 0xEF) return {3, 0x800, first & 0x0FU};
    if (first >= 0xF0 && first <= 0xF4) return {4, 0x10000, first & 0x07U};
    return {0, 0, 0};
}

} // namespace

std::string heading_key(std::string_view heading)
{
    std::string key;
    for (std::size_t i = 0; i < heading.size();) {
        auto const rest = heading.substr(i);
        if (auto const space = space_at(rest); space != 0) {
            i += space;
        } else if (is_general_punctuation(rest)) {
            i += 3;
        } else {
            auto const byte = heading[i++];
            if (is_letter_or_figure(byte)) key += small(byte);
            if (static_cast<unsigned char>(byte) >= 0x80) key += byte;
        }
    }
    return key;
}

void one_spaced_into(std::string& out, std::string_view text)
{
    if (is_one_spaced(text)) {
        out = text;
        return;
    }
    out.clear();
    bool gap = false;
    for (std::size_t i = 0; i < text.size();) {
        if (auto const space = space_at(text.substr(i)); space != 0) {
            gap = true;
            i += space;
            continue;
        }
        if (gap && !out.empty()) out += ' ';
        gap = false;
        out += text[i++];
    }
}

std::string one_spaced(std::string_view text)
{
    std::string out;
    one_spaced_into(out, text);
    return out;
}

std::string lower_ascii(std::string_view text)
{
    std::string out{text};
    for (auto& letter : out) letter = small(letter);
    return out;
}

bool is_clean_utf8(std::string_view text)
{
    for (std::size_t i = 0; i < text.size();) {
        auto const first = static_cast<unsigned char>(text[i]);
        if (first == 0) return false;
        if (first < 0x80) {
            ++i;
            continue;
        }
        auto const [length, least, bits] = sequence_of(first);
        if (length == 0 || i + length > text.size()) return false;
        std::uint32_t point = bits;
        for (std::size_t k = 1; k < length; ++k) {
            auto const next = static_cast<unsigned char>(text[i + k]);
            if ((next & 0xC0U) != 0x80U) return false;
            point = point << 6U | (next & 0x3FU);
        }
        if (point < least || point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF)) return false;
        i += length;
    }
    return true;
}

} // namespace gt
