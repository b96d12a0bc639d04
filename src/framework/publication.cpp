#include "framework/publication.hpp"

#include "framework/document.hpp"
#include "framework/tool_names.hpp"
#include "framework/tool_toml.hpp"

namespace gt::framework {

namespace {

std::string line(std::string_view key, std::string const& value) { return std::string{key} + " = " + value + "\n"; }
std::string quoted(std::string const& text) { return "\"" + text + "\""; }

/// The text without the lines of these keys in its head, which ends where the first table begins.
std::string without_lines(std::string const& text, std::vector<std::string_view> const& keys)
{
    Faults faults;
    auto const document = read_document(text, "layer", faults);
    std::vector<int> dropped;
    if (auto const* members = std::get_if<Node::Table>(&document.value))
        for (auto const& member : *members)
            if (std::ranges::find(keys, member.key) != keys.end()) dropped.push_back(member.line);
    std::string kept;
    int number = 1;
    for (std::size_t at = 0; at < text.size(); ++number) {
        auto const end = std::min(text.find('\n', at), text.size() - 1) + 1;
        if (std::ranges::find(dropped, number) == dropped.end()) kept += text.substr(at, end - at);
        at = end;
    }
    return kept;
}

/// Only its last day: the version itself stands further up, or in a lower layer.
std::string ended(Tool const& tool, Date last)
{
    return "\n[[tool]]\n" + line("key", quoted(tool.key)) + line("version", quoted(tool.version))
        + line("effective_to", last.iso());
}

} // namespace

Tool const* latest_version(std::string_view key, Framework const& framework)
{
    Tool const* latest = nullptr;
    for (auto const& tool : framework.tools)
        if (tool.key == key && (!latest || latest->effective.from <= tool.effective.from)) latest = &tool;
    return latest;
}

Result<void> may_begin(Tool const& tool, Date from, Framework const& newest, Date today)
{
    if (from <= today)
        return Problem{"from", "Enter a date after today: audits begun today stay under today's version"};
    for (auto const& layer : newest.layers)
        if (layer.effective_from > from)
            return Problem{"from",
                "A framework that begins on " + layer.effective_from.words()
                    + " is loaded already: enter that date or a later one"};
    auto const* before = latest_version(tool.key, newest);
    if (before && before->effective.from && *before->effective.from >= from)
        return Problem{"from",
            "Version " + before->version + " of this tool begins on " + before->effective.from->words()
                + ": enter a later date"};
    return {};
}

Faults against_earlier_versions(Tool const& tool, Framework const& newest)
{
    Faults faults;
    for (auto const& earlier : newest.tools) {
        if (earlier.key != tool.key) continue;
        if (earlier.version == tool.version)
            faults.push_back(
                {tool.place, "there is a version " + tool.version + " of this tool; give this one another version"});
        for (auto const& section : tool.sections)
            for (auto const& question : section.questions) {
                auto const* was = earlier.question(question.key);
                if (was && was->kind != question.kind)
                    faults.push_back({question.place,
                        "the question \"" + question.key + "\" is of the kind " + name_of(question_kinds, was->kind)
                            + " in version " + earlier.version
                            + "; a question of another kind needs another name, so that answers can be compared"});
            }
    }
    return faults;
}

std::string with_tool(
    LayerText const& layer, std::string const& new_version, Date layer_from, Tool tool, Date from, Tool const* before)
{
    std::string text;
    if (layer.text.empty()) text += line("layer", quoted(layer.layer)) + line("title", quoted(layer.title));
    text += line("version", quoted(new_version));
    if (!layer.version.empty()) text += line("based_on", quoted(layer.version));
    text += line("effective_from", layer_from.iso());
    text += without_lines(layer.text, {"version", "based_on", "effective_from"});
    if (before && (!before->effective.to || *before->effective.to >= from)) text += ended(*before, from.plus_days(-1));
    tool.effective = {from, {}};
    return text + as_toml(tool);
}

} // namespace gt::framework
