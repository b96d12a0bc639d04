#include "platform/files/attachments.hpp"
#include "platform/testing/temporary_folder.hpp"
#include "platform/testing/test_database.hpp"

#include <fstream>

namespace gt::files {

namespace {

constexpr history::Subject record{"action", 17};
history::Act const act{7, Instant{1'000'000}, "added evidence"};

struct Room {
    testing::TemporaryFolder folder;
    Shelf shelf{folder.path()};
    testing::TestDatabase database;
    http::Upload upload;

    Result<Attachment> take(
        std::string const& name, std::string const& content, std::span<Kind const> wanted = documents())
    {
        upload.name = name;
        upload.file = shelf.incoming() / "one";
        upload.size = content.size();
        std::ofstream{upload.file, std::ios::binary} << content;
        return take_in(shelf, &upload, "file", 1'000'000, wanted);
    }

    Attachment attached(std::string const& name)
    {
        auto file = take(name, "%PDF-1.7 " + name);
        REQUIRE(file);
        database->write([&](db::Transaction& tx) { attach(tx, record, *file, act); });
        return *file;
    }

    std::vector<Attachment> all(history::Subject of = record)
    {
        auto reader = database->read();
        return attachments_of(reader, of);
    }
};

std::string refused(Result<Attachment> const& result)
{
    REQUIRE_FALSE(result);
    CHECK(result.problem().field == "file");
    return result.problem().message;
}

} // namespace

TEST_CASE("a file belongs to its record and to no other")
{
    Room room;
    auto const file = room.attached("plan.pdf");
    REQUIRE(room.all().size() == 1);
    auto const kept = room.all()[0];
    CHECK(kept.name == "plan.pdf");
    CHECK(kept.media_type == "application/pdf");
    CHECK(kept.size == 17);
    CHECK(kept.added_by == 7);
    CHECK(kept.added_at == act.when);
    CHECK(room.shelf.has(kept.sha256));
    CHECK(room.all({"action", 18}).empty());
    CHECK(room.all({"audit", 17}).empty());
    auto reader = room.database->read();
    CHECK(find_attachment(reader, record, file.id));
    CHECK_FALSE(find_attachment(reader, {"action", 18}, file.id));
}

TEST_CASE("posting twice attaches once; withdrawing takes it from the list and keeps content and history")
{
    Room room;
    auto const file = room.attached("plan.pdf");
    room.database->write([&](db::Transaction& tx) { attach(tx, record, file, act); });
    CHECK(room.all().size() == 1);

    room.database->write([&](db::Transaction& tx) { withdraw(tx, record, file.id, act); });
    room.database->write([&](db::Transaction& tx) { withdraw(tx, record, file.id, act); });
    CHECK(room.all().empty());
    CHECK(room.shelf.has(file.sha256));
    auto reader = room.database->read();
    auto const entries = history::of(reader, {"attachment", file.id.number});
    REQUIRE(entries.size() == 2);
    auto const present = present_attachments(reader, 0, 10);
    REQUIRE(present.size() == 1);
    CHECK(present[0].state.text() == entries[1].after);
}

TEST_CASE("what cannot be evidence is refused in words")
{
    Room room;
    CHECK(refused(take_in(room.shelf, nullptr, "file", 10)) == "Choose a file");
    CHECK(refused(room.take("empty.pdf", "")) == "The file is empty. Choose another");
    CHECK(refused(room.take("plan.pdf", std::string(1'000'001, 'x'))) == "The file must be smaller than 1 MB");
    constexpr std::array pictures{Kind::pdf, Kind::png};
    CHECK(refused(room.take("plan.pdf", "MZ\x90", pictures)) == "The file must be a PDF or a PNG picture");
    CHECK(refused(room.take("notes.txt", "only words", pictures)) == "The file must be a PDF or a PNG picture");
    room.upload.is_too_large = true;
    CHECK(refused(take_in(room.shelf, &room.upload, "file", 1'000'000)) == "The file must be smaller than 1 MB");
    CHECK(room.shelf.all().empty());
}

TEST_CASE("a file is saved under the name it had, with the extension of its content")
{
    Room room;
    auto const name_of = [&](std::string const& given, std::string const& content = "%PDF-1.7") {
        return room.take(given, content)->name;
    };
    CHECK(name_of("Home visit.PDF") == "Home visit.pdf");
    CHECK(name_of("invoice.exe") == "invoice.pdf");
    CHECK(name_of("..") == "file.pdf");
    CHECK(name_of("") == "file.pdf");
    CHECK(name_of("a\"b\\c:d.pdf") == "a_b_c_d.pdf");
    CHECK(name_of("table.CSV", "a,b") == "table.csv");
    CHECK(name_of("page.html", "<script>") == "page.txt");
    auto const long_name = name_of(std::string(119, 'x') + "\xC3\xA9\xC3\xA9.pdf");
    CHECK(long_name == std::string(119, 'x') + ".pdf");
}

TEST_CASE("a download is to be saved, under its name in either spelling")
{
    Room room;
    auto file = room.attached("Zo\xC3\xAB's plan.pdf");
    auto const response = download(room.shelf, file);
    CHECK(response.type == "application/pdf");
    CHECK(response.file == room.shelf.path_of(file.sha256));
    CHECK(response.header("Content-Disposition")
        == "attachment; filename=\"Zo__'s plan.pdf\"; filename*=UTF-8''Zo%C3%AB%27s%20plan.pdf");
}

TEST_CASE("sizes are told as people read them")
{
    auto const words = [](std::int64_t size) {
        Attachment attachment;
        attachment.size = size;
        return attachment.size_words();
    };
    CHECK(words(1) == "1 KB");
    CHECK(words(1499) == "1 KB");
    CHECK(words(999'400) == "999 KB");
    CHECK(words(12'400'000) == "12 MB");
}

} // namespace gt::files
