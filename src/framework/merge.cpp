#include "framework/merge.hpp"

#include "framework/library.hpp"
#include "framework/wording.hpp"

#include <algorithm>

namespace gt::framework {

namespace {

void replace(std::string& below, std::string const& above)
{
    if (!above.empty()) below = above;
}

void replace(Effective& below, Effective const& above)
{
    if (above.from) below.from = above.from;
    if (above.to) below.to = above.to;
}

template <class T, class Test> T* last(std::vector<T>& list, Test test)
{
    auto const found = std::find_if(list.rbegin(), list.rend(), test);
    return found == list.rend() ? nullptr : &*found;
}

void lay(std::vector<Role>& roles, Role const& above)
{
    auto* below = last(roles, [&](Role const& role) { return role.key == above.key; });
    if (!below) return roles.push_back(above);
    replace(below->title, above.title);
    replace(below->plural, above.plural);
    replace(below->scope, above.scope);
    replace(below->effective, above.effective);
    if (!above.verbs.empty()) {
        below->verbs = above.verbs;
        below->verb_places = above.verb_places;
    }
    below->place = above.place;
}

void lay(std::vector<Titled>& titles, Titled const& above)
{
    auto* below = last(titles, [&](Titled const& titled) { return titled.key == above.key; });
    if (!below) return titles.push_back(above);
    below->title = above.title;
    replace(below->description, above.description);
    replace(below->part_of, above.part_of);
    if (above.risk_weight > 0) below->risk_weight = above.risk_weight;
    below->place = above.place;
}

void lay(std::vector<Section>& library, Section const& above)
{
    auto* below = last(library, [&](Section const& section) { return section.key == above.key; });
    if (!below) return library.push_back(above);
    *below = above;
}

void lay(std::vector<Scale>& scales, Scale const& above, Faults& faults)
{
    auto* below = last(scales, [&](Scale const& scale) { return scale.key == above.key; });
    if (!below) return scales.push_back(above);
    if (above.grades.empty()) {
        replace(below->title, above.title);
        replace(below->description, above.description);
        return replace(below->effective, above.effective);
    }
    auto const* clash = last(scales,
        [&](Scale const& scale) { return scale.key == above.key && scale.effective.overlaps(above.effective); });
    if (!clash) return scales.push_back(above);
    faults.push_back({above.place,
        "the effective dates of the scale \"" + above.key + "\" overlap those at " + clash->place.text()
            + "; a key keeps its meaning: end that one first, or use another key"});
}

void lay(std::vector<Tool>& tools, Tool const& above, Faults& faults)
{
    auto* below = last(tools, [&](Tool const& tool) { return tool.key == above.key && tool.version == above.version; });
    if (!below) return tools.push_back(above);
    if (!above.sections.empty()) {
        faults.push_back({above.place,
            "the tool \"" + above.key + "\" version " + above.version + " is already described at "
                + below->place.text() + "; a version never changes: give this one a new version"});
        return;
    }
    replace(below->title, above.title);
    replace(below->intro, above.intro);
    replace(below->effective, above.effective);
    if (!above.groups.empty()) below->groups = above.groups;
}

/// The higher layer's quotas (workflows, reports) of a key stand for all that the lower ones say of it.
template <class T> void lay_whole(std::vector<T>& list, std::vector<T> const& above)
{
    std::erase_if(list, [&](T const& one) { return std::ranges::find(above, one.key, &T::key) != above.end(); });
    list.insert(list.end(), above.begin(), above.end());
}

void lay(Rules& rules, Pack const& above)
{
    for (auto const& field : rule_fields())
        if (above.rules_given.contains(field.key))
            std::visit([&](auto member) { rules.*member = above.rules.*member; }, field.member);
}

void lay(Framework& framework, Pack const& pack, Faults& faults)
{
    for (auto const& role : pack.roles) lay(framework.roles, role);
    for (auto const& scale : pack.scales) lay(framework.scales, scale, faults);
    for (auto const& section : pack.sections) lay(framework.sections, section);
    for (auto const& tool : pack.tools) lay(framework.tools, tool, faults);
    for (auto const& group : pack.caseload_groups) lay(framework.caseload_groups, group);
    for (auto const& area : pack.service_areas) lay(framework.service_areas, area);
    for (auto const& standard : pack.standards) lay(framework.standards, standard);
    for (auto const& theme : pack.themes) lay(framework.themes, theme);
    for (auto const& aim : pack.workforce_aims) lay(framework.workforce_aims, aim);
    lay_whole(framework.quotas, pack.quotas);
    lay_whole(framework.workflows, pack.workflows);
    lay_whole(framework.report_plans, pack.report_plans);
    lay_whole(framework.check_forms, pack.check_forms);
    lay_whole(framework.activity_kinds, pack.activity_kinds);
    lay_whole(framework.overviews, pack.overviews);
    lay(framework.rules, pack);
    if (!pack.linked_roles.empty()) framework.linked_roles = pack.linked_roles;
    for (auto const& [key, text] : pack.terms) framework.terms[key] = text;
    for (auto const& [key, text] : pack.safety_questions) framework.safety_questions[key] = text;
}

} // namespace

Framework merge(std::vector<Pack> const& layers, Faults& faults)
{
    Framework framework;
    for (auto const& wording : terms()) framework.terms.emplace(wording.key, wording.text);
    for (auto const& wording : safety_questions()) framework.safety_questions.emplace(wording.key, wording.text);
    for (auto const& pack : layers) {
        if (pack.effective_from)
            framework.layers.push_back({pack.layer, pack.title, pack.version, *pack.effective_from});
        lay(framework, pack, faults);
    }
    take_from_library(framework, faults);
    return framework;
}

} // namespace gt::framework
