#pragma once

#include "audits/second_read.hpp"
#include "audits/store/audits.hpp"
#include "platform/history/present.hpp"

namespace gt::audits::store {

history::State snapshot_of(Audit const& audit);
/// Only what changed: `whose` is "auditor", or "practitioner" for their own view. Each field says what it is of, so
/// that a question and a grade of the same key stay apart.
history::State state_of(Change const& change, std::string_view whose);

/// What was agreed after a second read.
history::State state_of(AgreedGrades const& agreed);

/// Whatever is recorded first begins an audit: "started", and said so in its history, once.
void begin(db::Transaction& tx, AuditId id, history::Act const& act);

/// Audits with all that is recorded on them, as it stands in their tables.
std::vector<history::PresentState> present_audits(db::Reader& reader, std::int64_t after, int most);

/// Replaces the answer that stands; an empty value takes it back. The history is for whoever calls.
void put_answer(db::Transaction& tx, Audit const& audit, std::string const& question, std::string const& value,
    history::Act const& act);

} // namespace gt::audits::store
