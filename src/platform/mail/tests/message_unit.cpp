#include "platform/mail/message.hpp"

#include <doctest/doctest.h>

namespace gt::mail {

namespace {

Message const message{.id = "42@qa.council.example",
    .from = "qa@council.example",
    .to = "wanda@council.example",
    .subject = "Your work: 1 thing overdue",
    .text = "One thing is overdue.\n.\nSign in \xC3\xA0 la page: a=b\n",
    .date = Instant::in_london(*Date::of(2026, 11, 23), 9)};

} // namespace

TEST_CASE("a mail has one reader, one number whenever it is sent again, and says that no person wrote it")
{
    auto const text = written(message);
    CHECK(text.starts_with("Date: Mon, 23 Nov 2026 09:00:00 +0000\r\n"));
    for (auto const* line :
        {"From: <qa@council.example>\r\n", "To: <wanda@council.example>\r\n", "Subject: Your work: 1 thing overdue\r\n",
            "Message-ID: <42@qa.council.example>\r\n", "Auto-Submitted: auto-generated\r\n"})
        CHECK_MESSAGE(text.find(line) != std::string::npos, line);
    CHECK(text == written(message));
}

TEST_CASE("what is no plain ASCII goes as quoted-printable, and a line of one full stop does not end the mail")
{
    auto const text = written(message);
    CHECK(text.ends_with("\r\n\r\nOne thing is overdue.\r\n=2E\r\nSign in =C3=A0 la page: a=3Db\r\n"));
    auto long_one = message;
    long_one.text = std::string(200, 'x') + "\n";
    CHECK(written(long_one).find(std::string(72, 'x') + "=\r\n" + std::string(72, 'x') + "=\r\n") != std::string::npos);
}

TEST_CASE("nothing that could end a header's line comes into one")
{
    for (auto const* wrong : {"", "wanda", "@council.example", "wanda@", "a@b@c", "wanda@council.example\r\nBcc: x@y.z",
             "wanda worker@council.example", "<wanda@council.example>", "a,b@council.example"})
        CHECK_MESSAGE(!is_address(wrong), wrong);
    CHECK(is_address("wanda.o'neil+qa@council.example"));
    auto broken = message;
    broken.to = "wanda@council.example\r\nBcc: other@council.example";
    CHECK_THROWS_AS(written(broken), std::logic_error);
    broken = message;
    broken.subject = "Work\r\nBcc: other@council.example";
    CHECK_THROWS_AS(written(broken), std::logic_error);
}

} // namespace gt::mail
