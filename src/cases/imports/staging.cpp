#include "cases/imports/staging.hpp"

namespace gt::cases::imports {

void Staging::add(Entry entry)
{
    waiting_.push_back(std::move(entry));
    if (waiting_.size() == most_in_one_transaction) write();
}

void Staging::write()
{
    if (waiting_.empty()) return;
    database_.write([&](db::Transaction& tx) {
        for (auto const& entry : waiting_)
            tx.run(R"sql(
                INSERT INTO staged_rows (import_id, entry_id, list, row_key, number, digest, facts)
                VALUES (:import, :entry, :list, :row_key, :number, :digest, :facts))sql",
                {{"import", import_}, {"entry", EntryId::make()}, {"list", entry.list}, {"row_key", entry.row_key},
                    {"number", entry.number}, {"digest", entry.digest}, {"facts", entry.facts}});
    });
    waiting_.clear();
}

} // namespace gt::cases::imports
