#pragma once

#include "cases/ids.hpp"
#include "platform/db/database.hpp"
#include "platform/result.hpp"

#include <future>
#include <string>
#include <vector>

namespace gt::cases::imports {

/// One row of a file, ready to be kept.
struct Entry {
    std::string list; ///< "6", "marac", "child"
    std::string row_key;
    std::string number; ///< the child's, in the case system
    std::string digest;
    std::string facts;
};

/// Rows on their way in, written in transactions of at most 2,000, so that nobody waits long for them, while the next
/// ones are read. What a write throws comes out of the `add` or the `finish` after it.
class Staging {
public:
    static constexpr std::size_t most_in_one_transaction = 2'000;

    Staging(db::Database& database, ImportId import) : database_{database}, import_{import} { }

    void add(Entry entry);
    /// Writes what is left, and waits for all of it.
    void finish();
    /// Waits for what is being written, whatever comes of it: nothing is written from then on.
    void give_up() noexcept;

private:
    void write(std::vector<Entry> const& entries) const;
    void write_beside();

    db::Database& database_;
    ImportId import_;
    std::vector<Entry> waiting_;
    std::future<void> writing_;
};

} // namespace gt::cases::imports
