#include "framework/read_tool.hpp"

#include "framework/fields.hpp"
#include "framework/tool_names.hpp"

namespace gt::framework {

namespace {

/// A table whose keys are the scale's grades; whether they are is known once the scale is.
std::vector<GradeGuidance> read_guidance(Node const& node, std::string const& file, Faults& faults)
{
    Fields fields{node, "this guidance", file, faults};
    std::vector<GradeGuidance> guidance;
    for (auto const& member : std::get<Node::Table>(node.value))
        guidance.push_back({{file, member.line}, member.key, fields.text(member.key)});
    return guidance;
}

} // namespace

Section read_section(Node const& node, std::string const& file, Faults& faults)
{
    Fields fields{node, "this section", file, faults};
    Section section;
    section.place = fields.place();
    section.key = fields.key("key");
    section.from = fields.optional_text("from");
    section.title = section.from.empty() ? fields.text("title") : fields.optional_text("title");
    section.intro = fields.optional_text("intro");
    section.part = fields.one_of<Section::Part>("part", section_parts, Section::Part::questions);
    section.limiting = fields.flag("limiting", false);
    section.child_voice = fields.flag("child_voice", false);
    section.what_good_looks_like = fields.optional_text("what_good_looks_like");
    if (auto const* guidance = fields.table("guidance")) section.guidance = read_guidance(*guidance, file, faults);
    for (auto const* question : fields.tables("question"))
        section.questions.push_back(read_question(*question, file, faults));
    fields.refuse_the_rest();
    return section;
}

Tool read_tool(Node const& node, std::string const& file, Faults& faults)
{
    Fields fields{node, "this tool", file, faults};
    Tool tool;
    tool.place = fields.place();
    tool.key = fields.key("key");
    tool.version = fields.text("version");
    tool.title = fields.optional_text("title");
    tool.intro = fields.optional_text("intro");
    tool.kind = fields.one_of<Tool::Kind>("kind", tool_kinds, Tool::Kind::audit);
    tool.scale = fields.optional_text("scale");
    tool.groups = fields.texts("groups");
    tool.effective = fields.effective();
    for (auto const* section : fields.tables("section")) tool.sections.push_back(read_section(*section, file, faults));
    fields.refuse_the_rest();
    return tool;
}

} // namespace gt::framework
