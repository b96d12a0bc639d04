#include "cases/imports/stored_rows.hpp"

namespace gt::cases::imports {

StoredRows StoredRows::load(db::Reader& reader, std::string_view source)
{
    StoredRows stored;
    reader.each(R"sql(
        SELECT id, list, row_key, digest, missing_since
          FROM caseload_entries
         WHERE source = :source AND superseded_at IS NULL)sql",
        {{"source", source}}, [&](db::Row const& row) {
            stored.add(row.text("row_key"),
                {row.get<EntryId>("id"), row.text("list"), row.text("digest"),
                    row.get<std::optional<ImportId>>("missing_since").has_value(), none});
        });
    return stored;
}

void StoredRows::add(std::string key, Stored stored)
{
    auto const [first, is_new] = first_of_key_.try_emplace(std::move(key), rows_.size());
    if (!is_new) {
        stored.next_of_key = first->second;
        first->second = rows_.size();
    }
    rows_.push_back(std::move(stored));
}

bool StoredRows::meet(std::string_view key, std::string_view digest)
{
    auto const first = first_of_key_.find(std::string{key});
    if (first == first_of_key_.end()) {
        ++come_under_new_keys_;
        return false;
    }
    for (auto at = first->second; at != none; at = rows_[at].next_of_key) {
        auto& row = rows_[at];
        if (row.met || row.digest != digest) continue;
        row.met = true;
        return true;
    }
    ++come_[first->first];
    return false;
}

Difference StoredRows::difference(std::set<std::string> const& lists) const
{
    Difference difference;
    difference.added = come_under_new_keys_;
    std::vector<bool> gives_way(rows_.size());
    for (auto const& [key, count] : come_) {
        auto left = count;
        for (auto at = first_of_key_.at(key); at != none && left > 0; at = rows_[at].next_of_key) {
            if (rows_[at].met) continue;
            gives_way[at] = true;
            difference.corrected.push_back(rows_[at].id);
            --left;
        }
        difference.added += left;
    }
    for (std::size_t at = 0; at < rows_.size(); ++at) {
        auto const& row = rows_[at];
        if (row.met) {
            ++difference.unchanged;
            if (row.was_missing) difference.returned.push_back(row.id);
        } else if (!gives_way[at] && !row.was_missing && lists.contains(row.list)) {
            difference.vanished.emplace_back(row.list, row.id);
        }
    }
    return difference;
}

} // namespace gt::cases::imports
