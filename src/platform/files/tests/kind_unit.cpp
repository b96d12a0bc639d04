#include "platform/files/kind.hpp"
#include "platform/testing/temporary_folder.hpp"
#include "platform/xlsx/tests/workbooks.hpp"

#include <fstream>

namespace gt::files {

namespace {

using namespace std::string_literals;

std::optional<Kind> kind_of_bytes(std::string const& bytes)
{
    testing::TemporaryFolder const folder;
    auto const file = folder.path() / "file";
    std::ofstream{file, std::ios::binary} << bytes;
    return kind_of(file);
}

std::string old_office(std::string_view stream)
{
    auto bytes = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s + std::string(1000, '\0');
    for (char const c : stream) bytes += {c, '\0'};
    return bytes;
}

} // namespace

TEST_CASE("a file is known by its content")
{
    CHECK(kind_of_bytes("%PDF-1.7\n...") == Kind::pdf);
    CHECK(kind_of_bytes("\x89PNG\r\n\x1A\n....") == Kind::png);
    CHECK(kind_of_bytes("\xFF\xD8\xFF\xE0\0\x10JFIF"s) == Kind::jpeg);
    CHECK(kind_of_bytes("\0\0\0\x24"
                        "ftypheic\0\0\0\0mif1"s)
        == Kind::heic);
    CHECK(
        kind_of_bytes(testing::zip_of({{"[Content_Types].xml", "<x/>"}, {"word/document.xml", "<x/>"}})) == Kind::word);
    CHECK(
        kind_of_bytes(testing::zip_of({{"[Content_Types].xml", "<x/>"}, {"xl/workbook.xml", "<x/>"}})) == Kind::excel);
    CHECK(kind_of_bytes(testing::zip_of({{"ppt/presentation.xml", "<x/>"}})) == Kind::powerpoint);
    CHECK(kind_of_bytes(
              testing::zip_of({{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", "<x/>"}}))
        == Kind::opendocument);
    CHECK(kind_of_bytes(old_office("WordDocument")) == Kind::old_word);
    CHECK(kind_of_bytes(old_office("__properties_version1.0")) == Kind::outlook);
    CHECK(kind_of_bytes("Name,Value\r\nZo\xC3\xAB,1\r\n") == Kind::text);
}

TEST_CASE("a program, a document with macros, an archive and what is cut off are no evidence")
{
    CHECK_FALSE(kind_of_bytes(""));
    CHECK_FALSE(kind_of_bytes("MZ\x90\0\x03\0"s));
    CHECK_FALSE(kind_of_bytes("\x7F"
                              "ELF\x02\x01\x01\0"s));
    CHECK_FALSE(kind_of_bytes("text with a \0 in it"s));
    CHECK_FALSE(kind_of_bytes("not UTF-8: \xE9"));
    CHECK_FALSE(kind_of_bytes("PK\x03\x04 and no more"));
    CHECK_FALSE(kind_of_bytes(testing::zip_of({{"readme.txt", "an archive"}})));
    CHECK_FALSE(kind_of_bytes(testing::zip_of({{"word/document.xml", "<x/>"}, {"word/vbaProject.bin", "macros"}})));
    CHECK_FALSE(kind_of_bytes(testing::zip_of({{"xl/workbook.xml", "<x/>"}, {"xl/vbaProject.bin", "macros"}})));
    CHECK_FALSE(kind_of_bytes(old_office("WordDocument") + old_office("_VBA_PROJECT")));
    CHECK_FALSE(kind_of_bytes(old_office("nothing we know")));
}

TEST_CASE("every kind has a type, an extension and words")
{
    for (auto const kind : documents()) {
        CHECK(facts_of(kind).media_type.find('/') != std::string_view::npos);
        CHECK(facts_of(kind).extension.starts_with('.'));
        CHECK_FALSE(facts_of(kind).words.empty());
    }
}

} // namespace gt::files
