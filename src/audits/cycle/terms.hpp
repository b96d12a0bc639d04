#pragma once

#include "audits/audit.hpp"
#include "audits/cycle/cycle.hpp"
#include "framework/framework.hpp"

#include <map>

namespace gt::audits::cycle {

/// How one audit's cycle goes on: by the framework that the audit was begun with, whatever has changed since.
class Terms {
public:
    Terms(framework::Framework const& framework, Audit const& first);

    CycleRules rules;
    std::vector<std::string> meeting_headings; ///< of the 4R meeting

    Standing standing_of(std::string_view grade) const;
    /// Who does the step, and who is told when it is overdue: as the workflow "audit_cycle" says, or as this program
    /// did before packs had workflows.
    framework::WorkflowStep const& step(StepKind kind) const;

private:
    void read_workflow(framework::Workflow const* workflow);

    std::vector<std::string> grades_; ///< from the lowest
    std::map<StepKind, framework::WorkflowStep> steps_;
    std::string limiting_;
    std::string tracked_until_;
};

} // namespace gt::audits::cycle
