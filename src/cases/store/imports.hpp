#pragma once

#include "cases/ids.hpp"
#include "cases/reading/rows.hpp"
#include "platform/db/database.hpp"

#include <string>
#include <vector>

namespace gt::cases::store {

/// An import that was published.
struct PastImport {
    ImportId id;
    std::string kind;
    std::string file_sha256;
    std::string who; ///< a name, or "the command line"
    Instant published_at;
    int accepted, refused, added, changed, unchanged, vanished, returned;

    std::string title() const; ///< "Annex A"
};

/// The newest first.
std::vector<PastImport> past_imports(db::Reader& reader, int limit);
std::optional<PastImport> find_import(db::Reader& reader, ImportId id);

/// In the order of the file, `limit` of them after the first `after`.
std::vector<Refusal> refusals_of(db::Reader& reader, ImportId id, std::int64_t after, int limit);

/// How many rows of each list it was the first to miss, by list.
std::vector<std::pair<std::string, int>> vanished_of(db::Reader& reader, ImportId id);

} // namespace gt::cases::store
