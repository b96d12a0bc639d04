#pragma once

#include <stdexcept>
#include <string>

namespace gt::db {

/// What the database refused. The text names the kind and, where known, the
/// constraint; never a value (stack.md pitfall 11: values are personal data).
class Error : public std::runtime_error {
public:
    enum class Kind {
        unique, ///< a key that is already there
        foreign_key, ///< a reference to something that is not there
        not_null,
        check,
        busy, ///< SQLite: another writer for longer than the bounded wait -> 503
        serialization, ///< PostgreSQL: to be run again; seen only after five tries -> 503
        disk_full,
        connection,
        misuse, ///< a bug: a parameter missing or left over, a malformed statement
        other
    };

    Error(Kind kind, std::string const& what) : std::runtime_error{what}, kind_{kind} { }
    Kind kind() const { return kind_; }

private:
    Kind kind_;
};

} // namespace gt::db
