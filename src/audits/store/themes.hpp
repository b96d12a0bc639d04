#pragma once

#include "audits/theme.hpp"
#include "platform/db/database.hpp"
#include "platform/history/present.hpp"

#include <optional>

namespace gt::audits::store {

/// Keeping the same theme again (its id is known) changes nothing.
void keep(db::Transaction& tx, Theme const& theme, history::Act const& act);

std::optional<Theme> find_theme(db::Reader& reader, ThemeId id);

struct CountedTheme {
    Theme theme;
    int allocated = 0; ///< audits that are under way
    int submitted = 0;
};
/// The latest quarter first.
std::vector<CountedTheme> all_themes(db::Reader& reader);
/// Of the quarter that the day lies in, and of the one before, whose audits may still be allocated.
std::vector<Theme> themes_on(db::Reader& reader, Date day);

/// Whether somebody holds one of the roles that day, anywhere.
bool holds_any(db::Reader& reader, staff::PersonId person, std::vector<std::string> const& roles, Date today);

/// As `history verify` compares them.
std::vector<history::PresentState> present_themes(db::Reader& reader, std::int64_t after, int most);

} // namespace gt::audits::store
