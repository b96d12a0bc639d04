#include "cases/imports/staging.hpp"

#include "platform/db/bulk.hpp"

#include <utility>

namespace gt::cases::imports {

void Staging::add(Entry entry)
{
    waiting_.push_back(std::move(entry));
    if (waiting_.size() == most_in_one_transaction) write_beside();
}

void Staging::finish()
{
    write_beside();
    writing_.get();
}

void Staging::give_up() noexcept
{
    if (writing_.valid()) writing_.wait();
}

/// One batch at a time: whoever reads faster than is written waits here.
void Staging::write_beside()
{
    if (writing_.valid()) writing_.get();
    writing_ = std::async(std::launch::async, [this, entries = std::exchange(waiting_, {})] { write(entries); });
}

void Staging::write(std::vector<Entry> const& entries) const
{
    if (entries.empty()) return;
    std::vector<db::BulkRow> rows;
    rows.reserve(entries.size());
    for (auto const& entry : entries)
        rows.push_back({{"import", import_}, {"entry", EntryId::make()}, {"list", entry.list},
            {"row_key", entry.row_key}, {"number", entry.number}, {"digest", entry.digest}, {"facts", entry.facts}});
    database_.write([&](db::Transaction& tx) {
        db::insert_many(tx, R"sql(
            INSERT INTO staged_rows (import_id, entry_id, list, row_key, number, digest, facts)
            VALUES (:import, :entry, :list, :row_key, :number, :digest, :facts))sql",
            rows);
    });
}

} // namespace gt::cases::imports
