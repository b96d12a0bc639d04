#include "framework/tool_toml.hpp"

#include "framework/read_tool.hpp"
#include "framework/tool_names.hpp"

#include <cstdio>

namespace gt::framework {

namespace {

std::string in_quotes(std::string_view text)
{
    std::string out = "\"";
    for (char const c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (c == '\n') {
            out += "\\n";
        } else if (c == '\t') {
            out += "\\t";
        } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) {
            char escaped[8];
            std::snprintf(escaped, sizeof escaped, "\\u%04X", static_cast<unsigned>(static_cast<unsigned char>(c)));
            out += escaped;
        } else {
            out += c;
        }
    }
    return out + "\"";
}

template <class List, class Item> std::string joined(List const& list, Item item)
{
    std::string text;
    for (auto const& one : list) text += (text.empty() ? "" : ", ") + item(one);
    return text;
}

class Writer {
public:
    void table(std::string_view name) { out_ += "\n[[" + std::string{name} + "]]\n"; }
    void raw(std::string_view key, std::string const& value) { out_ += std::string{key} + " = " + value + "\n"; }
    void text(std::string_view key, std::string const& value) { raw(key, in_quotes(value)); }
    void text_if_any(std::string_view key, std::string const& value)
    {
        if (!value.empty()) text(key, value);
    }
    void texts_if_any(std::string_view key, std::vector<std::string> const& values)
    {
        if (!values.empty()) raw(key, "[" + joined(values, [](auto const& value) { return in_quotes(value); }) + "]");
    }
    void flag_if_set(std::string_view key, bool flag)
    {
        if (flag) raw(key, "true");
    }
    std::string take() { return std::move(out_); }

private:
    std::string out_;
};

std::string condition_of(Condition const& condition)
{
    auto const answers = condition.in.empty()
        ? std::string{"answered = true"}
        : "in = [" + joined(condition.in, [](auto const& v) { return in_quotes(v); }) + "]";
    return "{ question = " + in_quotes(condition.question) + ", " + answers + " }";
}

std::string when_of(When const& when)
{
    if (when.conditions.size() == 1) return condition_of(when.conditions.front());
    auto const join = when.join == When::Join::any ? "any" : "all";
    return std::string{"{ "} + join + " = [" + joined(when.conditions, condition_of) + "] }";
}

void write(Writer& out, Question const& question)
{
    out.table("tool.section.question");
    out.text("key", question.key);
    out.raw("kind", in_quotes(name_of(question_kinds, question.kind)));
    out.text("text", question.text);
    out.text_if_any("guidance", question.guidance);
    out.text_if_any("standard", question.standard);
    out.texts_if_any("facts", question.facts);
    out.flag_if_set("required", question.required);
    if (!question.choices.empty())
        out.raw("choices", "[" + joined(question.choices, [](Choice const& choice) {
            return "{ key = " + in_quotes(choice.key) + ", title = " + in_quotes(choice.title) + " }";
        }) + "]");
    if (!question.when.conditions.empty()) out.raw("when", when_of(question.when));
}

/// By the grade's key, as it is read again: the same tool is the same text.
std::string guidance_of(Section const& section)
{
    auto sorted = section.guidance;
    std::ranges::sort(sorted, {}, &GradeGuidance::grade);
    return "{ " + joined(sorted, [](GradeGuidance const& one) { return one.grade + " = " + in_quotes(one.text); })
        + " }";
}

void write(Writer& out, Section const& section)
{
    out.table("tool.section");
    out.text("key", section.key);
    out.text("title", section.title);
    out.text_if_any("intro", section.intro);
    if (section.part != Section::Part::questions) out.text("part", name_of(section_parts, section.part));
    out.flag_if_set("limiting", section.limiting);
    out.flag_if_set("child_voice", section.child_voice);
    out.text_if_any("what_good_looks_like", section.what_good_looks_like);
    if (!section.guidance.empty()) out.raw("guidance", guidance_of(section));
    for (auto const& question : section.questions) write(out, question);
}

} // namespace

std::string as_toml(Tool const& tool)
{
    Writer out;
    out.table("tool");
    out.text("key", tool.key);
    out.text("version", tool.version);
    out.text("title", tool.title);
    out.text_if_any("intro", tool.intro);
    out.text("kind", name_of(tool_kinds, tool.kind));
    out.text_if_any("scale", tool.scale);
    out.texts_if_any("groups", tool.groups);
    if (tool.effective.from) out.raw("effective_from", tool.effective.from->iso());
    if (tool.effective.to) out.raw("effective_to", tool.effective.to->iso());
    for (auto const& section : tool.sections) write(out, section);
    return out.take();
}

Result<Tool> tool_from_toml(std::string_view toml)
{
    Faults faults;
    std::string const file = "tool";
    auto const document = read_document(toml, file, faults);
    Fields fields{document, "this text", file, faults};
    auto const tools = fields.tables("tool");
    if (tools.empty()) return Problem{"", faults.empty() ? "This is no audit tool" : faults.front().text()};
    auto tool = read_tool(*tools.front(), file, faults);
    if (!stands(faults)) return Problem{"", faults.front().text()};
    return tool;
}

} // namespace gt::framework
