#include "platform/history/seal_hash.hpp"
#include "platform/history/verification.hpp"
#include "platform/text/text.hpp"

#include <set>

namespace gt::history {

namespace {

std::string name_of(Seal const& seal) { return "seal " + std::to_string(seal.number); }

/// All seals, from the first to the newest.
class SealChain {
public:
    SealChain(Keys const& keys, Verification& result) : keys_{keys}, result_{result}
    {
        for (auto const& fault : result.broken) named_.emplace(fault.subject_kind, fault.subject_id);
    }

    std::int64_t number() const { return seal_.number; }

    void begin(db::Row const& row)
    {
        auto const expected = seal_.number + 1;
        auto const last_root = seal_.root;
        seal_ = {row.number("number"), row.get<Instant>("sealed_at"), row.number("row_count"),
            row.get<db::Bytes>("previous_root"), row.get<db::Bytes>("root"), row.text("key_id"),
            row.get<db::Bytes>("mac")};
        leaves_.clear();
        for (auto missing = expected; missing < seal_.number; ++missing)
            fault(Fault::Kind::seal_missing, "seal " + std::to_string(missing) + " is missing");
        if (seal_.number == expected && seal_.previous_root != last_root)
            fault(Fault::Kind::seal_changed, name_of(seal_) + " does not follow from the seal before it");
        ++result_.seals;
    }

    /// A row that the seal covers, and the hash that the same row has now, if it is there.
    void cover(SealedRow const& sealed, std::optional<db::Bytes> const& hash_now)
    {
        leaves_.push_back(leaf_of(sealed));
        if (hash_now == sealed.hash) return;
        // The first is named: whatever follows in this record may only follow from it.
        if (!named_.emplace(sealed.subject_kind, sealed.subject_id).second) return;
        auto const row = "row " + std::to_string(sealed.sequence);
        result_.broken.push_back({hash_now ? Fault::Kind::row_changed : Fault::Kind::row_missing, sealed.subject_kind,
            sealed.subject_id, sealed.sequence,
            row + (hash_now ? " was changed after " : " is missing, and stood under ") + name_of(seal_)});
    }

    void end()
    {
        if (seal_.number == 0) return;
        check_rows();
        check_key();
    }

    /// After the newest seal.
    void end_all()
    {
        for (auto const& [key, seals] : unproved_) fault(Fault::Kind::key_missing, unchecked(key, seals));
    }

private:
    void fault(Fault::Kind kind, std::string words) { result_.broken.push_back({kind, "", 0, 0, std::move(words)}); }

    void check_rows()
    {
        auto const found = static_cast<std::int64_t>(leaves_.size());
        if (found < seal_.row_count)
            fault(Fault::Kind::seal_changed,
                name_of(seal_) + " covers " + text::count_of(seal_.row_count, "row", "rows") + ", and "
                    + text::count_of(seal_.row_count - found, "row is", "rows are") + " missing");
        else if (root_of(seal_, leaves_) != seal_.root)
            fault(Fault::Kind::seal_changed, name_of(seal_) + " was changed, or the list of what it covers");
    }

    static std::string unchecked(std::string const& key, std::int64_t seals)
    {
        return text::count_of(seals, "seal", "seals") + " cannot be checked: the key " + key + " is not here";
    }

    /// A root covers all roots before it: a seal that holds vouches for how the earlier ones stood when it was made.
    /// Whoever changes the database could name a key that never was, so that is enough only when somebody says that
    /// this key was theirs and is lost.
    void check_key()
    {
        auto const* const key = keys_.find(seal_.key_id);
        if (!key) {
            ++unproved_[seal_.key_id];
            return;
        }
        if (!mac_holds(seal_, *key)) {
            fault(Fault::Kind::seal_forged, name_of(seal_) + " was not made with the key " + seal_.key_id);
            return;
        }
        for (auto const& [lost, seals] : unproved_) {
            auto const words = unchecked(lost, seals) + "; " + name_of(seal_) + " vouches for how they stood then";
            if (keys_.is_given_up(lost))
                result_.remarks.push_back(words);
            else
                fault(Fault::Kind::key_missing, words);
        }
        unproved_.clear();
    }

