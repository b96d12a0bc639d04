#include "platform/http/request.hpp"

#include <rapidcheck.h>

namespace gt::http {

TEST_CASE("a form's names and values are decoded")
{
    auto const form = decode_form("name=Ada+L%C3%B6we&note=a%26b%3Dc&empty=&bare&&tick=1&tick=2");
    REQUIRE(form);
    CHECK(form->text("name") == "Ada Löwe");
    CHECK(form->text("note") == "a&b=c");
    CHECK(form->has("empty"));
    CHECK(form->has("bare"));
    CHECK_FALSE(form->has(""));
    CHECK(form->all("tick") == std::vector<std::string>{"1", "2"});
    CHECK(form->text("tick") == "2");
    CHECK(form->text("absent").empty());
    CHECK(decode_form("")->pairs().empty());
}

TEST_CASE("a malformed form is refused")
{
    for (auto const* encoded : {"a=%", "a=%4", "a=%zz", "%=b", "a=%00", "a=%FF", "a=%C0%AF", "a=%ED%A0%80",
             "a=%F5%80%80%80", "a=%E2%82", "a=\xff"}) {
        CAPTURE(encoded);
        CHECK_FALSE(decode_form(encoded));
    }
}

TEST_CASE("a form has at most as many fields as are allowed")
{
    CHECK(decode_form("a=1&b=2", 2));
    CHECK_FALSE(decode_form("a=1&b=2&c=3", 2));
}

TEST_CASE("text is trimmed and its line ends are plain, raw is as it came")
{
    auto const form = decode_form("note=++one%0D%0Atwo%0Dthree%0A&password=+secret+");
    REQUIRE(form);
    CHECK(form->text("note") == "one\ntwo\nthree");
    CHECK(form->raw("note") == "  one\r\ntwo\rthree\n");
    CHECK(form->raw("password") == " secret ");
    CHECK(Fields{{"blank", " \t\r\n"}}.text("blank").empty());
}

TEST_CASE("cookies are read and those of other programs passed over")
{
    auto const cookies = decode_cookies("a=1; b=\"two\";c = x=y ;; nonsense; =nameless; bad=\xff; d=%41");
    CHECK(cookies.text("a") == "1");
    CHECK(cookies.text("b") == "two");
    CHECK(cookies.text("c") == "x=y");
    CHECK(cookies.raw("d") == "%41");
    CHECK(cookies.pairs().size() == 4);
    CHECK(decode_cookies("").pairs().empty());
}

TEST_CASE("a request's header is found by its name in lower case")
{
    Request request;
    request.headers = {{"accept", "text/html"}};
    CHECK(request.header("accept") == "text/html");
    CHECK(request.header("host").empty());
}

TEST_CASE("what is encoded comes back as it was")
{
    CHECK(rc::check("encode and decode", [] {
        auto const point = rc::gen::weightedOneOf<std::string>(
            {{6, rc::gen::map(rc::gen::inRange(1, 128), [](int c) { return std::string(1, static_cast<char>(c)); })},
                {1, rc::gen::element<std::string>("é", "€", "𝄞", "&", "=", "+", "%", ";")}});
        auto const word = rc::gen::map(rc::gen::container<std::vector<std::string>>(point), [](auto const& points) {
            std::string text;
            for (auto const& one : points) text += one;
            return text;
        });
        auto const pairs
            = *rc::gen::container<std::vector<std::pair<std::string, std::string>>>(rc::gen::pair(word, word));
        Fields fields;
        for (auto const& [name, value] : pairs) fields.add(name, value);
        auto const again = decode_form(encode_form(fields));
        RC_ASSERT(again.has_value());
        RC_ASSERT(again->pairs() == fields.pairs());
    }));
}

TEST_CASE("no bytes make the decoders fail otherwise than by refusing")
{
    CHECK(rc::check("random bytes", [](std::string const& bytes) {
        auto const form = decode_form(bytes);
        if (form) RC_ASSERT(decode_form(encode_form(*form))->pairs() == form->pairs());
        RC_ASSERT(decode_cookies(bytes).pairs().size() <= bytes.size());
    }));
}

} // namespace gt::http
