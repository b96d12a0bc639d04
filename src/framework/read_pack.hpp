#pragma once

#include "framework/fields.hpp"
#include "framework/pack.hpp"

namespace gt::framework {

Role read_role(Node const& node, std::string const& file, Faults& faults);
Scale read_scale(Node const& node, std::string const& file, Faults& faults);
Quota read_quota(Node const& node, std::string const& file, Faults& faults);
/// `what` is "this service area".
Titled read_caseload_group(Node const& node, std::string const& file, Faults& faults);
Titled read_titled(Node const& node, char const* what, std::string const& file, Faults& faults);
Titled read_standard(Node const& node, std::string const& file, Faults& faults);
Workflow read_workflow(Node const& node, std::string const& file, Faults& faults);
ReportPlan read_report_plan(Node const& node, std::string const& file, Faults& faults);
CheckForm read_check_form(Node const& node, std::string const& file, Faults& faults);
ActivityKind read_activity_kind(Node const& node, std::string const& file, Faults& faults);
Overview read_overview(Node const& node, std::string const& file, Faults& faults);

/// Puts the rules given in `node` into the pack and remembers which they were.
void read_rules(Node const& node, std::string const& file, Pack& pack, Faults& faults);

} // namespace gt::framework
