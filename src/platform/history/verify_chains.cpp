#include "platform/history/row_hash.hpp"
#include "platform/history/verification.hpp"

namespace gt::history {

namespace {

/// One chain, read from its first row to its last.
class Chain {
public:
    Chain(std::string kind, std::int64_t id) : kind_{std::move(kind)}, id_{id} { }

    bool is_of(std::string_view kind, std::int64_t id) const { return kind == kind_ && id == id_; }

    void read(db::Row const& row, Verification& result)
    {
        auto const sequence = row.number("sequence");
        check_row(row, sequence);
        check_payload(row, sequence);
        note_erasure(row, result);

        last_sequence_ = sequence;
        last_hash_ = row.get<db::Bytes>("hash");
        head_sequence_ = row.get<std::optional<std::int64_t>>("head_sequence");
        head_hash_ = row.get<std::optional<db::Bytes>>("head_hash");
    }

    void end(Verification& result)
    {
        if (!missing_payloads_.empty())
            fault(Fault::Kind::payload_missing, missing_payloads_.front(),
                "has lost its before and after, under no rule");
        if (head_sequence_ && *head_sequence_ > last_sequence_)
            fault(Fault::Kind::row_missing, last_sequence_ + 1, "is missing");
        else if (head_sequence_ != last_sequence_ || head_hash_ != last_hash_)
            fault(Fault::Kind::end_differs, last_sequence_, "is not the end that the record knows of");
        if (fault_) result.broken.push_back(*fault_);
    }

private:
    std::string name() const { return kind_ + ' ' + std::to_string(id_); }

    /// The first is kept: whatever follows may only follow from it.
    void fault(Fault::Kind kind, std::int64_t sequence, std::string const& what)
    {
        if (!fault_) fault_ = Fault{kind, kind_, id_, sequence, "row " + std::to_string(sequence) + ' ' + what};
    }

    void check_row(db::Row const& row, std::int64_t sequence)
    {
        auto const verb = row.text("verb");
        auto const rule = row.text("erased_under");
        ChainRow const as_hashed{kind_, id_, sequence, row.get<db::Bytes>("previous_hash"), row.number("who"),
            row.get<Instant>("happened_at"), verb, row.get<db::Bytes>("digest"), row.number("erased_through"), rule};

        if (sequence != last_sequence_ + 1)
            fault(Fault::Kind::row_missing, last_sequence_ + 1, "is missing");
        else if (row.get<db::Bytes>("hash") != hash_of(as_hashed))
            fault(Fault::Kind::row_changed, sequence, "was changed");
        else if (as_hashed.previous_hash != last_hash_)
            fault(Fault::Kind::row_out_of_order, sequence, "does not follow from the row before it");
    }

    void check_payload(db::Row const& row, std::int64_t sequence)
    {
        auto const digest = row.get<db::Bytes>("digest");
        auto const salt = row.get<std::optional<db::Bytes>>("salt");
        if (!salt && !digest.empty()) missing_payloads_.push_back(sequence);
        if (salt && digest != digest_of(*salt, row.text("state_before"), row.text("state_after")))
            fault(Fault::Kind::payload_changed, sequence, "has a before or after that was changed");
    }

    void note_erasure(db::Row const& row, Verification& result)
    {
        auto const through = row.number("erased_through");
        if (through == 0) return;
        std::erase_if(missing_payloads_, [&](std::int64_t sequence) { return sequence <= through; });
        result.erased.push_back(name() + ": before and after erased up to row " + std::to_string(through) + " under "
            + row.text("erased_under"));
    }

    std::string kind_;
    std::int64_t id_;
    std::int64_t last_sequence_ = 0;
    db::Bytes last_hash_;
    std::optional<std::int64_t> head_sequence_;
    std::optional<db::Bytes> head_hash_;
    std::vector<std::int64_t> missing_payloads_;
    std::optional<Fault> fault_;
};

void read_chains(db::Reader& reader, Verification& result)
{
    std::optional<Chain> chain;
    reader.each(R"sql(
        SELECT h.subject_kind, h.subject_id, h.sequence, h.previous_hash, h.who, h.happened_at, h.verb, h.digest,
               h.erased_through, h.erased_under, h.hash, p.state_before, p.state_after, p.salt,
               e.sequence AS head_sequence, e.hash AS head_hash
          FROM history h
          LEFT JOIN history_payload p ON p.history_id = h.id
          LEFT JOIN history_heads e ON e.subject_kind = h.subject_kind AND e.subject_id = h.subject_id
         ORDER BY h.subject_kind, h.subject_id, h.sequence)sql",
        {}, [&](db::Row const& row) {
            auto const kind = row.text("subject_kind");
            auto const id = row.number("subject_id");
            if (!chain || !chain->is_of(kind, id)) {
                if (chain) chain->end(result);
                chain.emplace(kind, id);
                ++result.chains;
            }
            chain->read(row, result);
            ++result.rows;
        });
    if (chain) chain->end(result);
}

void find_heads_without_rows(db::Reader& reader, Verification& result)
{
    reader.each(R"sql(
        SELECT e.subject_kind, e.subject_id, e.sequence
          FROM history_heads e
         WHERE NOT EXISTS (SELECT 1 FROM history h
                            WHERE h.subject_kind = e.subject_kind AND h.subject_id = e.subject_id)
         ORDER BY e.subject_kind, e.subject_id)sql",
        {}, [&](db::Row const& row) {
            ++result.chains;
            result.broken.push_back({Fault::Kind::row_missing, row.text("subject_kind"), row.number("subject_id"), 0,
                "all of its " + std::to_string(row.number("sequence")) + " rows are missing"});
        });
}

} // namespace

Verification verify_chains(db::Reader& reader)
{
    Verification result;
    read_chains(reader, result);
    find_heads_without_rows(reader, result);
    return result;
}

} // namespace gt::history
