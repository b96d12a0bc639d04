#include "platform/db/sql_text.hpp"

#include <algorithm>

namespace gt::db {

namespace {

bool starts_name(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool continues_name(char c) { return starts_name(c) || (c >= '0' && c <= '9'); }

std::size_t after(std::string_view sql, std::string_view mark, std::size_t from)
{
    auto const found = sql.find(mark, from);
    return found == std::string_view::npos ? sql.size() : found + mark.size();
}

bool is_blank(std::string_view statement)
{
    for (std::size_t at = 0; at < statement.size();) {
        if (statement.substr(at, 2) == "--" || statement.substr(at, 2) == "/*")
            at = end_of_quoted(statement, at);
        else if (std::string_view{" \t\r\n"}.find(statement[at]) == std::string_view::npos)
            return false;
        else
            ++at;
    }
    return true;
}

} // namespace

std::size_t end_of_quoted(std::string_view sql, std::size_t at)
{
    // A doubled quote within a literal reads as the end of one and the start of the next,
    // which comes to the same.
    if (sql[at] == '\'') return after(sql, "'", at + 1);
    if (sql[at] == '"') return after(sql, "\"", at + 1);
    if (sql.substr(at, 2) == "--") return after(sql, "\n", at);
    if (sql.substr(at, 2) == "/*") return after(sql, "*/", at + 2);
    return at;
}

NumberedSql numbered(std::string_view sql)
{
    NumberedSql result;
    for (std::size_t at = 0; at < sql.size();) {
        auto end = end_of_quoted(sql, at);
        if (end == at && sql.substr(at, 2) == "::") end = at + 2;
        if (end == at && sql[at] == ':' && at + 1 < sql.size() && starts_name(sql[at + 1])) {
            end = static_cast<std::size_t>(
                std::find_if_not(sql.begin() + at + 1, sql.end(), continues_name) - sql.begin());
            auto const name = sql.substr(at + 1, end - at - 1);
            auto const known = std::ranges::find(result.names, name);
            result.text += '$' + std::to_string(known - result.names.begin() + 1);
            if (known == result.names.end()) result.names.push_back(name);
        } else {
            end = std::max(end, at + 1);
            result.text += sql.substr(at, end - at);
        }
        at = end;
    }
    return result;
}

std::vector<std::string_view> statements_of(std::string_view text)
{
    std::vector<std::string_view> statements;
    std::size_t start = 0;
    auto const part = [&](std::size_t end) {
        if (auto const statement = text.substr(start, end - start); !is_blank(statement))
            statements.push_back(statement);
        start = end + 1;
    };
    for (std::size_t at = 0; at < text.size();) {
        auto const end = end_of_quoted(text, at);
        if (end == at && text[at] == ';') part(at);
        at = std::max(end, at + 1);
    }
    if (start < text.size()) part(text.size());
    return statements;
}

} // namespace gt::db
