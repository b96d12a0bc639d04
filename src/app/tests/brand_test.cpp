#include "app/testing/test_app.hpp"
#include "staff/house/brand.hpp"

#include <doctest/doctest.h>

using namespace gt;
using gt::testing::TestApp;

TEST_CASE("a council's own colour comes in a style sheet after the program's, also before sign-in")
{
    TestApp app;
    app.house().keep(std::make_shared<staff::Brand>(html::Colour{0x1d, 0x4b, 0x8f}));

    for (auto const& page : {app.as("worker").get("/").body, app.stranger().get("/sign-in").body}) {
        auto const program = page.find("/assets/goldenthread.css");
        auto const council = page.find("/assets/council.css?v=");
        REQUIRE(council != std::string::npos);
        CHECK(program < council);
    }
    auto const sheet = app.stranger().get("/assets/council.css");
    CHECK(sheet.status == 200);
    CHECK(sheet.header("content-type") == "text/css; charset=utf-8");
    CHECK(sheet.body.find("--govuk-brand-colour:#1d4b8f;") != std::string::npos);
}

TEST_CASE("without a colour of its own a council has the program's, and there is no second style sheet")
{
    TestApp app;
    CHECK(app.stranger().get("/sign-in").body.find("council.css") == std::string::npos);
    CHECK(app.stranger().get("/assets/council.css").status == 404);
}

TEST_CASE("words on the grounds that a council's colour makes keep their contrast, whatever the colour")
{
    html::Colour const link{0x1a, 0x65, 0xa6};
    html::Colour const grey_words{0x48, 0x49, 0x49};
    html::Colour const error{0xca, 0x35, 0x35};
    for (auto const colour : {html::Colour{0, 0, 0}, html::Colour{0, 0, 0xff}, html::Colour{0xc0, 0, 0}}) {
        auto const sheet = staff::Brand{colour}.style_sheet();
        constexpr std::string_view property = "surface-background-colour:";
        auto const ground = html::Colour::parse(sheet.substr(sheet.find(property) + property.size(), 7));
        REQUIRE(ground);
        for (auto const words : {link, grey_words, error}) CHECK(html::contrast(words, *ground) >= 4.5);
    }
}
