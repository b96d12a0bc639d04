#include "improvement/store/hand_over.hpp"

#include "improvement/verbs.hpp"
#include "staff/store/people.hpp"
#include "staff/store/teams.hpp"

namespace gt::improvement::store {

namespace {

constexpr int most = 1000;

Action with_owner(Action action, staff::PersonId from, staff::StaffMember const& to)
{
    std::erase_if(action.also, [&](CoOwner const& one) { return one.id == from || one.id == to.id; });
    if (action.owner == from || action.owner == to.id) {
        action.owner = to.id;
        action.owner_name = to.name;
    } else {
        action.also.push_back({to.id, to.name});
    }
    return action;
}

} // namespace

std::vector<Action> to_hand_over(db::Reader& reader, staff::Person const& person, staff::PersonId from, Date today)
{
    auto actions = list_visible(reader, person, today, {.state = ActionState::open, .owner = from}, most);
    std::erase_if(actions, [&](Action const& action) {
        return !staff::store::is_in_sight(reader, person.id, verb::add, action.team, today);
    });
    return actions;
}

Result<void> hand_over(db::Transaction& tx, std::vector<Action> const& actions, staff::PersonId from,
    staff::StaffMember const& to, history::Act const& act)
{
    for (auto const& action : actions) {
        auto const able = staff::store::who_may(tx, verb::do_, action.team, act.when.london_date());
        if (std::ranges::find(able, to.id, &staff::StaffMember::id) == able.end())
            return Problem{"to",
                to.name + " may not do actions of " + action.team_name
                    + ": choose somebody else, or hand over fewer actions"};
        if (auto const planned = plan(tx, action, with_owner(action, from, to), act); !planned) return planned;
    }
    return {};
}

} // namespace gt::improvement::store
