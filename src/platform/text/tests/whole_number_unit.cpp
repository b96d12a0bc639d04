#include "platform/text/whole_number.hpp"

#include <doctest/doctest.h>

TEST_CASE("a whole number may be nought or below, and is nothing with anything around it")
{
    CHECK(gt::text::whole_number("12") == 12);
    CHECK(gt::text::whole_number("0") == 0);
    CHECK(gt::text::whole_number("-7") == -7);
    for (auto const* text : {"", "seven", "7 people", "7.5", "99999999999"}) CHECK(!gt::text::whole_number(text));
}
