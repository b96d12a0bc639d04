#include "platform/db/column_words.hpp"

#include "platform/db/sql_text.hpp"

#include <array>

namespace gt::db {

namespace {

struct Word {
    std::string_view word, sqlite, postgres;
};

/// @id is the key of its own table, @ref the id of a row elsewhere.
constexpr std::array words{
    Word{"@id", "INTEGER NOT NULL PRIMARY KEY", "bigint NOT NULL PRIMARY KEY"},
    Word{"@ref", "INTEGER", "bigint"},
    Word{"@text", "TEXT", "text"},
    Word{"@date", "TEXT", "text"},
    Word{"@instant", "INTEGER", "bigint"},
    Word{"@count", "INTEGER", "bigint"},
    Word{"@real", "REAL", "double precision"},
    Word{"@flag", "INTEGER", "smallint"},
    Word{"@bytes", "BLOB", "bytea"},
};

bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

std::string_view type_of(std::string_view word, Migration const& migration, Engine engine)
{
    auto const* const known = std::ranges::find(words, word, &Word::word);
    if (known == words.end())
        throw std::runtime_error{
            "Migration " + std::string{migration.name} + " has no column word " + std::string{word}};
    return engine == Engine::sqlite ? known->sqlite : known->postgres;
}

bool creates_table(std::string_view statement)
{
    std::size_t at = 0;
    while (at < statement.size()) {
        auto const end = end_of_quoted(statement, at);
        if (end == at && !std::isspace(static_cast<unsigned char>(statement[at]))) break;
        at = std::max(end, at + 1);
    }
    return statement.substr(at).starts_with("CREATE TABLE");
}

std::string expand_statement(std::string_view statement, Migration const& migration, Engine engine)
{
    std::string text;
    std::size_t closing = 0;
    for (std::size_t at = 0; at < statement.size();) {
        auto end = end_of_quoted(statement, at);
        if (end == at && statement[at] == '@') {
            end = static_cast<std::size_t>(
                std::find_if_not(statement.begin() + at + 1, statement.end(), is_letter) - statement.begin());
            text += type_of(statement.substr(at, end - at), migration, engine);
        } else {
            end = std::max(end, at + 1);
            text += statement.substr(at, end - at);
            if (statement.substr(at, end - at) == ")") closing = text.size();
        }
        at = end;
    }
    if (engine == Engine::sqlite && creates_table(statement)) text.insert(closing, " STRICT");
    return text;
}

} // namespace

std::vector<std::string> expanded(Migration const& migration, Engine engine)
{
    std::vector<std::string> statements;
    for (auto const statement : statements_of(migration.text))
        statements.push_back(expand_statement(statement, migration, engine));
    return statements;
}

std::string expand(Migration const& migration, Engine engine)
{
    std::string text;
    for (auto const& statement : expanded(migration, engine)) text += statement + ";";
    return text;
}

} // namespace gt::db
