#include "platform/http/multipart.hpp"

#include "fuzz.hpp"
#include "platform/http/part_head.hpp"
#include "platform/http/upload.hpp"
#include "platform/http/utf8.hpp"
#include "platform/testing/temporary_folder.hpp"

namespace gt::fuzz {

namespace {

struct Read {
    int status = 200;
    std::vector<std::pair<std::string, std::string>> fields;
    std::vector<std::pair<std::string, std::uintmax_t>> files;

    bool operator==(Read const&) const = default;
};

Read read(std::string_view body, std::size_t piece)
{
    static testing::TemporaryFolder const folder;
    http::MultipartReader reader{
        "b", folder.path(), {.field_bytes = 500, .files = {.file_bytes = 100, .files = 2}, .fields = 5}};
    for (std::size_t at = 0; at < body.size(); at += piece) reader.put(body.substr(at, piece));
    Read found;
    if (auto const refused = reader.finish()) return found.status = refused->status, found;
    found.fields = reader.fields.pairs();
    for (auto const& upload : reader.uploads) found.files.emplace_back(upload->name, upload->size);
    return found;
}

} // namespace

/// The first line is a Content-Type, the rest a body.
void try_input(std::string_view input)
{
    auto const end = std::min(input.find('\n'), input.size());
    auto const boundary = http::multipart_boundary(input.substr(0, end));
    expect(!boundary || (!boundary->empty() && boundary->size() <= 70), "a boundary has up to 70 characters");
    auto const body = input.substr(std::min(end + 1, input.size()));
    auto const whole = read(body, body.size() + 1);
    for (auto const& [name, value] : whole.fields)
        expect(!name.empty() && http::is_text(name) && http::is_text(value), "only named, well-formed text comes in");
    for (auto const& [name, size] : whole.files)
        expect(name.find_first_of("/\\") == std::string::npos, "a file's name has no folder");
    // However the bytes are cut it is the same form; a refusal may come at another piece, with another reason.
    auto const dripped = read(body, 1);
    expect((whole.status == 200) == (dripped.status == 200), "pieces decide nothing");
    expect(whole.status != 200 || whole == dripped, "pieces change nothing");
}

} // namespace gt::fuzz
