#include "framework/pages/framework_page.hpp"

#include "framework/shelf.hpp"
#include "platform/html/govuk/details.hpp"
#include "platform/html/govuk/summary_list.hpp"
#include "platform/html/govuk/table.hpp"

namespace gt::framework {

namespace {

namespace govuk = html::govuk;

void draw_versions(html::Out& out, Framework const& framework)
{
    govuk::Table table{.caption = "Layers",
        .head = {{.text = "Layer"}, {.text = "Version"}, {.text = "In force from"}},
        .rows = {},
        .caption_classes = "govuk-table__caption--m"};
    for (auto const& layer : framework.layers)
        table.rows.push_back({{.text = layer.title}, {.text = layer.version}, {.text = layer.effective_from.words()}});
    govuk::draw(out, table);
}

void draw_scale(html::Out& out, Scale const& scale)
{
    govuk::SummaryList list{.rows = {}};
    for (auto const& grade : scale.grades) list.rows.push_back({.key = grade.title, .value = grade.description});
    out.el("h2", {{"class", "govuk-heading-m"}}, scale.title);
    govuk::draw(out, list);
}

void draw_section(html::Out& out, Section const& section)
{
    out.el("h3", {{"class", "govuk-heading-s"}}, section.title);
    if (section.limiting)
        out.el("p", {{"class", "govuk-body"}}, "Graded at the lowest, this domain limits the overall grade.");
    if (!section.what_good_looks_like.empty())
        govuk::draw(out, govuk::Details{.summary = "What good looks like", .text = section.what_good_looks_like});
    out.el("ul", {{"class", "govuk-list govuk-list--bullet"}}, [&] {
        for (auto const& question : section.questions) out.el("li", question.text);
    });
}

void draw_tool(html::Out& out, Tool const& tool)
{
    out.el("h2", {{"class", "govuk-heading-m"}}, tool.title + ", version " + tool.version);
    for (auto const& section : tool.sections) draw_section(out, section);
}

void draw_roles(html::Out& out, Framework const& framework, staff::House const& house)
{
    out.el("h2", {{"class", "govuk-heading-m"}}, "Roles and what they may do");
    for (auto const& role : framework.roles) {
        auto const verbs = [&role, &house](html::Out& o) {
            o.el("ul", {{"class", "govuk-list govuk-list--bullet"}}, [&] {
                for (auto const& verb : role.verbs) {
                    auto const meaning = house.verbs().find(verb);
                    o.el("li", meaning == house.verbs().end() ? verb : meaning->second);
                }
            });
        };
        govuk::draw(out, govuk::Details{.summary = role.title, .text = verbs});
    }
}

} // namespace

http::Response show_framework(staff::Request const& request)
{
    auto reader = request.database().read();
    auto const framework = request.house().get<Shelf>().on(reader, request.today());
    return staff::show(request, {.title = "Quality assurance framework", .body = [&](html::Out& out) {
                                     draw_versions(out, *framework);
                                     out.el("p", {{"class", "govuk-body"}}, [&] {
                                         out.el("a",
                                             {{"class", "govuk-link"}, {"href", html::Url::rooted("/framework/tools")}},
                                             "Audit tools and their versions");
                                     });
                                     for (auto const& scale : framework->scales) {
                                         if (scale.effective.covers(request.today())) draw_scale(out, scale);
                                     }
                                     for (auto const* tool : framework->tools_on(Tool::Kind::audit, request.today()))
                                         draw_tool(out, *tool);
                                     draw_roles(out, *framework, request.house());
                                 }});
}

} // namespace gt::framework
