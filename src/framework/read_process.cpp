#include "framework/read_pack.hpp"

namespace gt::framework {

namespace {

constexpr Named<Unit> units[] = {
    {"working_days", Unit::working_days},
    {"calendar_days", Unit::calendar_days},
    {"hours", Unit::hours},
    {"end_of_month_plus", Unit::end_of_month_plus},
};

WorkflowStep read_step(Node const& node, std::string const& file, Faults& faults)
{
    Fields fields{node, "this step", file, faults};
    WorkflowStep step;
    step.place = fields.place();
    step.key = fields.key("key");
    step.verb = fields.text("verb");
    step.role = fields.optional_text("role");
    step.unit = fields.one_of<Unit>("unit", units, Unit::end_of_month_plus);
    step.count = fields.number("n", 0, 1'000);
    step.when_outcome = fields.texts("when_outcome_in");
    step.tell = fields.optional_text("tell");
    step.tell_after_working_days
        = fields.has("tell_after_working_days") ? fields.number("tell_after_working_days", 0, 250) : 0;
    step.then = fields.texts("then");
    fields.refuse_the_rest();
    return step;
}

} // namespace

Workflow read_workflow(Node const& node, std::string const& file, Faults& faults)
{
    Fields fields{node, "this workflow", file, faults};
    Workflow workflow;
    workflow.place = fields.place();
    workflow.key = fields.key("key");
    workflow.title = fields.text("title");
    workflow.effective = fields.effective();
    for (auto const* step : fields.tables("step")) workflow.steps.push_back(read_step(*step, file, faults));
    fields.refuse_the_rest();
    return workflow;
}

ReportPlan read_report_plan(Node const& node, std::string const& file, Faults& faults)
{
    Fields fields{node, "this report", file, faults};
    ReportPlan plan;
    plan.place = fields.place();
    plan.key = fields.key("key");
    plan.working_day = fields.number("working_day", 1, 40);
    plan.readers = fields.texts("readers");
    plan.effective = fields.effective();
    fields.refuse_the_rest();
    return plan;
}

} // namespace gt::framework
