#include "framework/check_parts.hpp"

#include <algorithm>

namespace gt::framework {

namespace {

/// The scale the tool is graded on when it comes into force, or the only one of that key.
Scale const* scale_of(Tool const& tool, Framework const& framework)
{
    for (auto const& scale : framework.scales)
        if (scale.key == tool.scale && scale.effective.overlaps(tool.effective)) return &scale;
    return nullptr;
}

void check_guidance(Section const& section, Scale const& scale, Faults& faults)
{
    auto const name = "the domain \"" + section.key + "\"";
    if (section.what_good_looks_like.empty())
        faults.push_back({section.place, name + " does not say what good looks like"});
    for (auto const& grade : scale.grades)
        if (section.guidance_for(grade.key).empty())
            faults.push_back({section.place, name + " has no guidance for the grade \"" + grade.key + "\""});
    for (auto const& guidance : section.guidance)
        if (!scale.grade(guidance.grade))
            faults.push_back({guidance.place, unknown("grade", guidance.grade, keys_of(scale.grades))});
}

void check_sections(Tool const& tool, Scale const* scale, Faults& faults)
{
    refuse_twice(tool.sections, "section", faults);
    for (auto const& section : tool.sections) {
        if (section.limiting && !section.is_domain())
            faults.push_back({section.place,
                "the section \"" + section.key
                    + "\" is limiting but carries no grade; only a domain can limit the overall grade"});
        if (section.child_voice && !section.is_domain())
            faults.push_back({section.place,
                "the section \"" + section.key
                    + "\" judges how the child is heard but carries no grade; say part = "
                      "\"domain\""});
        if (!section.is_domain() && !section.guidance.empty())
            faults.push_back({section.place,
                "the section \"" + section.key
                    + "\" has guidance for grades but carries no grade; say part = \"domain\""});
        if (section.is_domain() && scale) check_guidance(section, *scale, faults);
    }
}

void check_tool(Tool const& tool, Framework const& framework, Faults& faults)
{
    auto const name = "the tool \"" + tool.key + "\"";
    if (tool.title.empty()) faults.push_back({tool.place, name + " has no title"});
    if (tool.sections.empty()) faults.push_back({tool.place, name + " has no section"});
    if (tool.kind == Tool::Kind::audit && tool.domains().empty())
        faults.push_back({tool.place, name + " is for audits, but no section of it is a graded domain"});

    auto const* scale = scale_of(tool, framework);
    if (tool.scale.empty() && !tool.domains().empty())
        faults.push_back({tool.place, name + " has graded domains but names no scale"});
    if (!tool.scale.empty() && !scale) {
        auto const known = keys_of(framework.scales);
        auto const ended = std::ranges::find(known, tool.scale) != known.end();
        faults.push_back({tool.place,
            ended ? "the scale \"" + tool.scale + "\" is not in force while this tool is"
                  : unknown("scale", tool.scale, known)});
    }
    for (auto const& group : tool.groups)
        if (!framework.caseload_group(group))
            faults.push_back({tool.place, unknown("caseload group", group, keys_of(framework.caseload_groups))});
    check_sections(tool, scale, faults);
    check_questions(tool, scale, framework, faults);
}

/// Of one layer, two tools of a kind that are in force together are not meant for the same children.
void check_meant_once(Framework const& framework, Faults& faults)
{
    auto const& tools = framework.tools;
    for (auto later = tools.begin(); later != tools.end(); ++later)
        for (auto earlier = tools.begin(); earlier != later; ++earlier) {
            if (earlier->kind != later->kind || earlier->place.file != later->place.file) continue;
            if (earlier->key == later->key || !earlier->effective.overlaps(later->effective)) continue;
            for (auto const& group : later->groups)
                if (std::ranges::find(earlier->groups, group) != earlier->groups.end())
                    faults.push_back({later->place,
                        "the tool \"" + later->key + "\" is meant for the group \"" + group + "\", as the tool \""
                            + earlier->key + "\" is"});
        }
}

} // namespace

void check_tools(Framework const& framework, Faults& faults)
{
    refuse_overlaps(framework.tools, "tool", faults);
    check_meant_once(framework, faults);
    for (auto const& tool : framework.tools) check_tool(tool, framework, faults);
}

} // namespace gt::framework
