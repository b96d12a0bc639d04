#pragma once

#include "platform/history/history.hpp"
#include "staff/person.hpp"

namespace gt::staff::store {

/// What names are compared by: folded, and "Okafor, Ada" as "ada okafor".
std::string name_key(std::string_view name);

/// Adds somebody to the staff list. An email address that another person has is a Problem.
Result<void> add_person(db::Transaction& tx, StaffMember const& person, history::Act const& act);

/// Another name, job title or period. Fails with a conflict when somebody changed the person since `before` was read.
Result<void> change_person(
    db::Transaction& tx, StaffMember const& before, StaffMember const& after, history::Act const& act);

std::optional<StaffMember> find_member(db::Reader& reader, PersonId id);
std::optional<StaffMember> find_member_by_email(db::Reader& reader, std::string_view email);
/// Everybody of that name on that day; names are compared folded, in either order ("Okafor, Ada").
std::vector<StaffMember> members_named(db::Reader& reader, std::string_view name, Date day);
std::vector<StaffMember> all_members(db::Reader& reader);
/// By name, so many: from these first letters on, or from behind `after`.
std::vector<StaffMember> page_of_members(
    db::Reader& reader, std::string_view letters, std::optional<StaffMember> const& after, int limit);

Result<void> grant(db::Transaction& tx, Grant const& grant, history::Act const& act);
/// The role's last day, instead of the one it had.
void end_on(db::Transaction& tx, Grant const& grant, Date last_day, history::Act const& act);
std::vector<Grant> grants_of(db::Reader& reader, PersonId person);
/// Who holds the role over that team, or over what is above it, on that day.
std::vector<StaffMember> holders(db::Reader& reader, std::string_view role, TeamId team, Date day);
/// Who may do that within the team on that day, by name.
std::vector<StaffMember> who_may(db::Reader& reader, std::string_view verb, TeamId team, Date day);

/// The signed-in person with today's verbs; nothing when they do not work here that day.
std::optional<Person> load_person(db::Reader& reader, PersonId id, Date today);

struct RoleVerbs {
    std::string role;
    std::string title;
    std::vector<std::string> verbs;
};

/// What roles may do from now on, as the framework in force says.
void replace_role_verbs(db::Transaction& tx, std::vector<RoleVerbs> const& roles);
/// Key and title, by title.
std::vector<std::pair<std::string, std::string>> role_titles(db::Reader& reader);

} // namespace gt::staff::store
