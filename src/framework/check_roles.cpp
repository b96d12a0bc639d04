#include "framework/check_parts.hpp"

#include <algorithm>

namespace gt::framework {

void check_roles(
    Framework const& framework, std::span<std::string_view const> known_verbs, Place const& whole, Faults& faults)
{
    std::vector<std::string> const known{known_verbs.begin(), known_verbs.end()};
    std::set<std::string_view> held;
    for (auto const& role : framework.roles) {
        if (role.title.empty()) faults.push_back({role.place, "the role \"" + role.key + "\" has no title"});
        std::set<std::string_view> own;
        for (std::size_t i = 0; i < role.verbs.size(); ++i) {
            auto const& verb = role.verbs[i];
            auto const& place = role.verb_places[i];
            if (std::ranges::find(known, verb) == known.end()) faults.push_back({place, unknown("verb", verb, known)});
            if (!own.insert(verb).second)
                faults.push_back({place, "the role \"" + role.key + "\" lists the verb \"" + verb + "\" twice"});
        }
        if (!role.effective.to) held.insert(own.begin(), own.end());
    }
    for (auto const& verb : known)
        if (!held.contains(verb))
            faults.push_back({whole, "nobody holds the verb \"" + verb + "\"", Fault::Weight::warning});
}

void check_scales(Framework const& framework, Faults& faults)
{
    refuse_overlaps(framework.scales, "scale", faults);
    for (auto const& scale : framework.scales) {
        auto const name = "the scale \"" + scale.key + "\"";
        if (scale.title.empty()) faults.push_back({scale.place, name + " has no title"});
        if (scale.grades.size() < 2) faults.push_back({scale.place, name + " has fewer than two grades"});
        refuse_twice(scale.grades, "grade", faults);
        auto const same = [](Grade const& left, Grade const& right) { return left.order == right.order; };
        auto const twin = std::ranges::adjacent_find(scale.grades, same);
        if (twin != scale.grades.end())
            faults.push_back({std::next(twin)->place,
                "the grades \"" + twin->key + "\" and \"" + std::next(twin)->key + "\" have the same order, "
                    + std::to_string(twin->order)});
    }
}

void check_quotas(Framework const& framework, Faults& faults)
{
    refuse_overlaps(framework.quotas, "quota", faults);
    for (auto const& quota : framework.quotas) {
        if (!quota.role.empty() && !framework.role(quota.role))
            faults.push_back({quota.place, unknown("role", quota.role, keys_of(framework.roles))});
        if (!quota.caseload_group.empty() && !framework.caseload_group(quota.caseload_group))
            faults.push_back(
                {quota.place, unknown("caseload group", quota.caseload_group, keys_of(framework.caseload_groups))});
    }
}

} // namespace gt::framework
