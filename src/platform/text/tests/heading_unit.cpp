#include "platform/text/heading.hpp"

#include <doctest/doctest.h>

TEST_CASE("headings that differ in case, spaces and punctuation are one")
{
    for (auto const* text :
        {"Date of Referral", " date of  referral ", "\uFEFFDATE\u00A0OF REFERRAL", "date_of_referral"})
        CHECK_MESSAGE(gt::heading_key(text) == "dateofreferral", text);
    CHECK(gt::heading_key("children’s support?") == gt::heading_key("children's support"));
    CHECK(gt::heading_key("‘Missing’ – (Y/N))") == "missingyn");
    CHECK(gt::heading_key("Prénom") != gt::heading_key("Prnom"));
}

TEST_CASE("spaces of every kind become one plain space")
{
    CHECK(gt::one_spaced("  Jo\u00A0\u00A0Bloggs \r\n") == "Jo Bloggs");
    CHECK(gt::one_spaced("\uFEFF \t") == "");
    CHECK(gt::one_spaced("Zoë") == "Zoë");
}

TEST_CASE("text that is not UTF-8, or holds a NUL, is not trusted")
{
    CHECK(gt::is_clean_utf8("Zoë – 👩 \u00A0"));
    using namespace std::string_view_literals;
    for (auto const text :
        {"Zo\xEB"sv, "\xC0\xAF"sv, "\xED\xA0\x80"sv, "\xF4\x90\x80\x80"sv, "\xE2\x82"sv, "a\0b"sv, "\x80"sv})
        CHECK_FALSE(gt::is_clean_utf8(text));
}
