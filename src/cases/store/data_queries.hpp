#pragma once

#include "cases/case.hpp"
#include "cases/data_query.hpp"
#include "platform/db/database.hpp"
#include "platform/history/present.hpp"

#include <vector>

namespace gt::cases::store {

/// The kind of what is owed for one that is open.
inline constexpr std::string_view answer_data_query = "answer_data_query";

/// What the newest files say about the child. Ask only for a case that the person may see.
std::vector<KnownFact> facts_about(db::Reader& reader, Case const& record, LocalClocks const& clocks);

/// Asks whoever may answer for the child's team; nobody is asked about a restricted case, which stays with those named.
/// Raising the same id again changes nothing; a Problem while the same source's query about the same fact is open.
Result<void> raise(db::Transaction& tx, DataQuery const& query, history::Act const& act);
/// A conflict when somebody answered since `before` was read.
Result<void> save_answer(db::Transaction& tx, DataQuery const& before, DataQuery const& after, history::Act const& act);

/// Those of one audit, oldest first; for whoever may meet that audit.
std::vector<DataQuery> queries_of(db::Reader& reader, std::string_view source_kind, std::int64_t source_id);

/// Open ones first, the newest first; none of a restricted case save for those named, none of an audit kept from them.
std::vector<DataQuery> list_queries(db::Reader& reader, staff::PersonId person, Date today, int most);
std::optional<DataQuery> find_query(db::Reader& reader, DataQueryId id, staff::PersonId person, Date today);

std::vector<history::PresentState> present_data_queries(db::Reader& reader, std::int64_t after, int most);

} // namespace gt::cases::store
