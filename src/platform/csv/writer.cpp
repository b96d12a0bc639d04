#include "platform/csv/csv.hpp"

#include <charconv>

namespace gt::csv {

namespace {

/// Digits with a sign or a point, as in "-5" or "+0.25": nothing a spreadsheet could run.
bool is_number(std::string_view text)
{
    if (text.starts_with('+')) text.remove_prefix(1);
    double number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size() && text.find_first_of("nN") == text.npos;
}

bool could_run(std::string_view text)
{
    return !text.empty() && std::string_view{"=+-@\t\r\n"}.find(text.front()) != std::string_view::npos
        && !is_number(text);
}

} // namespace

std::string without_formula(std::string_view text) { return (could_run(text) ? "'" : "") + std::string{text}; }

Writer::Writer(std::string& out, ByteOrderMark mark) : out_{out}
{
    if (mark == ByteOrderMark::written) out_ += "\xEF\xBB\xBF";
}

void Writer::row(std::span<std::string const> fields)
{
    first_in_row_ = true;
    for (auto const& text : fields) field(text);
    if (fields.size() == 1 && fields.front().empty()) out_ += "\"\""; // not a blank line, which readers pass over
    out_ += "\r\n";
}

void Writer::row(std::initializer_list<std::string_view> fields)
{
    std::vector<std::string> const texts{fields.begin(), fields.end()};
    row(std::span{texts});
}

void Writer::field(std::string_view text)
{
    if (!first_in_row_) out_ += ',';
    first_in_row_ = false;

    auto const safe = without_formula(text);
    if (safe.find_first_of("\",\r\n") == std::string::npos) {
        out_ += safe;
        return;
    }
    out_ += '"';
    for (char const byte : safe) {
        if (byte == '"') out_ += '"';
        out_ += byte;
    }
    out_ += '"';
}

} // namespace gt::csv
