#pragma once

#include "platform/history/history.hpp"
#include "platform/history/present.hpp"
#include "reports/edition.hpp"

namespace gt::reports::store {

std::optional<Edition> find_edition(db::Reader& reader, EditionId id);
/// The newest days first, without their figures.
std::vector<Edition> all_editions(db::Reader& reader, bool published_only, int limit);
/// The newest edition of those days, published or not.
std::optional<Edition> newest_edition(db::Reader& reader, std::string_view report, Date from, Date to);

void add_edition(db::Transaction& tx, Edition const& edition, history::Act const& act);
/// A draft with the figures of a later instant.
Result<void> rebuild(db::Transaction& tx, Edition const& before, Edition const& after, history::Act const& act);
/// Keeps the bytes, for good.
Result<void> publish(
    db::Transaction& tx, Edition const& before, std::vector<EditionFile> const& files, history::Act const& act);

/// Nothing for a draft, and for a format that could not be made.
std::optional<EditionFile> file_of(db::Reader& reader, EditionId id, std::string_view format);
/// Format and digest (SHA-256) of each file, by format.
std::vector<std::pair<std::string, std::string>> digests_of(db::Reader& reader, EditionId id);

std::vector<history::PresentState> present_editions(db::Reader& reader, std::int64_t after, int most);

} // namespace gt::reports::store
