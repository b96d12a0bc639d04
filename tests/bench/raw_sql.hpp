#pragma once

#include "platform/db/value.hpp"

#include <functional>
#include <map>
#include <memory>
#include <sqlite3.h>
#include <string>
#include <string_view>
#include <vector>

namespace gt::bench {

/// One statement as a page ran it: on which connection, its text and the values bound, by place.
struct Ran {
    sqlite3* connection;
    std::string sql;
    std::map<int, db::Value> values;
};

/// From now on every SQLite connection of the process can be listened to; call it before the first is opened.
void listen_to_connections();

/// What `work` runs on all connections, in order, transactions included.
std::vector<Ran> statements_of(std::function<void()> const& work);

/// The same statements again on a copy of the database through SQLite's own interface, each prepared once: the floor
/// below which no page that asks these questions can go. Every row is read to its last column.
class RawSql {
public:
    RawSql(std::string const& database_file, std::vector<Ran> const& statements);
    ~RawSql();
    RawSql(RawSql const&) = delete;

    void run();
    std::size_t size() const { return steps_.size(); }

private:
    struct Step {
        sqlite3_stmt* statement;
        std::map<int, db::Value> values;
        std::vector<int> counting; ///< places whose values must be new each time
    };

    sqlite3* connection_for(sqlite3* original);
    sqlite3_stmt* prepared(sqlite3* connection, std::string const& sql);
    void bind(Step const& step) const;

    std::string file_;
    std::map<sqlite3*, sqlite3*> connections_;
    std::map<std::pair<sqlite3*, std::string>, sqlite3_stmt*> prepared_;
    std::vector<Step> steps_;
    static inline std::int64_t turn_ = 0; ///< of all pages: they share the copy, and some its records
    std::int64_t read_ = 0; ///< so that reading the columns is not optimised away
};

} // namespace gt::bench
