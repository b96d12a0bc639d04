#include "platform/http/utf8.hpp"

namespace gt::http {

namespace {

struct Lead {
    int following; ///< bytes after the first; -1: not a first byte
    unsigned char low; ///< range of the second byte
    unsigned char high;
};

/// Table 3-7 of the Unicode standard: the second byte's range rules out overlong forms and surrogates.
Lead lead_of(unsigned char byte)
{
    if (byte == 0) return {-1, 0, 0};
    if (byte < 0x80) return {0, 0, 0};
    if (byte < 0xC2) return {-1, 0, 0};
    if (byte < 0xE0) return {1, 0x80, 0xBF};
    if (byte == 0xE0) return {2, 0xA0, 0xBF};
    if (byte == 0xED) return {2, 0x80, 0x9F};
    if (byte < 0xF0) return {2, 0x80, 0xBF};
    if (byte == 0xF0) return {3, 0x90, 0xBF};
    if (byte < 0xF4) return {3, 0x80, 0xBF};
    if (byte == 0xF4) return {3, 0x80, 0x8F};
    return {-1, 0, 0};
}

} // namespace

bool is_text(std::string_view bytes)
{
    for (std::size_t at = 0; at < bytes.size();) {
        auto lead = lead_of(static_cast<unsigned char>(bytes[at++]));
        if (lead.following < 0 || bytes.size() - at < static_cast<std::size_t>(lead.following)) return false;
        for (; lead.following > 0; --lead.following) {
            auto const byte = static_cast<unsigned char>(bytes[at++]);
            if (byte < lead.low || byte > lead.high) return false;
            lead.low = 0x80;
            lead.high = 0xBF;
        }
    }
    return true;
}

} // namespace gt::http
