#include "platform/html/colour.hpp"

using namespace gt::html;

TEST_CASE("a colour is read as it is written in a style sheet, and not otherwise")
{
    CHECK(Colour::parse("#0b5351") == Colour{11, 83, 81});
    CHECK(Colour::parse("#0B5351")->text() == "#0b5351");
    for (auto const* text : {"", "#0b535", "0b53511", "#0b535g", "#0b53511", "teal", "#-b5351"}) {
        CAPTURE(text);
        CHECK_FALSE(Colour::parse(text));
    }
}

TEST_CASE("contrast is counted as WCAG 2.2 says")
{
    Colour const black{0, 0, 0};
    CHECK(contrast(black, white) == doctest::Approx(21));
    CHECK(contrast(white, white) == doctest::Approx(1));
    // The grey that is known for standing just above and just below the line.
    CHECK(contrast({118, 118, 118}, white) > 4.5);
    CHECK(contrast({119, 119, 119}, white) < 4.5);
    CHECK(contrast(white, {11, 83, 81}) == doctest::Approx(8.8).epsilon(0.01));
}

TEST_CASE("a tint is the colour laid over white")
{
    Colour const teal{11, 83, 81};
    CHECK(teal.tint(0) == white);
    CHECK(teal.tint(1) == teal);
    CHECK(teal.tint(0.07).text() == "#eef3f3");
}
