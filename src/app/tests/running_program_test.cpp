#include "app/testing/forked_program.hpp"
#include "cases/caseload_csv/caseload_csv.hpp"
#include "platform/files/durable.hpp"
#include "platform/testing/client.hpp"
#include "platform/testing/self_made_certificate.hpp"
#include "platform/testing/socket.hpp"
#include "platform/testing/temporary_folder.hpp"
#include "platform/testing/test_database.hpp"
#include "platform/testing/tls_client.hpp"
#include "staff/imports/staff_csv.hpp"

#include <atomic>
#include <csignal>
#include <doctest/doctest.h>
#include <fstream>
#include <memory>
#include <thread>
#include <unistd.h>

using namespace gt;
using namespace gt::testing;
using namespace std::chrono_literals;

namespace {

constexpr auto password = "a long enough password";

/// An authority made and run by the program itself, each command in a process of its own.
struct Installed {
    Installed()
    {
        REQUIRE(run({"init", "--name", "Northvale"}) == 0);
        REQUIRE(add_user("ada") == 0);
    }

    std::vector<std::string> with_place(std::vector<std::string> arguments) const
    {
        arguments.insert(arguments.end(), {"--data", data().string()});
        if (engine() == db::Engine::postgres)
            arguments.insert(arguments.end(), {"--database", database.options().postgres_url});
        return arguments;
    }

    /// Begins the command and does not wait for it.
    std::unique_ptr<ForkedProgram> begin(std::vector<std::string> const& arguments, std::string const& input = "")
    {
        auto const said = folder.path() / ("said-" + std::to_string(++commands));
        return std::make_unique<ForkedProgram>(with_place(arguments), said, input);
    }

    int run(std::vector<std::string> const& arguments, std::string const& input = "")
    {
        auto const program = begin(arguments, input);
        auto const status = program->wait();
        if (status != 0) MESSAGE(program->said());
        return status;
    }

    int add_user(std::string const& name) { return run(user(name), password); }

    static std::vector<std::string> user(std::string const& name)
    {
        return {
            "user", "add", "--name", name, "--email", name + "@northvale.example", "--role", "system_administrator"};
    }

    std::string file(std::string const& name, std::string_view content) const
    {
        auto const path = folder.path() / name;
        std::ofstream{path, std::ios::binary} << content;
        return path.string();
    }

    std::filesystem::path data() const { return folder.path() / "authority"; }
    /// To open the database as one more process does.
    db::Database::Options options() const
    {
        auto options = database.options();
        if (engine() == db::Engine::sqlite) options.sqlite_file = (data() / "goldenthread.sqlite").string();
        return options;
    }

    TemporaryFolder folder;
    TestDatabase database = TestDatabase::bare(); ///< on SQLite the data folder has its own
    int commands = 0;
};

Answer sign_in(Client& client, std::string const& name)
{
    return client.post(
        "/sign-in", {{"email", name + "@northvale.example"}, {"password", std::string{password}}, {"then", "/"}});
}

/// While the transaction lives, nobody else can open a session. On SQLite every transaction that writes has that.
void keep_others_out(db::Transaction& tx)
{
    if (engine() == db::Engine::postgres) tx.run("LOCK TABLE sessions IN ACCESS EXCLUSIVE MODE");
}

bool is_refused_soon(unsigned short port)
{
    for (int i = 0; i < 200; ++i) {
        try {
            ::close(connect_to(port));
        } catch (std::runtime_error const&) {
            return true;
        }
        std::this_thread::sleep_for(10ms);
    }
    return false;
}

} // namespace

