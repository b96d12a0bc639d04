#include "platform/mail/message.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <stdexcept>

namespace gt::mail {

namespace {

constexpr std::size_t longest_line = 72; ///< of quoted-printable, which allows 76

std::string hex(char c)
{
    std::array<char, 4> text{};
    std::snprintf(text.data(), text.size(), "=%02X", static_cast<unsigned>(static_cast<unsigned char>(c)));
    return text.data();
}

/// RFC 2045, 6.7: anything but plain ASCII as =XX, so that no server on the way has to understand it.
std::string quoted_printable(std::string_view text)
{
    std::string out;
    std::size_t column = 0;
    for (char const c : text) {
        if (c == '\n') {
            out += "\r\n";
            column = 0;
            continue;
        }
        bool const is_plain = c >= ' ' && c <= '~' && c != '=' && !(c == '.' && column == 0);
        auto const piece = is_plain ? std::string(1, c) : hex(c);
        if (column + piece.size() > longest_line) {
            out += "=\r\n";
            column = 0;
        }
        out += piece;
        column += piece.size();
    }
    return out;
}

/// "Mon, 23 Nov 2026 09:00:00 +0000", by our own names of days and months whatever the machine's language.
std::string header_date(Instant instant)
{
    static constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr std::array months{
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    auto const seconds = static_cast<std::time_t>(instant.micros / 1'000'000);
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%s, %d %s %d %02d:%02d:%02d +0000",
        days.at(static_cast<std::size_t>(parts.tm_wday)), parts.tm_mday,
        months.at(static_cast<std::size_t>(parts.tm_mon)), parts.tm_year + 1900, parts.tm_hour, parts.tm_min,
        parts.tm_sec);
    return text.data();
}

bool is_printable(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return c >= ' ' && c <= '~'; });
}

std::string header(std::string_view name, std::string_view value)
{
    auto line = std::string{name};
    line += ": ";
    line += value;
    return line + "\r\n";
}

} // namespace

bool is_address(std::string_view text)
{
    auto const is_allowed = [](char c) {
        return c > ' ' && c <= '~' && std::string_view{"<>()[],;:\\\""}.find(c) == std::string_view::npos;
    };
    return std::ranges::all_of(text, is_allowed) && std::ranges::count(text, '@') == 1 && text.front() != '@'
        && text.back() != '@' && text.size() <= 254;
}

std::string written(Message const& message)
{
    if (!is_address(message.from) || !is_address(message.to)) throw std::logic_error{"a mail to or from no address"};
    if (!is_printable(message.subject) || !is_printable(message.id))
        throw std::logic_error{"a header of a mail holds more than plain letters"};
    auto text = header("Date", header_date(message.date));
    text += header("From", "<" + message.from + ">");
    text += header("To", "<" + message.to + ">");
    text += header("Subject", message.subject);
    text += header("Message-ID", "<" + message.id + ">");
    text += header("Auto-Submitted", "auto-generated");
    text += header("MIME-Version", "1.0");
    text += header("Content-Type", "text/plain; charset=utf-8");
    text += header("Content-Transfer-Encoding", "quoted-printable");
    return text + "\r\n" + quoted_printable(message.text);
}

} // namespace gt::mail
