#include "platform/xml/push_parser.hpp"

#include <cstdio>
#include <string>
#include <unistd.h>

using namespace gt;

namespace {

class Scribe : public xml::Handler {
public:
    void start(std::string_view name, xml::Attributes const&) override { told += "<" + std::string{name}; }
    void end(std::string_view name) override { told += "/" + std::string{name}; }
    void text(std::string_view piece) override { told += piece; }

    std::string told;
};

/// What is told of the document; empty when it is refused.
std::string parse(std::string_view document, std::size_t piece)
{
    Scribe scribe;
    xml::PushParser parser{scribe};
    for (; !document.empty(); document.remove_prefix(std::min(piece, document.size())))
        if (!parser.push(document.substr(0, piece))) return "";
    return parser.finish() ? scribe.told : "";
}

/// What is written to standard error while it lives.
class StandardError {
public:
    StandardError() : kept_{::dup(STDERR_FILENO)}, file_{std::tmpfile()} { ::dup2(::fileno(file_), STDERR_FILENO); }
    ~StandardError()
    {
        ::dup2(kept_, STDERR_FILENO);
        ::close(kept_);
        std::fclose(file_);
    }
    StandardError(StandardError const&) = delete;

    long bytes() const
    {
        std::fflush(stderr);
        return static_cast<long>(::lseek(::fileno(file_), 0, SEEK_END));
    }

private:
    int kept_;
    std::FILE* file_;
};

/// Found by fuzzing: what is declared to be UTF-7 and is not, cut so that the library gives up in silence.
constexpr std::string_view undecodable
    = "<?xml version=\"1.0\" encoding=\"UTF-7\"?><a-7\"?><a r\xff\xff\xff\xff\xff\xffx\xff\xff\xff\xff\xff\xff\xff\xff";

} // namespace

TEST_CASE("a document is told element by element, however it is cut")
{
    constexpr std::string_view document = "<a><b r=\"1\">x &amp; y</b><c/></a>";
    for (std::size_t const piece : {std::size_t{1}, std::size_t{5}, document.size()}) {
        CAPTURE(piece);
        CHECK(parse(document, piece) == "<a<bx & y/b<c/c/a");
    }
}

TEST_CASE("a document that does not end, or that cannot be decoded, is refused however it is cut")
{
    for (auto const document : {std::string_view{"<a><b>"}, std::string_view{""}, std::string_view{" "}, undecodable}) {
        for (std::size_t const piece : {std::size_t{1}, std::size_t{5}, std::size_t{64}}) {
            CAPTURE(piece);
            CHECK(parse(document, piece) == "");
        }
    }
}

TEST_CASE("nothing of a document is written to standard error, where the log goes")
{
    StandardError const error;
    parse(undecodable, 5);
    parse("<a>\xff</a>", 64);
    CHECK(error.bytes() == 0);
}
