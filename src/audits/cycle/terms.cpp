#include "audits/cycle/terms.hpp"

namespace gt::audits::cycle {

Terms::Terms(framework::Framework const& framework, Audit const& first)
    : rules{.reaudit_in_month = framework.rules.reaudit_in_month,
        .reaudit_every_grade = framework.rules.reaudit_every_grade,
        .month_four_by_reaudit = framework.rules.month_four_by_reaudit,
        .inadequate_every_months = framework.rules.inadequate_reaudit_months,
        .below_every_months = framework.rules.below_good_reaudit_months},
      meeting_headings{framework::items_in(framework.rules.four_r_headings)}, limiting_{framework.rules.limiting_grade},
      tracked_until_{framework.rules.tracked_until}
{
    read_workflow(framework.workflow_on("audit_cycle", first.tool_day));
    auto const* tool = framework.tool_on(first.tool_key, first.tool_day);
    auto const* scale = tool ? framework.scale(tool->scale, first.tool_day) : nullptr;
    if (!scale) return;
    for (auto const& grade : scale->grades) grades_.push_back(grade.key);
}

void Terms::read_workflow(framework::Workflow const* workflow)
{
    for (auto const kind : {StepKind::action_review, StepKind::four_r, StepKind::re_audit, StepKind::escalation,
             StepKind::best_practice}) {
        auto const* said = workflow ? workflow->step(key_of(kind)) : nullptr;
        auto& step = steps_[kind];
        step = said ? *said : framework::WorkflowStep{};
        if (said) continue;
        step.count = 1;
        step.role = kind == StepKind::escalation ? "head_of_service" : kind == StepKind::re_audit ? "" : "team_manager";
    }
    rules.review_after_months = step(StepKind::action_review).count;
    rules.meeting_after_months = step(StepKind::four_r).count;
    rules.escalation_after_months = step(StepKind::escalation).count;
    rules.practice_after_months = step(StepKind::best_practice).count;
}

framework::WorkflowStep const& Terms::step(StepKind kind) const { return steps_.at(kind); }

Standing Terms::standing_of(std::string_view grade) const
{
    if (grade == limiting_) return Standing::inadequate;
    auto const place = [&](std::string_view key) { return std::ranges::find(grades_, key) - grades_.begin(); };
    return place(grade) < place(tracked_until_) ? Standing::below : Standing::met;
}

} // namespace gt::audits::cycle
