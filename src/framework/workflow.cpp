#include "framework/workflow.hpp"

#include <algorithm>

namespace gt::framework {

WorkflowStep const* Workflow::step(std::string_view step_key) const
{
    auto const found = std::ranges::find(steps, step_key, &WorkflowStep::key);
    return found == steps.end() ? nullptr : &*found;
}

} // namespace gt::framework
