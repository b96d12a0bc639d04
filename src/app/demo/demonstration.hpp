#pragma once

#include "app/authority.hpp"
#include "app/demo/people.hpp"
#include "app/demo/schedule.hpp"

namespace gt::app::demo {

/// Of everybody who signs in to the demonstration; printed once and written to sign-in.txt.
inline constexpr std::string_view password = "lantern harbour seven";

/// Fills an authority that has its own node and the framework "england" with invented people, children and three
/// months of audits that end at `now`, all through the domain's own verbs.
People fill(db::Database& database, std::string const& password_hash, Instant now, Scale const& scale);

/// The first day of the three months, on which the authority itself is set up.
Date first_day(Date today);

/// Makes an authority in the place and fills it; writes sign-in.txt there. The same instant gives the same rows, byte
/// for byte. A Problem when there is one already.
Result<std::vector<SignIn>> make(Place place, Scale const& scale);

/// The table of who can sign in.
std::string sign_in_text(std::vector<SignIn> const& sign_ins);

} // namespace gt::app::demo
