#pragma once

#include "audits/readiness.hpp"

namespace gt::audits {

/// A page of the auditor's task list.
struct Step {
    std::string page; ///< its path below the audit's
    std::string title;
};

/// In the order in which an audit is done: the tool's sections, the conversation, both voices, what was found, the
/// whole. From the record alone: the sections and the whole.
std::vector<Step> steps_of(framework::Tool const& tool, Extent extent);

/// The page to go on with after that one; `check` after the last.
std::string step_after(framework::Tool const& tool, Extent extent, std::string_view page);

enum class Progress { not_started, in_progress, complete };
Progress progress_of(
    Step const& step, framework::Tool const& tool, Record const& record, std::vector<Missing> const& missing);

} // namespace gt::audits
