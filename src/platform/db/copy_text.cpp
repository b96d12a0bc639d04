#include "platform/db/copy_text.hpp"

#include "platform/db/error.hpp"
#include "platform/text/text.hpp"

#include <array>
#include <charconv>

namespace gt::db {

namespace {

constexpr std::string_view start = "INSERT INTO ";
constexpr std::string_view values = "VALUES (";

struct Append {
    std::string& line;

    void operator()(std::monostate) const { line += "\\N"; }

    template <class Number> void operator()(Number number) const
    {
        std::array<char, 32> room{};
        line.append(room.data(), std::to_chars(room.data(), room.data() + room.size(), number).ptr);
    }

    void operator()(std::string const& text) const
    {
        for (char const c : text) {
            if (c == '\\')
                line += "\\\\";
            else if (c == '\n')
                line += "\\n";
            else if (c == '\r')
                line += "\\r";
            else if (c == '\t')
                line += "\\t";
            else
                line += c;
        }
    }

    void operator()(Bytes const& bytes) const { line.append("\\\\x").append(text::hex(bytes.data(), bytes.size())); }
};

std::string numbers_up_to(std::size_t count)
{
    std::string numbers;
    for (std::size_t i = 1; i <= count; ++i) numbers.append(i == 1 ? "$" : ", $").append(std::to_string(i));
    return numbers;
}

} // namespace

std::string copy_target(NumberedSql const& insert)
{
    auto const text = text::trim(insert.text);
    auto const at = text.find(values);
    if (!text.starts_with(start) || at == std::string_view::npos
        || text.substr(at + values.size()) != numbers_up_to(insert.names.size()) + ")")
        throw Error{
            Error::Kind::misuse, "many rows are put in by INSERT INTO table (columns) VALUES (parameters) alone"};
    return std::string{text::trim(text.substr(start.size(), at - start.size()))};
}

void append_copy_line(std::string& lines, std::span<Value const* const> values)
{
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (i > 0) lines += '\t';
        std::visit(Append{lines}, *values[i]);
    }
    lines += '\n';
}

} // namespace gt::db
