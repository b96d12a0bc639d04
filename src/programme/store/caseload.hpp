#pragma once

#include "platform/db/database.hpp"
#include "programme/coverage.hpp"
#include "staff/person.hpp"

namespace gt::programme::store {

/// The open cases of the teams that this person sees the programme of (with those of no team for whoever sees the
/// whole council), restricted ones left out, and whether each was audited in those days.
std::vector<CoveredCase> caseload(db::Reader& reader, staff::Person const& person, staff::Period days, Date today);

} // namespace gt::programme::store
