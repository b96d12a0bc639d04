#include "cases/imports/staging.hpp"

#include "platform/db/bulk.hpp"

namespace gt::cases::imports {

void Staging::add(Entry entry)
{
    waiting_.push_back(std::move(entry));
    if (waiting_.size() == most_in_one_transaction) write();
}

void Staging::write()
{
    if (waiting_.empty()) return;
    std::vector<db::BulkRow> rows;
    rows.reserve(waiting_.size());
    for (auto const& entry : waiting_)
        rows.push_back({{"import", import_}, {"entry", EntryId::make()}, {"list", entry.list},
            {"row_key", entry.row_key}, {"number", entry.number}, {"digest", entry.digest}, {"facts", entry.facts}});
    database_.write([&](db::Transaction& tx) {
        db::insert_many(tx, R"sql(
            INSERT INTO staged_rows (import_id, entry_id, list, row_key, number, digest, facts)
            VALUES (:import, :entry, :list, :row_key, :number, :digest, :facts))sql",
            rows);
    });
    waiting_.clear();
}

} // namespace gt::cases::imports
