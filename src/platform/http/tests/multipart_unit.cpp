#include "platform/http/multipart.hpp"
#include "platform/http/part_head.hpp"
#include "platform/http/upload.hpp"
#include "platform/testing/multipart_body.hpp"
#include "platform/testing/temporary_folder.hpp"

#include <fstream>
#include <iterator>

namespace gt::http {

namespace {

constexpr UploadRule two_small_files{.file_bytes = 100, .files = 2};

struct Read {
    std::optional<Refusal> refused;
    Fields fields;
    std::vector<std::shared_ptr<Upload const>> uploads;
};

testing::TemporaryFolder const& folder()
{
    static testing::TemporaryFolder const made;
    return made;
}

/// As it would come from a slow peer: `piece` bytes at a time.
Read read(std::string_view body, std::size_t piece = 1'000'000, std::string const& boundary = "----goldenthread-tests")
{
    MultipartReader reader{boundary, folder().path(), {.field_bytes = 200, .files = two_small_files, .fields = 5}};
    for (std::size_t at = 0; at < body.size(); at += piece) reader.put(body.substr(at, piece));
    auto refused = reader.finish();
    return {refused, std::move(reader.fields), std::move(reader.uploads)};
}

std::string content_of(Upload const& upload)
{
    std::ifstream in{upload.file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

std::string part(std::string const& head, std::string const& content = "x")
{
    return "------goldenthread-tests\r\n" + head + "\r\n\r\n" + content + "\r\n------goldenthread-tests--\r\n";
}

int status_of(std::string const& body) { return read(body).refused.value_or(Refusal{200, ""}).status; }

} // namespace

TEST_CASE("fields and files of a form are read alike, however the bytes are cut")
{
    std::string const tricky = "\r\n------goldenthread-test\r\n--\r\n\r\n----\xFF\0 end\r";
    auto const body = testing::multipart_body({{"note", "two\r\nlines"}, {"empty", ""}, {"note", "again"}},
        {{"file", "a.txt", tricky + std::string(1, '\0')}, {"other", "C:\\Users\\me\\b.txt", ""}});
    for (std::size_t const piece : {1, 2, 3, 7, 25, 1'000'000}) {
        CAPTURE(piece);
        auto const form = read(body, piece);
        CHECK_FALSE(form.refused);
        CHECK(form.fields.all("note") == std::vector<std::string>{"two\r\nlines", "again"});
        CHECK(form.fields.has("empty"));
        REQUIRE(form.uploads.size() == 2);
        CHECK(content_of(*form.uploads[0]) == tricky + std::string(1, '\0'));
        CHECK(form.uploads[0]->size == tricky.size() + 1);
        CHECK(form.uploads[1]->name == "b.txt");
        CHECK(form.uploads[1]->size == 0);
    }
}

TEST_CASE("a field for files where none was chosen brings no file")
{
    auto const form = read(testing::multipart_body({}, {{"file", "", ""}}));
    CHECK_FALSE(form.refused);
    CHECK(form.uploads.empty());
}

TEST_CASE("a file over its limit is told to be so, nothing of it is kept, and the fields after it are read")
{
    auto body = testing::multipart_body({}, {{"file", "large.txt", std::string(1000, 'x')}});
    body.resize(body.size() - std::string_view{"--\r\n"}.size());
    body += "\r\nContent-Disposition: form-data; name=\"after\"\r\n\r\nkept\r\n------goldenthread-tests--\r\n";
    auto const form = read(body, 64);
    CHECK_FALSE(form.refused);
    REQUIRE(form.uploads.size() == 1);
    CHECK(form.uploads[0]->is_too_large);
    CHECK(form.uploads[0]->size == 1000);
    CHECK(content_of(*form.uploads[0]).empty());
    CHECK(form.fields.text("after") == "kept");
}

TEST_CASE("a file is gone from the disk when nobody kept it")
{
    auto form = read(testing::multipart_body({}, {{"file", "a.txt", "words"}}));
    auto const place = form.uploads.at(0)->file;
    CHECK(std::filesystem::exists(place));
    form.uploads.clear();
    CHECK_FALSE(std::filesystem::exists(place));
}

TEST_CASE("what no browser sends is refused")
{
    CHECK(status_of("") == 400);
    CHECK(status_of("------goldenthread-tests") == 400);
    CHECK(status_of("hello\r\n" + part("Content-Disposition: form-data; name=\"a\"")) == 400);
    CHECK(status_of(part("Content-Disposition: form-data; name=\"a\"").substr(0, 80)) == 400);
    CHECK(status_of(part("Content-Type: text/plain")) == 400);
    CHECK(status_of(part("Content-Disposition: attachment; name=\"a\"")) == 400);
    CHECK(status_of(part("Content-Disposition: form-data; name=\"\"")) == 400);
    CHECK(status_of(part("Content-Disposition: form-data; name=\"a\"; name=\"b\"")) == 400);
    CHECK(status_of(part("Content-Disposition: form-data; name=\"a")) == 400);
    CHECK(status_of(part("Content-Disposition: form-data; name=\"a\"\r\nContent-Disposition: form-data; name=\"b\""))
        == 400);
    CHECK(status_of(part("Content-Disposition: form-data; name=\"\xFF\"")) == 400);
    CHECK(status_of(part("Content-Disposition: form-data; name=\"a\"", std::string(1, '\0'))) == 400);
    CHECK(status_of(part("Content-Disposition: form-data; name=\"a\"", "\xC3")) == 400);
    CHECK(status_of(part(std::string(10'000, 'x'))) == 400);
    CHECK(status_of(part("Content-Disposition: form-data; name=\"a\"", std::string(300, 'x'))) == 413);
    CHECK(
        status_of(testing::multipart_body({{"a", "1"}, {"b", "2"}, {"c", "3"}, {"d", "4"}, {"e", "5"}, {"f", "6"}}, {}))
        == 400);
    CHECK(status_of(testing::multipart_body({}, {{"a", "1", "x"}, {"b", "2", "x"}, {"c", "3", "x"}})) == 400);
}

TEST_CASE("a full disk, or a folder that is gone, refuses the file")
{
    MultipartReader reader{"b", folder().path() / "not there", {.field_bytes = 100, .files = two_small_files}};
    auto const refused
        = reader.put("--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f\"\r\n\r\nxyz\r\n--b--");
    REQUIRE(refused);
    CHECK(refused->status == 507);
}

TEST_CASE("a part's head gives the names as browsers escape them, without folders")
{
    auto const parsed = PartHead::parse("content-disposition: form-data; name=\"a%22b\"; filename=\"x/y\\z %25.pdf\"");
    REQUIRE(parsed);
    CHECK(parsed->name == "a\"b");
    CHECK(parsed->file_name == "z %25.pdf");
    CHECK(PartHead::parse("Content-Disposition: form-data; name=plain")->name == "plain");
    CHECK_FALSE(PartHead::parse("Content-Disposition: form-data; name=plain")->file_name);
}

TEST_CASE("a boundary is what RFC 2046 allows, quoted or not")
{
    CHECK(multipart_boundary("multipart/form-data; boundary=abc") == "abc");
    CHECK(multipart_boundary("multipart/form-data; charset=utf-8; Boundary=\"a b:c\"") == "a b:c");
    CHECK_FALSE(multipart_boundary("multipart/form-data"));
    CHECK_FALSE(multipart_boundary("multipart/form-data; boundary="));
    CHECK_FALSE(multipart_boundary("multipart/form-data; boundary=\"a\nb\""));
    CHECK_FALSE(multipart_boundary("multipart/form-data; boundary=" + std::string(71, 'x')));
}

} // namespace gt::http
