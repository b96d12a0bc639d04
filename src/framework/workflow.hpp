#pragma once

#include "framework/effective.hpp"
#include "framework/fault.hpp"
#include "platform/time/working_days.hpp"

#include <string>
#include <vector>

namespace gt::framework {

/// One step of a workflow: what is done, by whom, until when, and what comes after it.
struct WorkflowStep {
    Place place;
    std::string key;
    std::string verb; ///< of the program; who does the step must hold it
    std::string role; ///< who is asked; empty: the one who did the step that began the workflow
    Unit unit = Unit::end_of_month_plus;
    int count = 0;
    std::vector<std::string> when_outcome; ///< only when the outcome is one of these; empty: always
    std::string tell; ///< the role that is told when the step is overdue; empty: nobody
    int tell_after_working_days = 0;
    std::vector<std::string> then; ///< keys of the steps that may follow; none: the workflow may end here
};

/// A process of the council, by its own name. Guards that protect people are code, not here (DESIGN section 3).
struct Workflow {
    Place place;
    std::string key;
    std::string title;
    std::vector<WorkflowStep> steps;
    Effective effective;

    /// Null when there is none.
    WorkflowStep const* step(std::string_view step_key) const;
};

} // namespace gt::framework
