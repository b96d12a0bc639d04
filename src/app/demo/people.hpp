#pragma once

#include "platform/db/database.hpp"
#include "staff/ids.hpp"
#include "staff/person.hpp"

#include <string>
#include <vector>

namespace gt::app::demo {

inline constexpr std::string_view council = "Northvale Council (demonstration)";

struct TeamOfPeople {
    staff::TeamId id;
    staff::PersonId manager;
    std::vector<staff::StaffMember> workers;
};

/// Somebody who can sign in.
struct SignIn {
    std::string role; ///< its title
    std::string name;
    std::string email;
    staff::PersonId person;
};

struct People {
    std::vector<TeamOfPeople> teams; ///< in the order of planned_teams()
    std::vector<staff::StaffMember> auditors; ///< QA officers first
    std::vector<staff::StaffMember> iros;
    std::vector<staff::StaffMember> chairs;
    std::vector<SignIn> sign_ins;
};

/// Adds the tree below the authority's own node, everybody who works here, their roles and the teams' links, and lets
/// one person of each role sign in with the password that `hash` is of. `since` is the day on which it all begins.
People add_people(db::Database& database, std::string const& hash, Date since);

} // namespace gt::app::demo
