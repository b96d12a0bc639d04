#include "platform/history/seal.hpp"

#include "platform/history/seal_hash.hpp"
#include "platform/text/text.hpp"

#include <stdexcept>

namespace gt::history {

namespace {

/// A transaction holds no more rows than an import's does; what waits beyond that comes under the next seal.
constexpr int most_rows = 2000;

struct WaitingRow {
    std::int64_t history_id;
    SealedRow row;
};

std::vector<WaitingRow> waiting(db::Reader& reader)
{
    std::vector<WaitingRow> rows;
    for (auto const& row : reader.all(R"sql(
             SELECT h.id, h.subject_kind, h.subject_id, h.sequence, h.hash
               FROM history_unsealed u JOIN history h ON h.id = u.history_id
              ORDER BY h.id
              LIMIT :most)sql",
             {{"most", most_rows}}))
        rows.push_back({row.number("id"),
            {row.text("subject_kind"), row.number("subject_id"), row.number("sequence"), row.get<db::Bytes>("hash")}});
    return rows;
}

Seal newest_seal(db::Reader& reader)
{
    auto const row = reader.one("SELECT number, root FROM history_seals ORDER BY number DESC LIMIT 1");
    Seal seal;
    if (row) {
        seal.number = row->number("number");
        seal.root = row->get<db::Bytes>("root");
    }
    return seal;
}

Seal make_seal(Seal const& previous, std::vector<WaitingRow> const& rows, Key const& key, Instant now)
{
    Seal seal{previous.number + 1, now, static_cast<std::int64_t>(rows.size()), previous.root, {}, key.id, {}};
    std::vector<db::Bytes> leaves;
    leaves.reserve(rows.size());
    for (auto const& waiting_row : rows) leaves.push_back(leaf_of(waiting_row.row));
    seal.root = root_of(seal, std::move(leaves));
    seal.mac = mac_of(seal, key);
    return seal;
}

void insert(db::Transaction& tx, Seal const& seal)
{
    tx.run(R"sql(
        INSERT INTO history_seals (number, sealed_at, row_count, previous_root, root, key_id, mac)
        VALUES (:number, :sealed_at, :row_count, :previous_root, :root, :key_id, :mac))sql",
        {{"number", seal.number}, {"sealed_at", seal.sealed_at}, {"row_count", seal.row_count},
            {"previous_root", seal.previous_root}, {"root", seal.root}, {"key_id", seal.key_id}, {"mac", seal.mac}});
}

/// False when another process has sealed it.
bool cover(db::Transaction& tx, WaitingRow const& waiting_row, std::int64_t seal)
{
    auto const& row = waiting_row.row;
    if (tx.run("DELETE FROM history_unsealed WHERE history_id = :id", {{"id", waiting_row.history_id}}) == 0)
        return false;
    tx.run(R"sql(
        INSERT INTO history_sealed (subject_kind, subject_id, sequence, hash, seal)
        VALUES (:kind, :id, :sequence, :hash, :seal))sql",
        {{"kind", row.subject_kind}, {"id", row.subject_id}, {"sequence", row.sequence}, {"hash", row.hash},
            {"seal", seal}});
    return true;
}

/// How many rows it covers; 0 when another process sealed some of them meanwhile.
std::int64_t seal_some(db::Database& database, std::vector<WaitingRow> const& rows, Key const& key, Instant now)
{
    auto const done = database.write([&](db::Transaction& tx) -> Result<std::int64_t> {
        auto const seal = make_seal(newest_seal(tx), rows, key, now);
        for (auto const& row : rows)
            if (!cover(tx, row, seal.number)) return conflict();
        insert(tx, seal);
        return seal.row_count;
    });
    return done ? *done : 0;
}

} // namespace

Sealed seal(db::Database& database, Keys const& keys, Instant now)
{
    Sealed sealed;
    for (;;) {
        // Read apart from the write: a serialisable transaction that reads the history would stand in every writer's
        // way.
        auto reader = database.read();
        auto const rows = waiting(reader);
        if (rows.empty()) {
            auto const newest = newest_seal(reader);
            sealed.newest = newest.number;
            sealed.root = text::hex(newest.root.data(), newest.root.size());
            return sealed;
        }
        auto const* const key = keys.newest();
        if (!key) throw std::runtime_error{"There is no key to seal the history with: goldenthread keys rotate"};
        sealed.rows += seal_some(database, rows, *key, now);
    }
}

bool has_seals(db::Reader& reader) { return newest_seal(reader).number != 0; }

std::map<std::string, std::int64_t> uses_of_keys(db::Reader& reader)
{
    std::map<std::string, std::int64_t> uses;
    for (auto const& row : reader.all("SELECT key_id, count(*) AS seals FROM history_seals GROUP BY key_id"))
        uses[row.text("key_id")] = row.number("seals");
    return uses;
}

} // namespace gt::history
