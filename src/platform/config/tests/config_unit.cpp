#include "platform/config/config.hpp"

#include <fstream>
#include <unistd.h>

using namespace gt;

namespace {

/// What is read of a settings file with this text.
Result<config::Config> read_text(std::string const& text)
{
    auto const file
        = std::filesystem::temp_directory_path() / ("goldenthread-" + std::to_string(::getpid()) + "-settings.toml");
    std::ofstream{file} << text;
    auto const read = config::read(file);
    std::filesystem::remove(file);
    return read;
}

bool says(Result<config::Config> const& read, std::string_view words)
{
    return !read && read.problem().message.find(words) != std::string::npos;
}

} // namespace

TEST_CASE("a council's colour is taken when white words on it can be read")
{
    auto const read = read_text("council = \"Northvale\"\ncolour = \"#1d4b8f\"\n");
    REQUIRE(read);
    CHECK(read->colour == html::Colour{0x1d, 0x4b, 0x8f});
    CHECK(read_text("colour = \"#767676\"\n"));
    CHECK_FALSE(read_text("council = \"Northvale\"\n")->colour);
}

TEST_CASE("a colour on which many could not read white words is refused with its line and contrast")
{
    CHECK(says(read_text("council = \"Northvale\"\ncolour = \"#ffcc00\"\n"),
        ":2: white words on #ffcc00 have a contrast of 1.5 to 1"));
    // Rounded, this one would seem enough.
    CHECK(says(read_text("colour = \"#777777\"\n"), "a contrast of 4.4 to 1"));
}

TEST_CASE("a colour that is none is refused with how one is written")
{
    CHECK(says(read_text("colour = \"teal\"\n"), ":1: colour is written as \"#0b5351\""));
    CHECK(says(read_text("colour = 7\n"), "has the wrong kind of value"));
}

TEST_CASE("a new file of settings can be read, and names the council as it was given")
{
    auto const read = read_text(config::initial_text("North \"vale\" \\ Council"));
    REQUIRE(read);
    CHECK(read->council == "North \"vale\" \\ Council");
    CHECK_FALSE(read->colour);
}

TEST_CASE("mail needs a server, an address it comes from and where the link leads")
{
    std::string const mail = "[mail]\nsmtp = \"smtp://mail.council.example:587\"\n";
    auto const read = read_text(mail + "from = \"qa@council.example\"\naddress = \"https://qa.council.example\"\n");
    REQUIRE(read);
    CHECK(read->mail.is_set());
    CHECK_FALSE(read_text("council = \"Northvale\"\n")->mail.is_set());
    CHECK(says(read_text("[mail]\nfrom = \"qa@council.example\"\n"), "smtp is the council's mail server"));
    CHECK(says(read_text(mail + "from = \"QA office\"\n"), "from is the address that mail comes from"));
    CHECK(says(read_text(mail + "from = \"qa@council.example\"\n"), "address is where people reach this service"));
    CHECK(says(read_text(mail + "sender = \"qa@council.example\"\n"), "\"sender\" is not a setting of [mail]"));
    std::string const whole = mail + "from = \"qa@council.example\"\naddress = \"https://qa.council.example\"\n";
    CHECK(read->mail.keep_days == 90);
    CHECK(read_text(whole + "keep_days = 30\n")->mail.keep_days == 30);
    CHECK(says(read_text(whole + "keep_days = 0\n"), "keep_days is a number of days from 1 to 3650"));
    CHECK(says(read_text(whole + "keep_days = \"long\"\n"), "\"keep_days\" is not a setting of [mail]"));
}
