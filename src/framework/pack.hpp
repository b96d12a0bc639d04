#pragma once

#include "framework/activity_kind.hpp"
#include "framework/check_form.hpp"
#include "framework/overview.hpp"
#include "framework/report_plan.hpp"
#include "framework/role.hpp"
#include "framework/rules.hpp"
#include "framework/scale.hpp"
#include "framework/tool.hpp"
#include "framework/workflow.hpp"

#include <map>

namespace gt::framework {

/// One layer of the QA framework as written: `england`, or a council's own above it. Lists keep the order of the file.
struct Pack {
    Place place;
    std::string layer;
    std::string title;
    std::string version;
    std::string based_on; ///< the version of this layer it was made from; empty for a layer's first
    std::optional<Date> effective_from; ///< always there in a pack without faults

    std::vector<Role> roles;
    std::vector<std::string> linked_roles; ///< each team has one person of each [BAR-16]
    Place linked_roles_place;
    std::vector<Scale> scales;
    std::vector<Titled> caseload_groups;
    std::vector<Titled> service_areas;
    std::vector<Titled> standards; ///< the description is the standard's text
    std::vector<Section> sections; ///< a library: what several tools of a council ask alike, said once
    std::vector<Titled> themes; ///< what findings are about, across tools
    std::vector<Tool> tools;
    std::vector<Quota> quotas;
    std::vector<Workflow> workflows;
    std::vector<ReportPlan> report_plans;
    std::vector<CheckForm> check_forms;
    std::vector<ActivityKind> activity_kinds; ///< how people learn
    std::vector<Titled> workforce_aims; ///< of the workforce strategy: what learning is meant to reach
    std::vector<Overview> overviews;
    Rules rules;
    std::map<std::string, Place, std::less<>> rules_given; ///< by key; the others keep what the layer below says
    std::map<std::string, std::string, std::less<>> terms;
    std::map<std::string, std::string, std::less<>> safety_questions;
};

struct ParseOutcome {
    Pack pack;
    Faults faults; ///< by line
};

/// Reads one pack: its shape (known keys, kinds of values, dates that exist, required words, keys given once).
/// What it means together with the layers below is said by `check`. Never throws for what the text holds.
ParseOutcome parse(std::string_view toml, std::string const& file);

} // namespace gt::framework
