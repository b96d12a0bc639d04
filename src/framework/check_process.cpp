#include "framework/check_parts.hpp"

#include <algorithm>

namespace gt::framework {

namespace {

/// The steps from which the workflow can come to an end: those with nothing after them, and those that lead there.
std::set<std::string_view> that_can_end(Workflow const& workflow)
{
    std::set<std::string_view> ending;
    for (bool grew = true; grew;) {
        grew = false;
        for (auto const& step : workflow.steps) {
            bool const ends = step.then.empty()
                || std::ranges::any_of(step.then, [&](auto const& next) { return ending.contains(next); });
            if (ends && ending.insert(step.key).second) grew = true;
        }
    }
    return ending;
}

void check_role(Framework const& framework, std::string const& role, Place const& place, Faults& faults)
{
    if (!role.empty() && !framework.role(role))
        faults.push_back({place, unknown("role", role, keys_of(framework.roles))});
}

void check_step(Framework const& framework, Workflow const& workflow, WorkflowStep const& step,
    std::vector<std::string> const& verbs, Faults& faults)
{
    if (std::ranges::find(verbs, step.verb) == verbs.end())
        faults.push_back({step.place, unknown("verb", step.verb, verbs)});
    check_role(framework, step.role, step.place, faults);
    check_role(framework, step.tell, step.place, faults);
    if (auto const* role = framework.role(step.role);
        role && std::ranges::find(role->verbs, step.verb) == role->verbs.end())
        faults.push_back({step.place,
            "the step \"" + step.key + "\" asks the role \"" + step.role + "\" for what it does not hold: the verb \""
                + step.verb + "\""});
    for (auto const& next : step.then)
        if (!workflow.step(next)) faults.push_back({step.place, unknown("step", next, keys_of(workflow.steps))});
}

} // namespace

void check_workflows(Framework const& framework, std::span<std::string_view const> known_verbs, Faults& faults)
{
    std::vector<std::string> const verbs{known_verbs.begin(), known_verbs.end()};
    refuse_overlaps(framework.workflows, "workflow", faults);
    for (auto const& workflow : framework.workflows) {
        refuse_twice(workflow.steps, "step", faults);
        if (workflow.steps.empty())
            faults.push_back({workflow.place, "the workflow \"" + workflow.key + "\" has no steps"});
        auto const ending = that_can_end(workflow);
        for (auto const& step : workflow.steps) {
            check_step(framework, workflow, step, verbs, faults);
            if (!ending.contains(step.key))
                faults.push_back({step.place,
                    "the workflow \"" + workflow.key + "\" cannot end: from the step \"" + step.key
                        + "\" no step is reached that has nothing after it"});
        }
    }
}

void check_report_plans(Framework const& framework, Faults& faults)
{
    refuse_overlaps(framework.report_plans, "report", faults);
    std::vector<std::string> const known{planned_reports.begin(), planned_reports.end()};
    for (auto const& plan : framework.report_plans) {
        if (std::ranges::find(known, plan.key) == known.end())
            faults.push_back({plan.place, unknown("report", plan.key, known)});
        if (plan.readers.empty()) faults.push_back({plan.place, "the report \"" + plan.key + "\" has no readers"});
        for (auto const& role : plan.readers) check_role(framework, role, plan.place, faults);
    }
}

} // namespace gt::framework
