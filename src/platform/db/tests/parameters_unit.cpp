#include "platform/db/error.hpp"
#include "platform/db/parameters.hpp"

#include <limits>

using namespace gt::db;

namespace {

std::vector<std::string_view> const names{"a", "b"};

std::string refusal(std::vector<Param> const& params)
{
    try {
        in_order(names, params);
        return "";
    } catch (Error const& error) {
        CHECK(error.kind() == Error::Kind::misuse);
        return error.what();
    }
}

} // namespace

TEST_CASE("parameters are put into the statement's order")
{
    std::vector<Param> const params{{"b", 2}, {"a", 1}};

    auto const values = in_order(names, params);

    REQUIRE(values.size() == 2);
    CHECK(*values[0] == Value{std::int64_t{1}});
    CHECK(*values[1] == Value{std::int64_t{2}});
}

TEST_CASE("a parameter that is missing, left over or given twice is named")
{
    CHECK(refusal({{"a", 1}}) == "parameter :b is missing");
    CHECK(refusal({{"a", 1}, {"b", 2}, {"c", 3}}) == "parameter :c is not in the statement");
    CHECK(refusal({{"a", 1}, {"b", 2}, {"a", 3}}) == "parameter :a is given twice");
}

TEST_CASE("a value that the engines would not keep alike is refused, and not told")
{
    CHECK(refusal({{"a", 1}, {"b", std::string{"secret\0more", 11}}}) == "parameter :b holds a NUL byte");
    CHECK(
        refusal({{"a", std::numeric_limits<double>::quiet_NaN()}, {"b", 1}}) == "parameter :a is not a finite number");

    for (auto const* text : {"\x80", "\xC3", "\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80",
             "\xF5\x80\x80\x80", "ab\xE2\x82"})
        CHECK(refusal({{"a", 1}, {"b", text}}) == "parameter :b is not UTF-8");
    for (auto const* text : {"", "plain", "Zoë", "€", "\U0001F600", "\uFFFD"})
        CHECK(refusal({{"a", 1}, {"b", text}}) == "");
}