TEST_CASE("a request in flight when the program is told to stop is answered whole; nobody new is, and it ends well")
{
    Installed installed;
    auto const server = installed.begin({"serve", "--listen", "127.0.0.1:0"});
    auto const port = server->wait_until_it_serves();
    Answer answer;
    std::atomic<bool> is_answered = false;
    std::thread browser;
    {
        db::Database other{installed.options()};
        other.write([&](db::Transaction& tx) {
            keep_others_out(tx);
            browser = std::thread{[&] {
                Client client{port};
                answer = sign_in(client, "ada");
                is_answered = true;
            }};
            std::this_thread::sleep_for(500ms);
            server->signal(SIGTERM);
            CHECK(is_refused_soon(port));
            CHECK_FALSE(is_answered);
        });
    }
    browser.join();

    CHECK(answer.redirects_to("/"));
    CHECK(answer.header("Connection") == "close");
    CHECK(server->wait() == 0);
    db::Database after{installed.options()};
    CHECK(after.read().one("SELECT count(*) AS sessions FROM sessions")->number("sessions") == 1);
}

TEST_CASE("with a certificate the program serves over TLS itself, with Secure cookies, and says what it lacks")
{
    Installed installed;
    SelfMadeCertificate const own{installed.folder.path()};
    std::vector<std::string> const serve{"serve", "--listen", "127.0.0.1:0", "--tls-cert", own.certificate.string()};
    CHECK(installed.begin(serve)->wait() == 1);
    auto with_key = serve;
    with_key.insert(with_key.end(), {"--tls-key", own.key.string()});
    auto const refused = installed.begin(with_key);
    CHECK(refused->wait() == 1);
    CHECK(refused->said().find("set behind_https = true") != std::string::npos);

    auto const settings = installed.data() / "goldenthread.toml";
    auto text = files::read_whole(settings);
    text.replace(text.find("behind_https = false"), 20, "behind_https = true");
    files::write_durably(settings, text);
    auto const server = installed.begin(with_key);
    auto const port = server->wait_until_it_serves();
    CHECK(server->said().find("https://127.0.0.1:") != std::string::npos);
    auto const form = http::encode_form({{"email", "ada@northvale.example"}, {"password", password}, {"then", "/"}});
    TlsClient client{port, own.certificate};
    client.send("POST /sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
                "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
        + std::to_string(form.size()) + "\r\n\r\n" + form);
    auto const answer = client.receive();
    CHECK(answer.starts_with("HTTP/1.1 303 "));
    CHECK(answer.find("Set-Cookie: __Host-goldenthread=") != std::string::npos);
    CHECK(answer.find("; Secure") != std::string::npos);
    server->signal(SIGTERM);
    CHECK(server->wait() == 0);
}

TEST_CASE("commands do their work beside a running server, which goes on answering")
{
    Installed installed;
    auto const staff = installed.file("staff.csv", staff::imports::template_text());
    auto const caseload = installed.file("caseload.csv", cases::caseload_csv::template_text());
    auto const server = installed.begin({"serve", "--listen", "127.0.0.1:0"});
    Client client{server->wait_until_it_serves()};
    REQUIRE(sign_in(client, "ada").status == 303);

    std::vector<std::unique_ptr<ForkedProgram>> beside;
    beside.push_back(installed.begin({"import", "staff", staff}));
    beside.push_back(installed.begin(Installed::user("grace"), password));
    beside.push_back(installed.begin({"tick"}));
    beside.push_back(installed.begin({"report", "quarterly", "--format", "json"}));
    beside.push_back(installed.begin({"migrate"}));
    for (int i = 0; i < 20; ++i) {
        CHECK(client.get("/").status == 200);
        std::this_thread::sleep_for(10ms);
    }
    for (auto const& program : beside) {
        auto const status = program->wait();
        CHECK_MESSAGE(status == 0, program->said());
    }
    CHECK(installed.run({"import", "caseload", caseload}) == 0);
    CHECK(installed.run({"import", "caseload", caseload, "--dry-run"}) == 0);

    client.forget_cookies();
    CHECK(sign_in(client, "grace").redirects_to("/"));
    CHECK(client.get("/").status == 200);
    CHECK(installed.run({"history", "verify"}) == 0);
    server->signal(SIGTERM);
    CHECK(server->wait() == 0);
}
