#pragma once

#include "app/demo/chance.hpp"
#include "app/demo/people.hpp"

namespace gt::app::demo {

/// Brings in about `children` invented children through the imports, as the case system's files would: Annex A rows
/// and the caseload file. Two workers' names are matched to no one.
void import_children(db::Database& database, People const& people, Chance& chance, int children, Instant when);

} // namespace gt::app::demo
