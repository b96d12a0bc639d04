#include "platform/db/sql_text.hpp"

using namespace gt::db;

TEST_CASE("each name becomes a number, and a name used twice keeps its own")
{
    auto const sql = numbered("UPDATE t SET a = :a, b = :b WHERE a = :a OR c = :c_2");

    CHECK(sql.text == "UPDATE t SET a = $1, b = $2 WHERE a = $1 OR c = $3");
    CHECK(sql.names == std::vector<std::string_view>{"a", "b", "c_2"});
}

TEST_CASE("a colon in a literal, a quoted name, a comment or a cast is no parameter")
{
    constexpr std::string_view text = "SELECT ':a''s :b', \":c\", x::text -- :d\n, /* :e */ ':f' FROM t";

    auto const sql = numbered(text);

    CHECK(sql.text == text);
    CHECK(sql.names.empty());
    CHECK(numbered("SELECT 'it''s', :real").names == std::vector<std::string_view>{"real"});
    CHECK(numbered("SELECT 'never closed :a").names.empty());
}

TEST_CASE("statements part at semicolons outside literals and comments, blank ones are left out")
{
    auto const statements = statements_of("A ';' ; -- no; end\nB;\n/* ; */ ;\n  C\n-- end");

    REQUIRE(statements.size() == 3);
    CHECK(statements[0] == "A ';' ");
    CHECK(statements[1] == " -- no; end\nB");
    CHECK(statements[2] == "\n  C\n-- end");
}
