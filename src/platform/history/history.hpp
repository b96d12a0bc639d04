#pragma once

#include "platform/db/database.hpp"

namespace gt::history {

/// What the record is about: "audit" and its id.
struct Subject {
    std::string_view kind;
    std::int64_t id;
};

/// Who did what, when. `who` is a person's id, or 0 for the program itself (a job, an import by command).
struct Act {
    std::int64_t who;
    Instant when;
    std::string_view verb; ///< "submitted the audit": shown to people as it stands
};

/// The fields of a record at a moment, in a fixed order; its text is canonical, so equal
/// records give equal bytes.
class State {
public:
    /// Whatever a column can hold: text, a number, a flag, a date, an instant, an id, or an
    /// optional of one. Nothing differs from empty text.
    template <class T> State& with(std::string_view field, T const& value) { return add(field, db::to_value(value)); }

    std::string const& text() const { return text_; }

private:
    State& add(std::string_view field, db::Value const& value);

    std::string text_; ///< one line a field: name, then tab and value with backslash escapes when there is one
};

/// Adds a row to the subject's own chain, in the caller's transaction: sequence, previous hash and a
/// salted digest of before and after. Before, after and salt lie apart, so that a lawful
/// erasure leaves the chain whole (DESIGN section 4).
void record(db::Transaction& tx, Act const& act, Subject subject, State const& before, State const& after);

/// Somebody opened a child's record: who, when, where; no states.
void record_opening(db::Transaction& tx, Act const& act, Subject subject);

/// Erases every before and after that the subject has so far, for ever, and records that, with the
/// rule that asks for it ("retention schedule, 75 years", a court order's number). Who did
/// what and when stays.
void erase_payload(db::Transaction& tx, Act const& act, Subject subject, std::string_view rule);

struct Entry {
    std::int64_t sequence;
    std::int64_t who;
    Instant when;
    std::string verb;
    std::optional<std::string> before; ///< nothing for an opening, and when erased under a rule
    std::optional<std::string> after;
};

/// Oldest first.
std::vector<Entry> of(db::Reader& reader, Subject subject);

} // namespace gt::history
