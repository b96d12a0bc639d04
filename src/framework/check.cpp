#include "framework/check.hpp"

#include "framework/check_parts.hpp"
#include "framework/merge.hpp"

#include <set>

namespace gt::framework {

namespace {

/// Within one file, a role, group, area or standard is said once, and a tool once in each version.
void check_said_once(Pack const& pack, Faults& faults)
{
    refuse_twice(pack.roles, "role", faults);
    refuse_twice(pack.caseload_groups, "caseload group", faults);
    refuse_twice(pack.service_areas, "service area", faults);
    refuse_twice(pack.standards, "standard", faults);
    refuse_twice(pack.sections, "section", faults);
    refuse_twice(pack.themes, "theme", faults);
    refuse_twice(pack.workforce_aims, "workforce aim", faults);
    std::set<std::string> layers;
    for (auto const& role : pack.linked_roles)
        if (!layers.insert(role).second)
            faults.push_back({pack.linked_roles_place, "the linked role \"" + role + "\" is here twice"});
}

void check_linked_roles(std::vector<Pack> const& layers, Framework const& framework, Faults& faults)
{
    for (auto const& pack : layers)
        for (auto const& key : pack.linked_roles)
            if (!framework.role(key))
                faults.push_back({pack.linked_roles_place, unknown("role", key, keys_of(framework.roles))});
}

/// A standard is part of one that is itself part of none.
void check_standards(Framework const& framework, Faults& faults)
{
    for (auto const& standard : framework.standards) {
        if (standard.part_of.empty()) continue;
        auto const* whole = framework.standard(standard.part_of);
        if (!whole)
            faults.push_back({standard.place, unknown("standard", standard.part_of, keys_of(framework.standards))});
        else if (!whole->part_of.empty())
            faults.push_back({standard.place,
                "the standard \"" + standard.key + "\" is part of \"" + whole->key
                    + "\", which is itself part of another"});
    }
}

/// Where a rule was given last; nothing when it is the product's own.
std::optional<Place> place_of_rule(std::vector<Pack> const& layers, std::string_view key)
{
    std::optional<Place> place;
    for (auto const& pack : layers)
        if (auto const found = pack.rules_given.find(key); found != pack.rules_given.end()) place = found->second;
    return place;
}

/// The rules name grades; each scale that audits are graded on must have them. They name roles too.
void check_rules(std::vector<Pack> const& layers, Framework const& framework, Faults& faults)
{
    std::set<std::string> graded_on;
    for (auto const& tool : framework.tools)
        if (!tool.domains().empty()) graded_on.insert(tool.scale);

    auto const check_grade = [&](std::string_view rule, std::string const& grade) {
        for (auto const& scale : framework.scales) {
            if (!graded_on.contains(scale.key) || scale.grade(grade)) continue;
            auto const meaning = "the rule " + std::string{rule} + " names the grade \"" + grade
                + "\", which the scale \"" + scale.key + "\" does not have";
            faults.push_back({place_of_rule(layers, rule).value_or(scale.place),
                meaning + did_you_mean(grade, keys_of(scale.grades))});
        }
    };
    check_grade("limiting_grade", framework.rules.limiting_grade);
    check_grade("limiting_cap", framework.rules.limiting_cap);
    check_grade("tracked_until", framework.rules.tracked_until);
    // What no pack says names the usual grades; on a scale without them it asks for nothing.
    if (place_of_rule(layers, "moderated_grades"))
        for (auto const& grade : items_in(framework.rules.moderated_grades)) check_grade("moderated_grades", grade);
    if (auto const place = place_of_rule(layers, "alert_climbs_to")) check_alerts_climb(framework, *place, faults);
}

} // namespace

Checked check(std::vector<Pack> const& layers, std::span<std::string_view const> known_verbs)
{
    Checked checked;
    auto& faults = checked.faults;
    checked.framework = merge(layers, faults);
    for (auto const& pack : layers) check_said_once(pack, faults);
    if (layers.empty()) return checked;

    check_roles(checked.framework, known_verbs, layers.back().place, faults);
    check_linked_roles(layers, checked.framework, faults);
    check_scales(checked.framework, faults);
    check_standards(checked.framework, faults);
    check_tools(checked.framework, faults);
    check_quotas(checked.framework, faults);
    check_workflows(checked.framework, known_verbs, faults);
    check_report_plans(checked.framework, faults);
    check_check_forms(checked.framework, faults);
    refuse_overlaps(checked.framework.activity_kinds, "learning activity", faults);
    check_overviews(checked.framework, faults);
    check_rules(layers, checked.framework, faults);
    sort_by_place(faults);
    return checked;
}

} // namespace gt::framework
