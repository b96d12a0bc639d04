#pragma once

#include "platform/db/database.hpp"
#include "staff/ids.hpp"

#include <map>
#include <string>

namespace gt::testing {

/// An invented authority for tests: two service areas, four teams, one person of each role.
///
///   Northvale (authority)
///     Family help and protection: Alder Team, Birch Team
///     Children in care: Cedar Team, Damson Team
///
/// Alder Team has all four links; the others lack some. People are named by what they do there:
/// "worker" and "colleague" (practitioners, Alder Team), "manager" (team manager, Alder Team), "other_worker" and
/// "other_manager" (Birch Team), "head" (head of service, Family help and protection), "other_head" (Children in care),
/// "qa_officer" and "qa_manager" (whole authority), "iro", "director", "analyst", "administrator", "lead_member".
struct TestAuthority {
    std::map<std::string, staff::PersonId, std::less<>> people;
    std::map<std::string, staff::TeamId, std::less<>>
        teams; ///< "Alder", "Birch", "Cedar", "Damson", areas by "Help", "Care"
};

/// Loads england and barnet, and adds the tree and the people through the domain's own verbs.
void fill_test_authority(db::Database& database);

/// Finds them again in a copy.
TestAuthority read_test_authority(db::Database& database);

} // namespace gt::testing
