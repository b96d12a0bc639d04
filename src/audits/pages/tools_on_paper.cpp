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
constexpr std::string_view always_asked[]
    = {"Conversation with the practitioner: date, where, who took part, what was said",
        "The child's view, in the child's words (first: is it safe to make contact?)",
        "The family's view, in their words (first: is it safe to make contact?)", "Strengths",
        "Areas for improvement, each with an action, who does it and by when", "Overall grade, and the reasons for it"};

paper::Document blank(staff::Request const& request, Framework const& framework, Tool const& tool)
{
    using Kind = paper::Block::Kind;
    paper::Document document{.title = tool.title,
        .caption = "Version " + tool.version,
        .child = {},
        .standing = {},
        .blocks = {},
        .made_at = request.now()};
    auto& blocks = document.blocks;
    for (auto const* what : {"Case number:", "Auditor:", "Date:"}) {
        blocks.push_back({.text = what});
        blocks.push_back({.kind = Kind::line});
    }
    if (!tool.intro.empty()) blocks.push_back({.text = tool.intro});
    auto const* scale = framework.scale(tool.scale, request.today());
    for (auto const& section : tool.sections) add_empty_section(document, section, *scale);
    for (auto const title : always_asked) {
        blocks.push_back({.kind = Kind::heading, .text = std::string{title}, .keeps_together = true});
        blocks.push_back({.kind = Kind::lines});
    }
    return document;
}

using OnTool = std::function<http::Response(paper::Document const&, Tool const&)>;

http::Response with_blank(staff::Request const& request, OnTool const& answer)
{
    auto const framework = framework_today(request);
    auto const* tool = framework->tool_on(request.value("tool"), request.today());
    if (!tool || tool->kind != Tool::Kind::audit) return staff::not_found(request);
    return answer(blank(request, *framework, *tool), *tool);
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
    return with_blank(request, [&](paper::Document const& document, Tool const& tool) {
        auto const body = [&](html::Out& out) {
            draw_pdf_link(out, html::path({"audits", "tools", tool.key, "blank.pdf"}));
            out.el("p", {{"class", "govuk-body goldenthread-no-print"}},
                "What you write on paper still has to be entered: the audit counts only here.");
            out.el("div", {{"class", "goldenthread-paper"}}, [&] { draw_paper(out, document); });
        };
        return staff::show(
            request, {.title = document.title, .body = body, .back = "/audits/tools", .caption = document.caption});
    });
}

http::Response send_blank_pdf(staff::Request const& request)
{
    return with_blank(request, [&](paper::Document const& document, Tool const& tool) {
        return send_pdf(request, document, tool.key + "-" + tool.version);
    });
}

} // namespace gt::audits
