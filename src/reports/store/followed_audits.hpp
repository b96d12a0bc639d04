#pragma once

#include "reports/followed.hpp"
#include "reports/store/graded_audits.hpp"

namespace gt::reports::store {

/// How long back first audits are looked at for *time to Good*: long enough that most have got there.
inline constexpr int months_of_time_to_good = 24;

/// Audits of the teams in sight that are followed, by team and the day of the first audit: those first submitted in
/// the two years to the last day asked for, and older ones for which something was still open or happened within the
/// days asked for.
std::vector<Followed> followed_audits(db::Reader& reader, Scope const& scope, Asked const& asked);

} // namespace gt::reports::store
