#include "cases/annex_a/cells.hpp"

#include "cases/annex_a/annex_a.hpp"
#include "platform/text/heading.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace gt::cases::annex_a {

namespace {

constexpr double largest_exact = 9'007'199'254'740'992; // 2^53

bool is_figure(char byte) { return byte >= '0' && byte <= '9'; }
bool is_upper(char byte) { return byte >= 'A' && byte <= 'Z'; }
bool is_letter(char byte) { return is_upper(static_cast<char>(byte & ~0x20)); }

bool all_figures(std::string_view text) { return std::ranges::all_of(text, is_figure); }

std::optional<double> real_in(std::string_view text)
{
    double number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

/// "-", "–", "N/A", "null": what systems write for nothing.
bool stands_for_nothing(std::string_view text)
{
    if (text.size() > 6) return false;
    auto const key = heading_key(text);
    return key.empty() || key == "na" || key == "null" || key == "nan";
}

void write_number(std::string& out, xlsx::Cell const& cell)
{
    if (all_figures(cell.text) || std::floor(cell.number) != cell.number || std::abs(cell.number) > largest_exact) {
        out = cell.text;
        return;
    }
    std::array<char, 24> figures{};
    auto const [end, error]
        = std::to_chars(figures.data(), figures.data() + figures.size(), static_cast<std::int64_t>(cell.number));
    out.assign(figures.data(), end);
}

/// "a) " or "aa) " in front of a code orders it in drop-down lists and means nothing.
std::string_view without_prefix(std::string_view text)
{
    auto const bracket = text.find(')');
    if (bracket == 0 || bracket > 2 || bracket == text.npos) return text;
    for (char const byte : text.substr(0, bracket))
        if (!is_letter(byte)) return text;
    text.remove_prefix(bracket + 1);
    if (text.starts_with(' ')) text.remove_prefix(1);
    return text;
}

/// The length of "U6" in "U6: Foster placement", "N1 - Abuse", "PR4"; 0 where no code begins the text.
std::size_t code_length(std::string_view text)
{
    std::size_t length = 0;
    while (length < text.size() && (is_letter(text[length]) || is_figure(text[length]))) ++length;
    auto const code = text.substr(0, length);
    auto const rest = text.substr(length);
    auto const ends = rest.empty() || rest.starts_with(':') || rest.starts_with(" :") || rest.starts_with(" -")
        || rest.starts_with('-') || rest.starts_with(" \u2013");
    if (!ends || length == 0 || length > 4) return 0;
    // A word alone ("No", "Yes", "Refu") is a code only when it has a figure or is all capitals.
    auto const has_figure = std::ranges::any_of(code, is_figure);
    return has_figure || std::ranges::all_of(code, is_upper) ? length : 0;
}

/// "22/11/2026 00:00:00" and "2026-11-22T00:00:00" without the time.
std::string_view without_time(std::string_view text)
{
    auto const colon = text.find(':');
    if (colon == text.npos || colon < 3) return text;
    auto const gap = text.find_last_of(" T", colon);
    return gap == text.npos ? text : text.substr(0, gap);
}

/// Figures where a day, a month and a year stand, though no such day exists.
bool looks_like_date(std::string_view text)
{
    auto const figures = static_cast<std::size_t>(std::ranges::count_if(text, is_figure));
    auto const marks = static_cast<std::size_t>(
        std::ranges::count_if(text, [](char byte) { return byte == '/' || byte == '-' || byte == '.'; }));
    return marks == 2 && figures + marks == text.size() && figures >= 6;
}

Problem no_date(std::string_view text)
{
    auto const year_first = text.find_first_of("/-.") == 4;
    auto const last = text.substr(text.find_last_of("/-. ") + 1);
    if (looks_like_date(text) && !year_first && last.size() == 2)
        return {"", "The year needs four figures: write the date as dd/mm/yyyy"};
    if (looks_like_date(text)) return {"", "There is no such day"};
    return {"", "This is not a date: write it as dd/mm/yyyy"};
}

} // namespace

void plain_text(std::string& out, xlsx::Cell const& cell)
{
    switch (cell.kind) {
    case xlsx::Kind::error:
        out.clear();
        return;
    case xlsx::Kind::number:
        write_number(out, cell);
        return;
    case xlsx::Kind::date:
        out = cell.date->iso();
        return;
    case xlsx::Kind::boolean:
        out = cell.text == "true" ? "Yes" : "No";
        return;
    case xlsx::Kind::text:
        break;
    }
    one_spaced_into(out, cell.text);
    if (stands_for_nothing(out)) out.clear();
}

Result<std::optional<Date>> date_in(xlsx::Cell const& cell, std::string_view text, xlsx::Workbook const& workbook)
{
    if (text.empty()) return std::optional<Date>{};

    auto date = cell.date;
    if (cell.kind == xlsx::Kind::number) date = workbook.date_of(cell.number);
    if (cell.kind == xlsx::Kind::text) {
        auto const day = without_time(text);
        auto const serial = text.size() == 5 && all_figures(text) ? real_in(text) : std::nullopt;
        date = serial ? workbook.date_of(*serial) : Date::parse_typed(day);
        if (!date) return no_date(day);
    }
    if (!date) return Problem{"", "This is not a date: write it as dd/mm/yyyy"};
    if (date->year() < 1900 || date->year() > 2100) return Problem{"", "The year is not between 1900 and 2100"};
    return date;
}

std::optional<int> age_in(std::string_view text)
{
    if (auto const years = real_in(text)) {
        if (*years < -1 || *years > 120) return std::nullopt;
        return static_cast<int>(std::floor(*years));
    }
    return heading_key(text).starts_with("unborn") ? std::optional{-1} : std::nullopt;
}

void make_code(std::string& text)
{
    auto const bare = without_prefix(text);
    if (bare.size() != text.size()) text.erase(0, text.size() - bare.size());
    auto const length = code_length(text);
    if (length == 0) return;
    text.resize(length);
    for (auto& byte : text)
        if (is_letter(byte)) byte = static_cast<char>(byte & ~0x20);
}

void make_yes_no(std::string& text)
{
    auto const word = without_prefix(text);
    auto const is = [&](std::initializer_list<std::string_view> words) {
        auto const small = lower_ascii(word);
        return std::ranges::find(words, small) != words.end();
    };
    if (is({"yes", "y", "1", "true"}))
        text = "yes";
    else if (is({"no", "n", "0", "false"}))
        text = "no";
    else if (is({"unknown", "u", "not known"}))
        text = "unknown";
    else if (word.size() != text.size())
        text.erase(0, text.size() - word.size());
}

void make_gender(std::string& text)
{
    auto const key = heading_key(without_prefix(text));
    if (key == "male" || key == "m" || key == "1" || key == "boy")
        text = "Male";
    else if (key == "female" || key == "f" || key == "2" || key == "girl")
        text = "Female";
    else if (key.starts_with("notstated") || key.starts_with("unknown") || key == "u" || key == "0"
        || key.starts_with("unborn"))
        text = "Not stated";
    else if (key == "neither" || key == "9" || key == "indeterminate")
        text = "Neither";
    else
        make_code(text);
}

void make_case_status(std::string& text)
{
    auto const key = heading_key(without_prefix(text));
    auto const says = [&](std::string_view words) { return key.find(words) != key.npos; };
    if (says("closed"))
        text = status::closed;
    else if (says("lookedafter") || says("childincare") || says("childrenincare") || key == "lac" || key == "cla"
        || key == "cic")
        text = status::looked_after;
    else if (says("childprotection") || key == "cp" || key == "cpp")
        text = status::child_protection;
    else if (says("openassessment") || key == "assessment")
        text = status::open_assessment;
    else if (says("inneed") || key == "cin" || key == "cinplan")
        text = status::child_in_need;
    else
        make_code(text);
}

} // namespace gt::cases::annex_a
