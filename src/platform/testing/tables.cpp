#include "platform/testing/tables.hpp"

#include "platform/csv/csv.hpp"
#include "platform/xlsx/xlsx.hpp"

#include <charconv>
#include <regex>
#include <sstream>
#include <stdexcept>

namespace gt::testing {

namespace {

std::string replaced(std::string text, std::string_view what, std::string_view with)
{
    for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += with.size())
        text.replace(at, what.size(), with);
    return text;
}

std::string unescaped(std::string text)
{
    for (auto const& [what, with] :
        {std::pair{"&lt;", "<"}, {"&gt;", ">"}, {"&#39;", "'"}, {"&quot;", "\""}, {"&amp;", "&"}})
        text = replaced(std::move(text), what, with);
    return text;
}

std::string without_markup(std::string const& html)
{
    static std::regex const tag{"<[^>]*>"};
    auto const text = unescaped(std::regex_replace(html, tag, ""));
    auto const from = text.find_first_not_of(" \n");
    return from == std::string::npos ? "" : text.substr(from, text.find_last_not_of(" \n") - from + 1);
}

std::string shortest(double number)
{
    std::ostringstream out;
    out << number;
    return out.str();
}

std::optional<double> number_in(std::string const& text)
{
    double number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    bool const is_number = error == std::errc{} && end == text.data() + text.size() && !text.empty();
    return is_number ? std::optional{number} : std::nullopt;
}

} // namespace

TextRows rows_of_csv(std::string const& csv)
{
    TextRows rows;
    auto const read = csv::read(csv, [&](csv::Row const& row) {
        rows.emplace_back(row.fields.begin(), row.fields.end());
        return true;
    });
    if (!read) throw std::runtime_error{"no CSV: " + read.problem().message};
    return rows;
}

TextRows rows_of_xlsx(std::string const& bytes)
{
    auto const book = xlsx::Workbook::from_bytes(bytes);
    if (!book) throw std::runtime_error{"no workbook: " + book.problem().message};
    TextRows rows;
    auto const read = book->read(0, [&](xlsx::Row const& row) {
        auto& cells = rows.emplace_back();
        for (auto const& cell : row.cells) {
            cells.resize(cell.column + 1);
            cells.back() = cell.kind == xlsx::Kind::number ? shortest(cell.number) : std::string{cell.text};
        }
        return true;
    });
    if (!read) throw std::runtime_error{"no sheet: " + read.problem().message};
    return rows;
}

TextRows rows_of_page(std::string const& body)
{
    static std::regex const cell{"<t[hd][^>]*>([\\s\\S]*?)</t[hd]>"};
    TextRows rows;
    for (std::size_t at = 0; (at = body.find("<tr", at)) != std::string::npos;) {
        auto const end = std::min(body.find("</tr>", at), body.size());
        auto const row = body.substr(at, end - at);
        auto& cells = rows.emplace_back();
        for (std::sregex_iterator found{row.begin(), row.end(), cell}, none; found != none; ++found)
            cells.push_back(without_markup((*found)[1]));
        at = end;
    }
    return rows;
}

bool says_the_same(std::string const& text, std::string const& other)
{
    auto const number = number_in(text);
    return text == other || (number && number == number_in(other));
}

std::vector<LinkedFigure> linked_figures(std::string const& body, std::string_view address_begins)
{
    static std::regex const link{R"re(href="([^"]*)">(\d+)[^<]*</a>)re"};
    std::vector<LinkedFigure> found;
    for (std::sregex_iterator at{body.begin(), body.end(), link}, end; at != end; ++at) {
        LinkedFigure one{unescaped((*at)[1]), std::stoi((*at)[2])};
        if (one.address.starts_with(address_begins)) found.push_back(std::move(one));
    }
    return found;
}

int count_of(std::string_view body, std::string_view what)
{
    int found = 0;
    for (std::size_t at = 0; (at = body.find(what, at)) != std::string_view::npos; at += what.size()) ++found;
    return found;
}

} // namespace gt::testing
