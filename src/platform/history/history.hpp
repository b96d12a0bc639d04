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
    State& with(std::string_view field, std::string_view value);
    State& with(std::string_view field, std::int64_t value);
    State& with(std::string_view field, std::optional<Date> value);
    State& with(std::string_view field, std::optional<std::string> const& value);

    std::string const& text() const { return text_; }

private:
    std::string text_; ///< one line a field: name, tab, value with backslash escapes
};

/// Adds a row to the subject's own chain, in the caller's transaction: sequence, previous hash and a
/// salted digest of before and after. Before, after and salt lie apart, so that a lawful
/// erasure leaves the chain whole (DESIGN section 4).
void record(db::Transaction& tx, Act const& act, Subject subject, State const& before, State const& after);

/// Somebody opened a child's record: who, when, where; no states.
void record_opening(db::Transaction& tx, Act const& act, Subject subject);

struct Entry {
    std::int64_t sequence;
    std::int64_t who;
    Instant when;
    std::string verb;
    std::optional<std::string> before; ///< nothing when erased under a rule
    std::optional<std::string> after;
};

/// Oldest first.
std::vector<Entry> of(db::Reader& reader, Subject subject);

/// One line for each chain that does not hold, in words; empty when all hold.
std::vector<std::string> verify(db::Reader& reader);

} // namespace gt::history