    Keys const& keys_;
    Verification& result_;
    Seal seal_;
    std::vector<db::Bytes> leaves_;
    std::set<std::pair<std::string, std::int64_t>> named_;
    std::map<std::string, std::int64_t> unproved_; ///< seals by lost key, since the last one that holds
};

void read_seals(db::Reader& reader, SealChain& chain)
{
    reader.each(R"sql(
        SELECT s.number, s.sealed_at, s.row_count, s.previous_root, s.root, s.key_id, s.mac,
               c.subject_kind, c.subject_id, c.sequence, c.hash, h.hash AS hash_now
          FROM history_seals s
          LEFT JOIN history_sealed c ON c.seal = s.number
          LEFT JOIN history h ON h.subject_kind = c.subject_kind AND h.subject_id = c.subject_id
                             AND h.sequence = c.sequence
         ORDER BY s.number, c.subject_kind NULLS FIRST, c.subject_id NULLS FIRST, c.sequence NULLS FIRST)sql",
        {}, [&](db::Row const& row) {
            if (row.number("number") != chain.number()) {
                chain.end();
                chain.begin(row);
            }
            if (auto const kind = row.get<std::optional<std::string>>("subject_kind"))
                chain.cover({*kind, row.number("subject_id"), row.number("sequence"), row.get<db::Bytes>("hash")},
                    row.get<std::optional<db::Bytes>>("hash_now"));
        });
    chain.end();
    chain.end_all();
}

/// The newest seals may have been taken away with nothing after them to show it but what they covered.
void find_cut_off_seals(db::Reader& reader, std::int64_t newest, Verification& result)
{
    for (auto const& row : reader.all(R"sql(
             SELECT c.seal, count(*) AS covered
               FROM history_sealed c
              WHERE c.seal > :newest
              GROUP BY c.seal
              ORDER BY c.seal)sql",
             {{"newest", newest}}))
        result.broken.push_back({Fault::Kind::seal_missing, "", 0, 0,
            "seal " + std::to_string(row.number("seal")) + " is missing, and covered "
                + text::count_of(row.number("covered"), "row", "rows")});
}

/// Each row is put into the queue with itself, so it is sealed or waits.
void find_rows_outside(db::Reader& reader, Verification& result)
{
    reader.each(R"sql(
        SELECT h.subject_kind, h.subject_id, h.sequence
          FROM history h
         WHERE NOT EXISTS (SELECT 1 FROM history_unsealed u WHERE u.history_id = h.id)
           AND NOT EXISTS (SELECT 1 FROM history_sealed c
                            WHERE c.subject_kind = h.subject_kind AND c.subject_id = h.subject_id
                              AND c.sequence = h.sequence)
         ORDER BY h.subject_kind, h.subject_id, h.sequence)sql",
        {}, [&](db::Row const& row) {
            auto const sequence = row.number("sequence");
            result.broken.push_back({Fault::Kind::row_outside_seals, row.text("subject_kind"), row.number("subject_id"),
                sequence, "row " + std::to_string(sequence) + " is under no seal, and does not wait for one"});
        });
}

void count_waiting(db::Reader& reader, Verification& result)
{
    auto const row = reader.one(R"sql(
        SELECT count(*) AS waiting, sum(CASE WHEN h.id IS NULL THEN 1 ELSE 0 END) AS gone
          FROM history_unsealed u LEFT JOIN history h ON h.id = u.history_id)sql");
    result.waiting = row->number("waiting");
    auto const gone = row->get<std::optional<std::int64_t>>("gone").value_or(0);
    if (gone > 0)
        result.broken.push_back({Fault::Kind::row_missing, "", 0, 0,
            text::count_of(gone, "row", "rows") + " that waited for a seal " + (gone == 1 ? "is" : "are")
                + " missing"});
}

} // namespace

void verify_seals(db::Reader& reader, Keys const& keys, Verification& result)
{
    SealChain chain{keys, result};
    read_seals(reader, chain);
    find_cut_off_seals(reader, chain.number(), result);
    find_rows_outside(reader, result);
    count_waiting(reader, result);
}

} // namespace gt::history
