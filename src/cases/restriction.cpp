#include "cases/restriction.hpp"

#include <algorithm>

namespace gt::cases {

namespace {

Problem lifted_already() { return {"", "The restriction was lifted already", Problem::Kind::conflict}; }

} // namespace

bool Restriction::names(staff::PersonId person) const { return std::ranges::find(named, person) != named.end(); }

Result<Restriction> restrict_case(RestrictionId id, CaseId of, std::string because, staff::PersonId by, Instant now)
{
    if (because.empty()) return Problem{"because", "Enter why only named people may read this case"};
    return Restriction{
        .id = id, .of = of, .because = std::move(because), .restricted_by = by, .restricted_at = now, .named = {by}};
}

Result<Restriction> name_for(Restriction restriction, staff::PersonId person)
{
    if (restriction.is_lifted()) return lifted_already();
    if (restriction.names(person)) return Problem{"reader", "They are named already"};
    restriction.named.push_back(person);
    return restriction;
}

bool is_last_keeper(std::vector<staff::PersonId> const& keepers, staff::PersonId person)
{
    return keepers.size() == 1 && keepers.front() == person;
}

Result<Restriction> take_off(
    Restriction restriction, staff::PersonId person, std::vector<staff::PersonId> const& keepers)
{
    if (restriction.is_lifted()) return lifted_already();
    if (!restriction.names(person))
        return Problem{"", "They are not named for this case any more", Problem::Kind::conflict};
    if (is_last_keeper(keepers, person))
        return Problem{"", "Name somebody else first who may restrict cases: nobody could name people or lift this"};
    std::erase(restriction.named, person);
    return restriction;
}

Result<Restriction> lift(Restriction restriction, std::string because, staff::PersonId by, Instant now)
{
    if (restriction.is_lifted()) return lifted_already();
    if (because.empty()) return Problem{"because", "Enter why the restriction is lifted"};
    restriction.named.clear();
    restriction.lifted_because = std::move(because);
    restriction.lifted_by = by;
    restriction.lifted_at = now;
    return restriction;
}

} // namespace gt::cases
