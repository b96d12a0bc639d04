#include "audits/pages/tool_choice.hpp"

#include "framework/shelf.hpp"
#include "platform/html/govuk/select.hpp"

#include <algorithm>

namespace gt::audits {

namespace govuk = html::govuk;
using framework::Tool;

Tool const* ToolsOffered::chosen(std::string_view key) const
{
    if (key.empty()) return usual;
    auto const found = std::ranges::find(tools, key, &Tool::key);
    return found == tools.end() ? nullptr : *found;
}

ToolsOffered tools_for(staff::Request const& request, cases::Case const& child)
{
    auto reader = request.database().read();
    auto framework = request.house().get<framework::Shelf>().on(reader, request.today());
    auto tools = framework->tools_on(Tool::Kind::audit, request.today());
    auto const* usual = framework->tool_for(key_of(child.group), Tool::Kind::audit, request.today());
    return {std::move(framework), std::move(tools), usual};
}

void draw_tools(html::Out& out, ToolsOffered const& offered, std::string const& chosen, forms::Problems const& problems)
{
    if (offered.tools.size() < 2) return;
    govuk::Select select{.name = "tool",
        .label = {.text = "Which audit tool?"},
        .items = {},
        .value = chosen.empty() ? offered.usual->key : chosen,
        .hint = "The one that is meant for this child's group is chosen already",
        .error = problems.message_for("tool")};
    select.items.reserve(offered.tools.size());
    for (auto const* tool : offered.tools) select.items.push_back({.text = tool->title, .value = tool->key});
    govuk::draw(out, select);
}

} // namespace gt::audits
