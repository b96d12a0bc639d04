#pragma once

#include "framework/pack.hpp"

namespace gt::framework {

/// Which version of which layer a framework was made of; what is recorded under it can name it.
struct LayerVersion {
    std::string layer;
    std::string title;
    std::string version;
    Date effective_from;
};

/// The QA framework of this authority: the packs of all layers as one. A plain value; whoever holds it may look
/// things up from any thread. Pointers given out live as long as it does, and are null when there is none.
struct Framework {
    std::vector<LayerVersion> layers; ///< the lowest first
    std::vector<Role> roles;
    std::vector<std::string> linked_roles;
    std::vector<Scale> scales;
    std::vector<Titled> caseload_groups;
    std::vector<Titled> service_areas;
    std::vector<Titled> standards;
    std::vector<Section> sections; ///< the library that tools took sections from
    std::vector<Tool> tools; ///< with the sections of the library in place
    std::vector<Titled> themes;
    std::vector<Quota> quotas;
    std::vector<Workflow> workflows;
    std::vector<ReportPlan> report_plans;
    std::vector<CheckForm> check_forms;
    std::vector<ActivityKind> activity_kinds;
    std::vector<Titled> workforce_aims;
    std::vector<Overview> overviews;
    Rules rules;
    std::map<std::string, std::string, std::less<>> terms; ///< every known term
    std::map<std::string, std::string, std::less<>> safety_questions; ///< every one of them

    Role const* role(std::string_view key) const;
    Titled const* caseload_group(std::string_view key) const;
    Titled const* service_area(std::string_view key) const;
    Titled const* standard(std::string_view key) const;
    Titled const* theme(std::string_view key) const;
    Titled const* workforce_aim(std::string_view key) const;

    /// The scale as it was on that day.
    Scale const* scale(std::string_view key, Date day) const;
    /// That very version, in force or not: what was recorded under it stays readable under it.
    Tool const* tool(std::string_view key, std::string_view version) const;
    /// The version in force on that day.
    Tool const* tool_on(std::string_view key, Date day) const;
    std::vector<Tool const*> tools_on(Tool::Kind kind, Date day) const;
    /// The one meant for that group of children, of the highest layer that has one; else the first that is meant for no
    /// group in particular; else the first.
    Tool const* tool_for(std::string_view group, Tool::Kind kind, Date day) const;
    std::vector<Quota const*> quotas_on(Date day) const;
    /// The workflow as it was on that day.
    Workflow const* workflow_on(std::string_view key, Date day) const;
    std::vector<ReportPlan const*> report_plans_on(Date day) const;
    CheckForm const* check_form_on(std::string_view key, Date day) const;
    /// Those of that day that are meant for a child of the group.
    std::vector<CheckForm const*> check_forms_for(std::string_view group, Date day) const;
    ActivityKind const* activity_kind_on(std::string_view key, Date day) const;
    std::vector<ActivityKind const*> activity_kinds_on(Date day) const;
    /// What that role sees first.
    Overview const* overview_on(std::string_view role, Date day) const;

    /// The council's word for `key`; a key that `terms()` does not know is a bug and throws std::logic_error.
    std::string const& term(std::string_view key) const;
    /// Likewise for the questions before contact with a family.
    std::string const& safety_question(std::string_view key) const;
};

} // namespace gt::framework
