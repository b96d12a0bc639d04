#pragma once

#include "cases/ids.hpp"
#include "platform/db/database.hpp"

#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace gt::cases::imports {

/// How a file differs from what stands, after all its rows have been met.
struct Difference {
    std::size_t added = 0;
    std::size_t unchanged = 0;
    std::vector<EntryId> corrected; ///< give way to a row of the file
    std::vector<std::pair<std::string, EntryId>> vanished; ///< list and row; in earlier files, not in this one
    std::vector<EntryId> returned; ///< had vanished, and is back as it was

    bool nothing() const { return added == 0 && corrected.empty() && vanished.empty() && returned.empty(); }
};

/// The rows of one source as the newest imports left them; a file's rows are held against them one by one.
/// Several rows may share a key (two contacts about a child on one day). Under one key, rows of equal digest are the
/// same row; what is left is paired as corrected; the rest is new or gone. So the order of rows means nothing.
class StoredRows {
public:
    static StoredRows load(db::Reader& reader, std::string_view source);

    /// True when exactly this row stands already, and has not been met before in this file.
    bool meet(std::string_view key, std::string_view digest);

    /// Call once, after the last row. Only what stood in one of `lists` can have vanished: a list that the file does
    /// not hold says nothing.
    Difference difference(std::set<std::string> const& lists) const;

private:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    struct Stored {
        EntryId id;
        std::string list;
        std::string digest;
        bool was_missing;
        std::size_t next_of_key;
        bool met = false;
    };

    void add(std::string key, Stored stored);

    std::vector<Stored> rows_;
    std::unordered_map<std::string, std::size_t> first_of_key_;
    std::unordered_map<std::string, std::size_t> come_; ///< rows of the file that were not met, by known key
    std::size_t come_under_new_keys_ = 0;
};

} // namespace gt::cases::imports
