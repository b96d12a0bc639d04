#include "app/commands/command.hpp"
#include "platform/testing/temporary_folder.hpp"

#include <doctest/doctest.h>
#include <fstream>
#include <iostream>
#include <sstream>

using namespace gt;

namespace {

/// What is said on standard error while this lives.
class Heard {
public:
    Heard() : before_{std::cerr.rdbuf(text_.rdbuf())} { }
    ~Heard() { std::cerr.rdbuf(before_); }
    Heard(Heard const&) = delete;

    std::string text() const { return text_.str(); }

private:
    std::ostringstream text_;
    std::streambuf* before_;
};

/// An authority as `init` makes it, and a council's pack beside it. Always SQLite, as the commands want it here.
class WithPack {
public:
    WithPack()
    {
        Heard const quiet;
        REQUIRE(app::run_program({"init", "--name", "Northvale", "--data", folder_.path().string()}) == 0);
    }

    /// The status and the words of `framework check` and `framework load` of a pack with these steps.
    std::pair<int, std::string> run(std::string const& what, std::string const& steps) const
    {
        auto const file = folder_.path() / "northvale.toml";
        std::ofstream{file} << "layer = \"northvale\"\ntitle = \"Northvale\"\nversion = \"1\"\n"
                               "effective_from = 2026-04-01\n\n[[workflow]]\nkey = \"visits\"\ntitle = \"Visits\"\n"
                            << steps;
        Heard const heard;
        auto const status = app::run_program({"framework", what, file.string(), "--data", folder_.path().string()});
        return {status, heard.text()};
    }

private:
    testing::TemporaryFolder folder_;
};

std::string step(std::string const& key, std::string const& verb, std::string const& then)
{
    return "[[workflow.step]]\nkey = \"" + key + "\"\nverb = \"" + verb + "\"\nrole = \"team_manager\"\nn = 1\n" + then
        + "\n";
}

} // namespace

TEST_CASE("a framework whose workflow cannot end or names an unknown verb is refused with its line, and not loaded")
{
    WithPack const pack;
    auto const endless
        = step("plan", "audits.respond", "then = [\"visit\"]") + step("visit", "audits.respond", "then = [\"plan\"]");
    auto const unknown = step("visit", "audits.respnd", "");
    for (std::string const what : {"check", "load"}) {
        auto const [status, words] = pack.run(what, endless);
        CHECK(status != 0);
        CHECK_MESSAGE(words.find("northvale.toml:9: the workflow \"visits\" cannot end") != std::string::npos, words);
        auto const [status_of_unknown, words_on_unknown] = pack.run(what, unknown);
        CHECK(status_of_unknown != 0);
        CHECK_MESSAGE(words_on_unknown.find("did you mean \"audits.respond\"?") != std::string::npos, words_on_unknown);
    }
    CHECK(pack.run("load", step("visit", "audits.respond", "")).first
        == 0); // nothing of the refused ones stands in its way
}
