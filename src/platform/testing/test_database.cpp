#include "platform/testing/test_database.hpp"

#include "platform/db/migrations.hpp"
#include "platform/testing/test_server.hpp"

#include <atomic>
#include <set>

namespace gt::testing {

namespace {

std::string next_name()
{
    static std::atomic<int> number = 0;
    return "copy_" + std::to_string(++number);
}

/// The template of that name, made at its first use.
std::string template_of(std::string const& name, std::function<void(db::Database&)> const& fill)
{
    static std::mutex mutex;
    static std::set<std::string> made;

    auto const full_name = "template_" + name;
    std::scoped_lock const lock{mutex};
    if (made.contains(full_name)) return full_name;

    auto& server = test_server();
    server.create(full_name, std::nullopt);
    db::Database database{server.options(full_name)};
    db::migrate(database, db::embedded_migrations());
    fill(database);
    made.insert(full_name);
    return full_name;
}

} // namespace

struct TestDatabase::Inside {
    explicit Inside(std::optional<std::string> const& copy_of) : name{next_name()}
    {
        auto& server = test_server();
        server.create(name, copy_of);
        options = server.options(name);
        database.emplace(options);
    }

    ~Inside()
    {
        database.reset();
        test_server().drop(name);
    }
    Inside(Inside const&) = delete;

    std::string name;
    db::Database::Options options;
    std::optional<db::Database> database;
};

TestDatabase::TestDatabase() : TestDatabase{prepared("migrated", [](db::Database&) {})} { }

TestDatabase TestDatabase::prepared(std::string const& name, std::function<void(db::Database&)> const& fill)
{
    return TestDatabase{std::make_unique<Inside>(template_of(name, fill))};
}

TestDatabase TestDatabase::bare() { return TestDatabase{std::make_unique<Inside>(std::nullopt)}; }

TestDatabase::TestDatabase(std::unique_ptr<Inside> inside) : inside_{std::move(inside)} { }
TestDatabase::TestDatabase(TestDatabase&&) noexcept = default;
TestDatabase::~TestDatabase() = default;

db::Database& TestDatabase::operator*() const { return *inside_->database; }
db::Database::Options const& TestDatabase::options() const { return inside_->options; }

db::Engine engine() { return test_server().engine(); }

} // namespace gt::testing
