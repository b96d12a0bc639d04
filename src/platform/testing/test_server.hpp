#pragma once

#include "platform/db/database.hpp"

namespace gt::testing {

/// Where the databases of a run lie: a folder of SQLite files, or databases of a PostgreSQL server.
class TestServer {
public:
    virtual ~TestServer() = default;

    /// A new database: empty, or a copy of the one named, which nobody has open.
    virtual void create(std::string const& name, std::optional<std::string> const& copy_of) = 0;
    virtual void drop(std::string const& name) noexcept = 0;
    virtual db::Database::Options options(std::string const& name) const = 0;
    virtual db::Engine engine() const = 0;
};

/// By the environment; lives until the program ends, then drops what is left.
TestServer& test_server();

} // namespace gt::testing
