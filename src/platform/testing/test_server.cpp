#include "platform/testing/test_server.hpp"

#include <cstdlib>
#include <filesystem>
#include <libpq-fe.h>
#include <set>
#include <stdexcept>
#include <unistd.h>

namespace gt::testing {

namespace {

namespace fs = std::filesystem;

class SqliteFolder : public TestServer {
public:
    SqliteFolder()
    {
        auto pattern = (fs::temp_directory_path() / "goldenthread-test-XXXXXX").string();
        if (!mkdtemp(pattern.data())) throw std::runtime_error{"no temporary folder for the tests' databases"};
        folder_ = pattern;
    }

    ~SqliteFolder() override
    {
        std::error_code ignored;
        fs::remove_all(folder_, ignored);
    }

    void create(std::string const& name, std::optional<std::string> const& copy_of) override
    {
        // Once closed, an SQLite database is one file: its write-ahead log has been taken in.
        if (copy_of) fs::copy_file(file(*copy_of), file(name));
    }

    void drop(std::string const& name) noexcept override
    {
        std::error_code ignored;
        for (auto const* ending : {"", "-wal", "-shm"}) fs::remove(file(name) + ending, ignored);
    }

    db::Database::Options options(std::string const& name) const override
    {
        return {.sqlite_file = file(name), .postgres_url = "", .fsync = false};
    }

    db::Engine engine() const override { return db::Engine::sqlite; }

private:
    std::string file(std::string const& name) const { return (folder_ / name).string(); }

    fs::path folder_;
};

class PostgresServer : public TestServer {
public:
    explicit PostgresServer(std::string url) : url_{std::move(url)}, connection_{PQconnectdb(url_.c_str()), PQfinish}
    {
        if (PQstatus(connection_.get()) != CONNECTION_OK)
            throw std::runtime_error{std::string{"GOLDENTHREAD_TEST_PG: "} + PQerrorMessage(connection_.get())};
        PQsetNoticeProcessor(
            connection_.get(), [](void*, char const*) {}, nullptr);
    }

    ~PostgresServer() override
    {
        for (auto const left = names_; auto const& name : left) drop(name);
    }

    void create(std::string const& name, std::optional<std::string> const& copy_of) override
    {
        auto const origin = copy_of ? own(*copy_of) : "template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'";
        // With fsync off, copying files is quicker than writing them through the log.
        run("CREATE DATABASE " + own(name) + " TEMPLATE " + origin + " STRATEGY file_copy");
        names_.insert(name);
    }

    void drop(std::string const& name) noexcept override
    {
        PQclear(PQexec(connection_.get(), ("DROP DATABASE IF EXISTS " + own(name) + " WITH (FORCE)").c_str()));
        names_.erase(name);
    }

    db::Database::Options options(std::string const& name) const override
    {
        std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> const parts{
            PQconninfoParse(url_.c_str(), nullptr), PQconninfoFree};
        std::string text = "dbname=" + own(name);
        for (auto const* part = parts.get(); part->keyword; ++part)
            if (part->val && std::string_view{part->keyword} != "dbname")
                text += std::string{" "} + part->keyword + "='" + part->val + "'";
        return {.sqlite_file = "", .postgres_url = text, .fsync = false};
    }

    db::Engine engine() const override { return db::Engine::postgres; }

private:
    /// Runs of the tests may share one server.
    static std::string own(std::string const& name)
    {
        return "goldenthread_test_" + std::to_string(getpid()) + "_" + name;
    }

    void run(std::string const& sql)
    {
        std::unique_ptr<PGresult, decltype(&PQclear)> const answer{PQexec(connection_.get(), sql.c_str()), PQclear};
        if (PQresultStatus(answer.get()) != PGRES_COMMAND_OK)
            throw std::runtime_error{PQerrorMessage(connection_.get())};
    }

    std::string url_;
    std::unique_ptr<PGconn, decltype(&PQfinish)> connection_;
    std::set<std::string> names_;
};

std::unique_ptr<TestServer> chosen()
{
    auto const* const url = std::getenv("GOLDENTHREAD_TEST_PG");
    if (url && *url) return std::make_unique<PostgresServer>(url);
    return std::make_unique<SqliteFolder>();
}

} // namespace

TestServer& test_server()
{
    static auto const server = chosen();
    return *server;
}

} // namespace gt::testing
