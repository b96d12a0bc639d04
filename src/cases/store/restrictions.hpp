#pragma once

#include "cases/restriction.hpp"
#include "platform/db/database.hpp"
#include "platform/history/present.hpp"

#include <string_view>
#include <vector>

namespace gt::cases::store {

/// Why those who are named for a restricted case meet it (case_readers).
inline constexpr std::string_view reads_as_named = "restricted";

/// The one in force, for whoever may see the case.
std::optional<Restriction> restriction_of(db::Reader& reader, CaseId id);

/// From now on the case is there for those it names, and for whoever audits it. A conflict when the case is restricted
/// already; the same id again changes nothing.
Result<void> restrict_case(db::Transaction& tx, Restriction const& restriction, history::Act const& act);
/// Whom it names from now on, or that it was lifted. A conflict when somebody changed it since `before` was read.
Result<void> save(db::Transaction& tx, Restriction const& before, Restriction const& after, history::Act const& act);

/// The numbers of restricted cases that this person does not meet by name, such as stand in what they owed before.
std::vector<std::string> numbers_kept_from(db::Reader& reader, staff::PersonId person, Date today);

/// Who is named in a state of a restriction's history.
std::vector<staff::PersonId> named_in(std::string_view state);

/// As `history verify` compares them; the case's own flag is part of it.
std::vector<history::PresentState> present_restrictions(db::Reader& reader, std::int64_t after, int most);

} // namespace gt::cases::store
