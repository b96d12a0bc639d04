#include "platform/text/text.hpp"

namespace gt::text {

namespace {

constexpr std::string_view spaces = " \t\r\n\f\v";

/// The base letter of U+00C0..U+017F, as far as British and Irish staff lists meet them; '\0' for others.
char base_letter(unsigned code)
{
    constexpr std::string_view latin1 = "aaaaaaaceeeeiiiidnooooo ouuuuyts" // U+00C0..
                                        "aaaaaaaceeeeiiiidnooooo ouuuuyty"; // U+00E0..
    if (code >= 0xC0 && code <= 0xFF) return latin1[code - 0xC0];
    struct Range {
        unsigned last;
        char letter;
    };
    constexpr Range extended[] = {{0x105, 'a'}, {0x10D, 'c'}, {0x111, 'd'}, {0x11B, 'e'}, {0x123, 'g'}, {0x127, 'h'},
        {0x131, 'i'}, {0x135, 'j'}, {0x138, 'k'}, {0x142, 'l'}, {0x14B, 'n'}, {0x153, 'o'}, {0x159, 'r'}, {0x161, 's'},
        {0x167, 't'}, {0x173, 'u'}, {0x175, 'w'}, {0x178, 'y'}, {0x17E, 'z'}, {0x17F, 's'}};
    if (code < 0x100) return '\0';
    for (auto const& range : extended) {
        if (code <= range.last) return range.letter;
    }
    return '\0';
}

/// Two-byte UTF-8 sequences hold all that `base_letter` knows.
bool is_two_byte_lead(unsigned char byte) { return byte >= 0xC2 && byte <= 0xDF; }

} // namespace

std::string_view trim(std::string_view text)
{
    auto const first = text.find_first_not_of(spaces);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(spaces) - first + 1);
}

std::string fold(std::string_view text)
{
    std::string folded;
    bool gap = false;
    auto const add = [&](char letter) {
        if (gap && !folded.empty()) folded += ' ';
        gap = false;
        folded += letter;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto const byte = static_cast<unsigned char>(text[i]);
        if ((byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9'))
            add(static_cast<char>(byte));
        else if (byte >= 'A' && byte <= 'Z')
            add(static_cast<char>(byte - 'A' + 'a'));
        else if (is_two_byte_lead(byte) && i + 1 < text.size()) {
            auto const code = ((byte & 0x1Fu) << 6) | (static_cast<unsigned char>(text[++i]) & 0x3Fu);
            auto const letter = base_letter(code);
            if (letter != '\0' && letter != ' ')
                add(letter);
            else
                gap = true;
        } else if (byte >= 0xE3) { // scripts beyond Latin are kept as they are
            auto const length = byte >= 0xF0 ? 4u : 3u;
            if (gap && !folded.empty()) folded += ' ';
            gap = false;
            folded.append(text.substr(i, length));
            i += length - 1;
        } else if (byte >= 0xE0) { // punctuation such as the curly apostrophe
            gap = true;
            i += 2;
        } else
            gap = true;
    }
    return folded;
}

std::vector<std::string> split(std::string_view text, char separator)
{
    std::vector<std::string> parts;
    while (true) {
        auto const end = text.find(separator);
        parts.emplace_back(text.substr(0, end));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

std::string join(std::vector<std::string> const& parts, std::string_view separator)
{
    std::string joined;
    for (auto const& part : parts) {
        if (!joined.empty()) joined += separator;
        joined += part;
    }
    return joined;
}

std::string count_of(long long count, std::string_view one, std::string_view many)
{
    auto const number = count == 0 ? std::string{"no"} : std::to_string(count);
    return number + ' ' + std::string{count == 1 ? one : many};
}

std::string hex(unsigned char const* bytes, std::size_t size)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(size * 2);
    for (std::size_t i = 0; i < size; ++i) {
        text += digits[bytes[i] >> 4];
        text += digits[bytes[i] & 0xF];
    }
    return text;
}

} // namespace gt::text
