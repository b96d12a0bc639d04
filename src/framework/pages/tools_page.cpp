#include "framework/pages/draw_tool.hpp"
#include "framework/pages/tool_pages.hpp"
#include "framework/pages/tool_upload.hpp"
#include "framework/shelf.hpp"
#include "framework/spreadsheet/tool_workbook.hpp"
#include "framework/store/tool_drafts.hpp"
#include "framework/verbs.hpp"
#include "platform/html/govuk/table.hpp"

namespace gt::framework {

namespace {

namespace govuk = html::govuk;

html::Url url_of(Tool const& tool) { return html::path({"framework", "tools", tool.key, "versions", tool.version}); }

/// The newest of all layers, whether it holds today or only later: what a new version is made from.
Framework newest_framework(db::Reader& reader, Date today) { return store::check_tool(reader, {}, {}, today).newest; }

std::string days_words(Effective const& effective)
{
    if (!effective.from && !effective.to) return "Until further notice";
    if (!effective.to) return "From " + effective.from->words();
    if (!effective.from) return "Until " + effective.to->words();
    return effective.from->words() + " to " + effective.to->words();
}

void draw_versions(html::Out& out, Framework const& newest, Date today)
{
    govuk::Table table{.caption = "Tools and their versions",
        .head = {{.text = "Tool"}, {.text = "Version"}, {.text = "Days"}, {.text = "Today"}},
        .rows = {},
        .caption_classes = "govuk-table__caption--m"};
    for (auto const& tool : newest.tools)
        table.rows.push_back(
            {{.text =
                     [&tool](html::Out& o) {
                         o.el("a", {{"class", "govuk-link"}, {"href", url_of(tool)}}, [&] {
                             o.text(tool.title);
                             o.el("span", {{"class", "govuk-visually-hidden"}}, ", version " + tool.version);
                         });
                     }},
                {.text = tool.version}, {.text = days_words(tool.effective)},
                {.text = tool.effective.covers(today) ? "In force" : ""}});
    out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
}

void draw_drafts(html::Out& out, std::vector<store::ToolDraft> const& drafts)
{
    if (drafts.empty()) return;
    govuk::Table table{.caption = "Drafts that wait to be published",
        .head = {{.text = "Tool"}, {.text = "Version"}, {.text = "Uploaded"}},
        .rows = {},
        .caption_classes = "govuk-table__caption--m"};
    for (auto const& draft : drafts)
        table.rows.push_back(
            {{.text =
                     [&draft](html::Out& o) {
                         o.el("a",
                             {{"class", "govuk-link"}, {"href", html::path({"framework", "drafts", draft.id.text()})}},
                             draft.tool.title);
                     }},
                {.text = draft.tool.version},
                {.text = draft.uploaded_at.london_date().words() + " by " + draft.uploaded_by_name}});
    out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
}

struct Found {
    Tool tool;
    Scale scale;
};

std::optional<Found> find_tool(staff::Request const& request)
{
    auto reader = request.database().read();
    auto const newest = newest_framework(reader, request.today());
    auto const* tool = newest.tool(request.value("tool"), request.value("version"));
    if (!tool) return std::nullopt;
    auto const* scale = newest.scale(tool->scale, tool->effective.from.value_or(request.today()));
    return Found{*tool, scale ? *scale : Scale{}};
}

} // namespace

http::Response show_tools(staff::Request const& request)
{
    auto reader = std::make_unique<db::Snapshot>(request.database().read());
    auto const newest = newest_framework(*reader, request.today());
    bool const may_change = request.person().may(verb::change);
    auto const drafts = may_change ? store::waiting_tool_drafts(*reader) : std::vector<store::ToolDraft>{};
    reader.reset();
    return staff::show(request,
        {.title = "Audit tools",
            .body =
                [&](html::Out& out) {
                    draw_drafts(out, drafts);
                    draw_versions(out, newest, request.today());
                    out.el("p", {{"class", "govuk-body"}},
                        "A tool is changed in a spreadsheet: open a version, download its workbook, change it there "
                        "and "
                        "give it a new version. A version that was used never changes; its answers stay as they were.");
                    if (may_change) draw_upload_form(out, request, {});
                },
            .back = "/framework"});
}

http::Response show_tool(staff::Request const& request)
{
    auto const found = find_tool(request);
    if (!found) return staff::not_found(request);
    return staff::show(request,
        {.title = found->tool.title,
            .body =
                [&](html::Out& out) {
                    out.el("p", {{"class", "govuk-body"}}, [&] {
                        out.el("a",
                            {{"class", "govuk-link"},
                                {"href",
                                    html::path({"framework", "tools", found->tool.key, "versions", found->tool.version,
                                        "workbook.xlsx"})}},
                            "Download as a workbook (XLSX)");
                    });
                    draw_tool_as_filled_in(out, found->tool, found->scale);
                },
            .back = "/framework/tools",
            .caption = "Version " + found->tool.version + ", " + days_words(found->tool.effective)});
}

http::Response send_tool_workbook(staff::Request const& request)
{
    auto const found = find_tool(request);
    if (!found) return staff::not_found(request);
    http::Response response;
    response.type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    response.body = spreadsheet::write_tool(found->tool, found->scale.grades.empty() ? nullptr : &found->scale);
    response.with_header("Content-Disposition", "attachment; filename=\"" + found->tool.key + ".xlsx\"");
    return response;
}

std::vector<std::string_view> known_verbs(staff::House const& house)
{
    std::vector<std::string_view> verbs;
    for (auto const& [key, meaning] : house.verbs()) verbs.push_back(key);
    return verbs;
}

} // namespace gt::framework
