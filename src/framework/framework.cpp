#include "framework/framework.hpp"

#include <algorithm>
#include <stdexcept>

namespace gt::framework {

namespace {

template <class T, class Test> T const* first(std::vector<T> const& list, Test test)
{
    auto const found = std::ranges::find_if(list, test);
    return found == list.end() ? nullptr : &*found;
}

template <class T> T const* by_key(std::vector<T> const& list, std::string_view key)
{
    return first(list, [&](T const& one) { return one.key == key; });
}

template <class T> T const* by_key_on(std::vector<T> const& list, std::string_view key, Date day)
{
    return first(list, [&](T const& one) { return one.key == key && one.effective.covers(day); });
}

std::string const& words(std::map<std::string, std::string, std::less<>> const& texts, std::string_view key)
{
    auto const found = texts.find(key);
    if (found == texts.end()) throw std::logic_error{"the framework has no words for " + std::string{key}};
    return found->second;
}

} // namespace

Role const* Framework::role(std::string_view key) const { return by_key(roles, key); }
Titled const* Framework::caseload_group(std::string_view key) const { return by_key(caseload_groups, key); }
Titled const* Framework::service_area(std::string_view key) const { return by_key(service_areas, key); }
Titled const* Framework::standard(std::string_view key) const { return by_key(standards, key); }
Titled const* Framework::theme(std::string_view key) const { return by_key(themes, key); }
Titled const* Framework::workforce_aim(std::string_view key) const { return by_key(workforce_aims, key); }

Scale const* Framework::scale(std::string_view key, Date day) const { return by_key_on(scales, key, day); }

Tool const* Framework::tool(std::string_view key, std::string_view version) const
{
    return first(tools, [&](Tool const& tool) { return tool.key == key && tool.version == version; });
}

Tool const* Framework::tool_on(std::string_view key, Date day) const { return by_key_on(tools, key, day); }

std::vector<Tool const*> Framework::tools_on(Tool::Kind kind, Date day) const
{
    std::vector<Tool const*> found;
    for (auto const& tool : tools)
        if (tool.kind == kind && tool.effective.covers(day)) found.push_back(&tool);
    return found;
}

Tool const* Framework::tool_for(std::string_view group, Tool::Kind kind, Date day) const
{
    auto const offered = tools_on(kind, day);
    auto const is_meant
        = [&](Tool const* tool) { return std::ranges::find(tool->groups, group) != tool->groups.end(); };
    auto const meant = std::find_if(offered.rbegin(), offered.rend(), is_meant);
    if (meant != offered.rend()) return *meant;
    auto const general = std::ranges::find_if(offered, [](Tool const* tool) { return tool->groups.empty(); });
    if (general != offered.end()) return *general;
    return offered.empty() ? nullptr : offered.front();
}

std::vector<Quota const*> Framework::quotas_on(Date day) const
{
    std::vector<Quota const*> found;
    for (auto const& quota : quotas)
        if (quota.effective.covers(day)) found.push_back(&quota);
    return found;
}

Workflow const* Framework::workflow_on(std::string_view key, Date day) const { return by_key_on(workflows, key, day); }

std::vector<ReportPlan const*> Framework::report_plans_on(Date day) const
{
    std::vector<ReportPlan const*> found;
    for (auto const& plan : report_plans)
        if (plan.effective.covers(day)) found.push_back(&plan);
    return found;
}

CheckForm const* Framework::check_form_on(std::string_view key, Date day) const
{
    return by_key_on(check_forms, key, day);
}

std::vector<CheckForm const*> Framework::check_forms_for(std::string_view group, Date day) const
{
    std::vector<CheckForm const*> found;
    for (auto const& form : check_forms)
        if (form.effective.covers(day) && form.is_for(group)) found.push_back(&form);
    return found;
}

ActivityKind const* Framework::activity_kind_on(std::string_view key, Date day) const
{
    return by_key_on(activity_kinds, key, day);
}

std::vector<ActivityKind const*> Framework::activity_kinds_on(Date day) const
{
    std::vector<ActivityKind const*> found;
    for (auto const& kind : activity_kinds)
        if (kind.effective.covers(day)) found.push_back(&kind);
    return found;
}

Overview const* Framework::overview_on(std::string_view role, Date day) const
{
    return by_key_on(overviews, role, day);
}

std::string const& Framework::term(std::string_view key) const { return words(terms, key); }
std::string const& Framework::safety_question(std::string_view key) const { return words(safety_questions, key); }

} // namespace gt::framework
