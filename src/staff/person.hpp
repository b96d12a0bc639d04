#pragma once

#include "staff/ids.hpp"
#include "staff/period.hpp"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace gt::staff {

/// Somebody who works here, as the staff list has them.
struct StaffMember {
    PersonId id;
    std::string name;
    std::string email;
    std::string job_title;
    Period period;
    int version = 1;
};

/// A role held over a part of the tree.
struct Grant {
    GrantId id;
    PersonId person;
    std::string role;
    std::string role_title;
    TeamId team;
    std::string team_name;
    Period period;
};

/// Who is signed in, with what their roles let them do today. Two roles give the union.
struct Person {
    PersonId id;
    std::string name;
    std::set<std::string, std::less<>> verbs; ///< held over any part of the tree
    std::vector<std::string> role_titles;

    std::set<std::string, std::less<>> everywhere = {}; ///< those of them held over the whole authority

    bool may(std::string_view verb) const { return verbs.contains(verb); }
    bool is(PersonId other) const { return id == other; }
};

} // namespace gt::staff
