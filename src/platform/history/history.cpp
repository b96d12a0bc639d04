#include "platform/history/history.hpp"

#include "platform/history/row_hash.hpp"

#include <array>
#include <charconv>

namespace gt::history {

namespace {

struct HistoryRowTag;
using HistoryRowId = Id<HistoryRowTag>;

struct Head {
    std::int64_t sequence = 0;
    db::Bytes hash;
};

struct Erasure {
    std::int64_t through = 0;
    std::string_view rule;
};

Head head_of(db::Reader& reader, Subject subject)
{
    auto const row = reader.one(R"sql(
        SELECT sequence, hash FROM history_heads WHERE subject_kind = :kind AND subject_id = :id)sql",
        {{"kind", subject.kind}, {"id", subject.id}});
    return row ? Head{row->number("sequence"), row->get<db::Bytes>("hash")} : Head{};
}

void set_head(db::Transaction& tx, Subject subject, Head const& head)
{
    tx.run(R"sql(
        INSERT INTO history_heads (subject_kind, subject_id, sequence, hash) VALUES (:kind, :id, :sequence, :hash)
            ON CONFLICT (subject_kind, subject_id) DO UPDATE SET sequence = excluded.sequence, hash = excluded.hash)sql",
        {{"kind", subject.kind}, {"id", subject.id}, {"sequence", head.sequence}, {"hash", head.hash}});
}

HistoryRowId append(db::Transaction& tx, Act const& act, Subject subject, db::Bytes digest, Erasure erasure = {})
{
    auto const head = head_of(tx, subject);
    ChainRow const row{subject.kind, subject.id, head.sequence + 1, head.hash, act.who, act.when, act.verb,
        std::move(digest), erasure.through, erasure.rule};
    auto const hash = hash_of(row);
    auto const id = HistoryRowId::make();

    tx.run(R"sql(
        INSERT INTO history (id, subject_kind, subject_id, sequence, previous_hash, who, happened_at, verb,
                             digest, erased_through, erased_under, hash)
        VALUES (:id, :kind, :subject_id, :sequence, :previous_hash, :who, :happened_at, :verb,
                :digest, :erased_through, :erased_under, :hash))sql",
        {{"id", id}, {"kind", row.subject_kind}, {"subject_id", row.subject_id}, {"sequence", row.sequence},
            {"previous_hash", row.previous_hash}, {"who", row.who}, {"happened_at", row.when}, {"verb", row.verb},
            {"digest", row.digest}, {"erased_through", row.erased_through}, {"erased_under", row.erased_under},
            {"hash", hash}});
    tx.run("INSERT INTO history_unsealed (history_id) VALUES (:id)", {{"id", id}});
    set_head(tx, subject, {row.sequence, hash});
    return id;
}

std::string escaped(std::string_view text)
{
    std::string result;
    for (char const c : text) {
        if (c == '\\')
            result += "\\\\";
        else if (c == '\n')
            result += "\\n";
        else if (c == '\t')
            result += "\\t";
        else
            result += c;
    }
    return result;
}

std::string text_of(db::Value const& value)
{
    std::array<char, 32> room{};
    if (auto const* number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
    if (auto const* real = std::get_if<double>(&value))
        return {room.data(), std::to_chars(room.data(), room.data() + room.size(), *real).ptr};
    if (auto const* text = std::get_if<std::string>(&value)) return escaped(*text);
    throw std::logic_error{"a state holds no bytes: give their digest as text"};
}

} // namespace

State& State::add(std::string_view field, db::Value const& value)
{
    text_ += field;
    if (!std::holds_alternative<std::monostate>(value)) text_ += '\t' + text_of(value);
    text_ += '\n';
    return *this;
}

void record(db::Transaction& tx, Act const& act, Subject subject, State const& before, State const& after)
{
    auto const salt = new_salt();
    auto const id = append(tx, act, subject, digest_of(salt, before.text(), after.text()));
    tx.run(R"sql(
        INSERT INTO history_payload (history_id, state_before, state_after, salt)
        VALUES (:id, :before, :after, :salt))sql",
        {{"id", id}, {"before", before.text()}, {"after", after.text()}, {"salt", salt}});
}

void record_opening(db::Transaction& tx, Act const& act, Subject subject) { append(tx, act, subject, {}); }

void erase_payload(db::Transaction& tx, Act const& act, Subject subject, std::string_view rule)
{
    tx.run(R"sql(
        DELETE FROM history_payload
         WHERE history_id IN (SELECT id FROM history WHERE subject_kind = :kind AND subject_id = :id))sql",
        {{"kind", subject.kind}, {"id", subject.id}});
    append(tx, act, subject, {}, {head_of(tx, subject).sequence, rule});
}

std::vector<Entry> of(db::Reader& reader, Subject subject)
{
    std::vector<Entry> entries;
    for (auto const& row : reader.all(R"sql(
            SELECT h.sequence, h.who, h.happened_at, h.verb, p.state_before, p.state_after
              FROM history h
              LEFT JOIN history_payload p ON p.history_id = h.id
             WHERE h.subject_kind = :kind AND h.subject_id = :id
             ORDER BY h.sequence)sql",
             {{"kind", subject.kind}, {"id", subject.id}}))
        entries.push_back({row.number("sequence"), row.number("who"), row.get<Instant>("happened_at"), row.text("verb"),
            row.get<std::optional<std::string>>("state_before"), row.get<std::optional<std::string>>("state_after")});
    return entries;
}

} // namespace gt::history
