#include "platform/history/verification.hpp"

#include <limits>
#include <map>

namespace gt::history {

namespace {

constexpr int records_at_once = 500;
constexpr std::int64_t end_of_ids = std::numeric_limits<std::int64_t>::max();

/// Field by field, as State writes them: "name", or "name\tvalue". The text after the name tells nothing from "".
using Fields = std::map<std::string, std::string, std::less<>>;

Fields fields_of(std::string_view state)
{
    Fields fields;
    while (!state.empty()) {
        auto const line = state.substr(0, state.find('\n'));
        state.remove_prefix(std::min(state.size(), line.size() + 1));
        auto const name = line.substr(0, line.find('\t'));
        fields.insert_or_assign(std::string{name}, std::string{line.substr(name.size())});
    }
    return fields;
}

/// What the history of one record comes to, read from its first row.
struct Recorded {
    Fields fields;
    bool in_part = false; ///< some of it was erased: what is not in `fields` may have been

    void add(db::Row const& row)
    {
        auto const before = row.get<std::optional<std::string>>("state_before");
        auto const after = row.get<std::optional<std::string>>("state_after");
        if (!before || !after) {
            in_part = in_part || row.number("erased_through") > 0;
            return;
        }
        for (auto const& [name, value] : fields_of(*before)) fields.erase(name);
        for (auto& [name, value] : fields_of(*after)) fields.insert_or_assign(name, value);
    }

    /// The first field that stands otherwise now; nothing when all agree.
    std::optional<std::string> difference(Fields const& now) const
    {
        for (auto const& [name, value] : now) {
            auto const known = fields.find(name);
            if (known == fields.end() ? !in_part : known->second != value) return name;
        }
        for (auto const& [name, value] : fields)
            if (!now.contains(name) && value.size() > 1) return name; // an answer taken back stands as an empty one
        return std::nullopt;
    }
};

using Histories = std::map<std::int64_t, Recorded>;

Histories histories_between(db::Reader& reader, std::string const& kind, std::int64_t after, std::int64_t until)
{
    Histories histories;
    reader.each(R"sql(
        SELECT h.subject_id, h.erased_through, p.state_before, p.state_after
          FROM history h LEFT JOIN history_payload p ON p.history_id = h.id
         WHERE h.subject_kind = :kind AND h.subject_id > :after AND h.subject_id <= :until
         ORDER BY h.subject_id, h.sequence)sql",
        {{"kind", kind}, {"after", after}, {"until", until}},
        [&](db::Row const& row) { histories[row.number("subject_id")].add(row); });
    return histories;
}

/// The records of one kind.
class Comparison {
public:
    Comparison(std::string const& kind, Verification& result) : kind_{kind}, result_{result} { }

    void compare(std::vector<PresentState> const& present, Histories histories)
    {
        for (auto const& record : present) {
            ++result_.records;
            auto const history = histories.extract(record.id);
            if (history.empty())
                fault(Fault::Kind::history_missing, record.id, "its history is missing");
            else if (auto const field = history.mapped().difference(fields_of(record.state.text())))
                fault(Fault::Kind::record_differs, record.id,
                    "the record differs from its history in \"" + *field + "\"");
        }
        // What was withdrawn has nothing left, and so has what was only looked at.
        for (auto const& [id, recorded] : histories)
            if (!recorded.fields.empty())
                fault(Fault::Kind::record_missing, id, "the record is missing, and its history does not say why");
    }

private:
    void fault(Fault::Kind kind, std::int64_t id, std::string words)
    {
        result_.broken.push_back({kind, kind_, id, 0, std::move(words)});
    }

    std::string const& kind_;
    Verification& result_;
};

/// A kind that nobody registered would be left out of the comparison without a word.
void name_uncompared(db::Reader& reader, PresentStatesByKind const& kinds, Verification& result)
{
    for (auto const& row : reader.all("SELECT DISTINCT subject_kind FROM history_heads ORDER BY subject_kind"))
        if (auto const kind = row.text("subject_kind"); !kinds.contains(kind)) result.uncompared.push_back(kind);
}

} // namespace

void verify_records(db::Reader& reader, PresentStatesByKind const& kinds, Verification& result)
{
    name_uncompared(reader, kinds, result);
    for (auto const& [kind, present_states] : kinds) {
        Comparison comparison{kind, result};
        bool more = true;
        for (std::int64_t after = 0; more;) {
            auto const present = present_states(reader, after, records_at_once);
            more = present.size() == records_at_once;
            auto const until = more ? present.back().id : end_of_ids;
            comparison.compare(present, histories_between(reader, kind, after, until));
            after = until;
        }
    }
}

} // namespace gt::history
