#pragma once

#include "cases/imports/imports.hpp"
#include "cases/imports/stored_rows.hpp"
#include "platform/history/present.hpp"

namespace gt::cases::imports {

/// What an import turns on: its row, so that rows can be staged under its id.
void begin(db::Transaction& tx, ImportId import, Report const& report, Occasion const& occasion);

/// Takes away what `begin` and the staging wrote.
void abandon(db::Transaction& tx, ImportId import);

/// The newest published import of that kind; nothing when there is none.
std::optional<ImportId> newest(db::Reader& reader, std::string_view kind);

/// Turns staged rows into entries, works out the cases they touch, keeps the refusals and writes one history row for
/// the whole: in one transaction. A Problem when another import of the kind was published since `based_on`.
Result<void> publish(db::Transaction& tx, ImportId import, std::optional<ImportId> based_on,
    Difference const& difference, Report& report, Occasion const& occasion);

/// As `history verify` compares them.
std::vector<history::PresentState> present_imports(db::Reader& reader, std::int64_t after, int most);

} // namespace gt::cases::imports
