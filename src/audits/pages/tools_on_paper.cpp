#include "audits/pages/pages.hpp"
#include "audits/pages/paper.hpp"
#include "cases/case.hpp"
#include "framework/shelf.hpp"
#include "platform/html/govuk/table.hpp"
#include "platform/text/text.hpp"

namespace gt::audits {

namespace {

namespace govuk = html::govuk;
using framework::Framework;
using framework::Tool;

std::shared_ptr<Framework const> framework_today(staff::Request const& request)
{
    auto reader = request.database().read();
    return request.house().get<framework::Shelf>().on(reader, request.today());
}

/// For which children a tool is offered first.
std::string groups_words(Framework const& framework, Tool const& tool, Date today)
{
    std::vector<std::string> groups;
    for (auto const& group : framework.caseload_groups)
        if (framework.tool_for(group.key, Tool::Kind::audit, today) == &tool) groups.push_back(group.title);
    return groups.empty() ? "When it is chosen" : text::join(groups, "; ");
}

/// What the program asks on every audit, whatever the tool.
void draw_what_is_always_asked(html::Out& out)
{
    for (auto const* title : {"Conversation with the practitioner: date, where, who took part, what was said",
             "The child's view, in the child's words (first: is it safe to make contact?)",
             "The family's view, in their words (first: is it safe to make contact?)", "Strengths",
             "Areas for improvement, each with an action, who does it and by when",
             "Overall grade, and the reasons for it"})
        out.el("div", {{"class", "goldenthread-paper__question"}}, [&] {
            out.el("h2", {{"class", "govuk-heading-m"}}, title);
            out.el("div", {{"class", "goldenthread-paper__lines"}}, "");
        });
}

void draw_blank(html::Out& out, Framework const& framework, Tool const& tool, Date today)
{
    out.el("p", {{"class", "govuk-body goldenthread-no-print"}},
        "Print this page with your browser (Ctrl and P), or save it as a PDF there. What you write on paper still has "
        "to "
        "be entered: the audit counts only here.");
    out.el("p", {{"class", "govuk-body"}}, "Case number:                    Auditor:                    Date:");
    if (!tool.intro.empty()) out.el("p", {{"class", "govuk-body"}}, tool.intro);
    auto const* scale = framework.scale(tool.scale, today);
    for (auto const& section : tool.sections) draw_empty_section(out, section, *scale);
    draw_what_is_always_asked(out);
}

} // namespace

http::Response show_tools(staff::Request const& request)
{
    auto const framework = framework_today(request);
    return staff::show(request,
        {.title = "Audit tools",
            .body =
                [&](html::Out& out) {
                    govuk::Table table{.caption = "Audit tools in force today",
                        .head = {{.text = "Tool"}, {.text = "Offered first for"}, {.text = "Questions"}},
                        .rows = {},
                        .caption_classes = "govuk-visually-hidden"};
                    for (auto const* tool : framework->tools_on(Tool::Kind::audit, request.today())) {
                        std::size_t questions = 0;
                        for (auto const& section : tool->sections) questions += section.questions.size();
                        auto const link = [tool](html::Out& o) {
                            o.el("a", {{"class", "govuk-link"}, {"href", html::path({"audits", "tools", tool->key})}},
                                tool->title);
                        };
                        table.rows.push_back(
                            {{.text = link}, {.text = groups_words(*framework, *tool, request.today())},
                                {.text = questions, .is_numeric = false}});
                    }
                    out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
                },
            .back = "/audits"});
}

http::Response show_blank_tool(staff::Request const& request)
{
    auto const framework = framework_today(request);
    auto const* tool = framework->tool_on(request.value("tool"), request.today());
    if (!tool || tool->kind != Tool::Kind::audit) return staff::not_found(request);
    return staff::show(request,
        {.title = tool->title,
            .body =
                [&](html::Out& out) {
                    out.el("div", {{"class", "goldenthread-paper"}},
                        [&] { draw_blank(out, *framework, *tool, request.today()); });
                },
            .back = "/audits/tools",
            .caption = "Version " + tool->version});
}

} // namespace gt::audits
