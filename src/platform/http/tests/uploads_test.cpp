#include "platform/http/server.hpp"
#include "platform/http/upload.hpp"
#include "platform/testing/client.hpp"
#include "platform/testing/temporary_folder.hpp"

#include <atomic>
#include <fstream>
#include <iterator>
#include <thread>

namespace gt::http {

namespace {

/// Answers with what came; "/files" takes one file of 100,000 bytes, "/refused" nothing from anybody.
struct Receiver {
    testing::TemporaryFolder folder;
    std::atomic<int> handled = 0;
    Server server{options(), [this](Request const& request) { return handle(request); }};
    testing::Client client{server.port()};

    Options options()
    {
        Options options;
        options.limits.body_bytes = 10'000;
        options.limits.uploads = 1;
        options.limits.chunk_time = std::chrono::seconds{1};
        options.upload_folder = folder.path();
        options.admit_upload = [](Request const& head) -> std::variant<UploadRule, Response> {
            if (head.path == "/files") return UploadRule{.file_bytes = 100'000};
            return text(403, "not for you\n");
        };
        return options;
    }

    Response handle(Request const& request)
    {
        ++handled;
        auto const* const upload = request.upload("file");
        if (request.path == "/file") {
            auto response = text(200, "");
            response.file = folder.path() / request.query.text("name");
            return response;
        }
        if (!upload) return text(200, "no file, note " + request.form.text("note"));
        std::ifstream in{upload->file, std::ios::binary};
        std::string const content{std::istreambuf_iterator<char>{in}, {}};
        return text(200,
            upload->name + " " + std::to_string(content.size()) + (upload->is_too_large ? " too large" : "") + ", note "
                + request.form.text("note"));
    }

    bool is_empty() const { return std::filesystem::is_empty(folder.path()); }
};

std::string head(std::string const& path, std::string const& fields)
{
    return "POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Type: " + std::string{testing::multipart_type} + "\r\n"
        + fields + "\r\n";
}

} // namespace

TEST_CASE("a file comes with the fields of its form and is gone after the answer")
{
    Receiver receiver;
    auto const answer
        = receiver.client.post_files("/files", {{"note", "with it"}}, {{"file", "plan.txt", std::string(50'000, 'x')}});
    CHECK(answer.body == "plan.txt 50000, note with it");
    CHECK(receiver.is_empty());
    CHECK(receiver.client.post("/files", {{"note", "urlencoded"}}).body == "no file, note urlencoded");
}

TEST_CASE("a file over the route's limit is told to the handler with all the rest; one many times over it gets 413")
{
    Receiver receiver;
    auto const told
        = receiver.client.post_files("/files", {{"note", "kept"}}, {{"file", "large.txt", std::string(300'000, 'x')}});
    CHECK(told.body == "large.txt 0 too large, note kept");
    auto const refused = receiver.client.post_files("/files", {}, {{"file", "huge.txt", std::string(3'000'000, 'x')}});
    CHECK(refused.status == 413);
    CHECK(receiver.is_empty());
}

TEST_CASE("chunked files are held to the same limits")
{
    Receiver receiver;
    auto const body = testing::multipart_body({}, {{"file", "a.txt", "words"}});
    std::array<char, 16> size{};
    std::snprintf(size.data(), size.size(), "%zx", body.size());
    auto const small = receiver.client.raw(head("/files", "Transfer-Encoding: chunked\r\nConnection: close\r\n")
        + size.data() + "\r\n" + body + "\r\n0\r\n\r\n");
    CHECK(small.ends_with("a.txt 5, note "));
    auto const large = receiver.client.raw(
        head("/files", "Transfer-Encoding: chunked\r\n") + "F0000\r\n" + std::string(0xF0000, 'x') + "\r\n");
    CHECK(testing::statuses_in(large) == std::vector{413});
}

TEST_CASE("who may not send files is told before the body is read")
{
    Receiver receiver;
    auto const refused = receiver.client.raw(head("/refused", "Content-Length: 90000\r\n"));
    CHECK(testing::statuses_in(refused) == std::vector{403});
    CHECK(refused.find("Connection: close") != std::string::npos);
    auto const asked = receiver.client.raw(head("/refused", "Content-Length: 90000\r\nExpect: 100-continue\r\n"));
    CHECK(testing::statuses_in(asked) == std::vector{403});
    CHECK(receiver.handled == 0);
    CHECK(receiver.is_empty());
}

TEST_CASE("a broken upload is refused and leaves nothing behind")
{
    Receiver receiver;
    auto const body = testing::multipart_body({}, {{"file", "a.txt", "words"}});
    auto const cut = body.substr(0, body.size() - 10);
    auto const length
        = [](std::string const& sent) { return "Content-Length: " + std::to_string(sent.size()) + "\r\n"; };
    CHECK(testing::statuses_in(receiver.client.raw(head("/files", length(cut)) + cut)) == std::vector{400});
    CHECK(testing::statuses_in(receiver.client.raw(head("/files", "Content-Length: 5000\r\n") + body))
        == std::vector{408});
    auto const no_boundary
        = "POST /files HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data\r\n" + length(body) + "\r\n";
    CHECK(testing::statuses_in(receiver.client.raw(no_boundary + body)) == std::vector{400});
    CHECK(receiver.handled == 0);
    CHECK(receiver.is_empty());
}

TEST_CASE("beyond the uploads allowed at once the next is asked to come back, and pages go on")
{
    Receiver receiver;
    std::thread slow{[&] { receiver.client.raw(head("/files", "Content-Length: 5000\r\n") + "--"); }};
    std::this_thread::sleep_for(std::chrono::milliseconds{200});
    testing::Client other{receiver.server.port()};
    CHECK(other.post_files("/files", {}, {{"file", "a.txt", "words"}}).status == 503);
    CHECK(other.post("/files", {{"note", "here"}}).status == 200);
    slow.join();
    CHECK(other.post_files("/files", {}, {{"file", "a.txt", "words"}}).status == 200);
}

TEST_CASE("where no files are taken a form with files is another kind of content")
{
    Server server{{}, [](Request const&) { return text(200, ""); }};
    testing::Client client{server.port()};
    CHECK(client.post_files("/", {{"note", "x"}}, {}).status == 415);
}

TEST_CASE("a file is sent from the disk, whole, and as HEAD without it; one that is gone is 404")
{
    Receiver receiver;
    std::string const content(1'000'001, 'y');
    std::ofstream{receiver.folder.path() / "kept"} << content;
    CHECK(receiver.client.get("/file?name=kept").body == content);
    auto const only_head = receiver.client.send("HEAD", "/file?name=kept");
    CHECK(only_head.header("Content-Length") == "1000001");
    CHECK(receiver.client.get("/file?name=gone").status == 404);
    CHECK(receiver.client.get("/file?name=kept").status == 200);
}

} // namespace gt::http
