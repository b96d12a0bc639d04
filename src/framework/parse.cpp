#include "framework/read_pack.hpp"
#include "framework/read_tool.hpp"
#include "framework/wording.hpp"

namespace gt::framework {

namespace {

/// The pack's own words for things the program has words for already.
auto read_wording(
    Fields& fields, std::string_view table, std::span<Wording const> known, std::string const& file, Faults& faults)
{
    std::map<std::string, std::string, std::less<>> texts;
    if (auto const* node = fields.table(table)) {
        Fields words{*node, "the table " + std::string{table}, file, faults};
        for (auto const& wording : known)
            if (auto text = words.text_if_any(wording.key)) texts.emplace(wording.key, *text);
        words.refuse_the_rest();
    }
    return texts;
}

std::vector<Titled> read_titles(
    Fields& fields, char const* list, char const* what, std::string const& file, Faults& faults)
{
    std::vector<Titled> titles;
    for (auto const* node : fields.tables(list)) titles.push_back(read_titled(*node, what, file, faults));
    return titles;
}

void read_lists(Fields& fields, std::string const& file, Pack& pack, Faults& faults)
{
    for (auto const* node : fields.tables("role")) pack.roles.push_back(read_role(*node, file, faults));
    for (auto const* node : fields.tables("scale")) pack.scales.push_back(read_scale(*node, file, faults));
    for (auto const* node : fields.tables("quota")) pack.quotas.push_back(read_quota(*node, file, faults));
    for (auto const* node : fields.tables("section")) pack.sections.push_back(read_section(*node, file, faults));
    for (auto const* node : fields.tables("workflow")) pack.workflows.push_back(read_workflow(*node, file, faults));
    for (auto const* node : fields.tables("report")) pack.report_plans.push_back(read_report_plan(*node, file, faults));
    for (auto const* node : fields.tables("managers_check"))
        pack.check_forms.push_back(read_check_form(*node, file, faults));
    for (auto const* node : fields.tables("learning_activity"))
        pack.activity_kinds.push_back(read_activity_kind(*node, file, faults));
    for (auto const* node : fields.tables("overview")) pack.overviews.push_back(read_overview(*node, file, faults));
    for (auto const* node : fields.tables("tool")) pack.tools.push_back(read_tool(*node, file, faults));
    for (auto const* node : fields.tables("caseload_group"))
        pack.caseload_groups.push_back(read_caseload_group(*node, file, faults));
    pack.service_areas = read_titles(fields, "service_area", "this service area", file, faults);
    for (auto const* node : fields.tables("standard")) pack.standards.push_back(read_standard(*node, file, faults));
    pack.themes = read_titles(fields, "theme", "this theme", file, faults);
    pack.workforce_aims = read_titles(fields, "workforce_aim", "this aim", file, faults);
}

Pack read_pack(Node const& document, std::string const& file, Faults& faults)
{
    Fields fields{document, "a pack", file, faults};
    Pack pack;
    pack.place = fields.place();
    pack.layer = fields.key("layer");
    pack.title = fields.text("title");
    pack.version = fields.text("version");
    pack.based_on = fields.optional_text("based_on");
    pack.effective_from = fields.date("effective_from");
    if (!fields.has("effective_from")) faults.push_back({fields.place(), "a pack has no effective_from"});
    pack.linked_roles = fields.texts("linked_roles");
    pack.linked_roles_place = fields.place_of("linked_roles");
    read_lists(fields, file, pack, faults);
    if (auto const* rules = fields.table("rules")) read_rules(*rules, file, pack, faults);
    pack.terms = read_wording(fields, "terms", terms(), file, faults);
    pack.safety_questions = read_wording(fields, "safety_questions", safety_questions(), file, faults);
    fields.refuse_the_rest();
    return pack;
}

} // namespace

ParseOutcome parse(std::string_view toml, std::string const& file)
{
    ParseOutcome outcome;
    auto const document = read_document(toml, file, outcome.faults);
    outcome.pack.place = {file, 1};
    if (outcome.faults.empty()) outcome.pack = read_pack(document, file, outcome.faults);
    sort_by_place(outcome.faults);
    return outcome;
}

} // namespace gt::framework
