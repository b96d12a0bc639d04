#include "improvement/pages/asked_actions.hpp"

namespace gt::improvement {

std::span<ActionList const> action_lists()
{
    static ActionList const lists[] = {
        {"open", "Open", {.state = ActionState::open}},
        {"overdue", "Overdue", {.overdue = true}},
        {"at_risk", "At risk: what they wait for is late", {.at_risk = true}},
        {"done", "Done, waiting to be checked", {.state = ActionState::done}},
        {"no_difference", "Closed, but no difference for the child", {.no_difference = true}},
        {"closed", "Closed", {.state = ActionState::closed}},
        {"stopped", "Stopped before they were done", {.stopped = true}},
        {"", "All", {}},
    };
    return lists;
}

ActionList const& asked_list(http::Fields const& query)
{
    auto const lists = action_lists();
    auto const key = query.has("state") ? query.text("state") : "open";
    auto const found = std::ranges::find(lists, key, &ActionList::key);
    return found == lists.end() ? lists.front() : *found;
}

store::ActionFilter asked_filter(http::Fields const& query)
{
    auto filter = asked_list(query).filter;
    filter.owner = staff::PersonId::parse(query.text("owner"));
    return filter;
}

} // namespace gt::improvement
