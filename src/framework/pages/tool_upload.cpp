#include "framework/pages/tool_upload.hpp"

#include "framework/pages/tool_pages.hpp"
#include "framework/spreadsheet/tool_workbook.hpp"
#include "framework/store/tool_drafts.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/file_upload.hpp"
#include "platform/html/govuk/table.hpp"
#include "platform/http/upload.hpp"
#include "platform/text/text.hpp"

#include <fstream>
#include <iterator>

namespace gt::framework {

namespace {

namespace govuk = html::govuk;

std::string bytes_of(http::Upload const& upload)
{
    std::ifstream file{upload.file, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

/// The workbook that came, or why it is none, for the field "file".
Result<spreadsheet::ReadTool> read_upload(staff::Request const& request)
{
    auto const* upload = request.http().upload("file");
    if (!upload || upload->name.empty()) return Problem{"file", "Select the workbook of an audit tool"};
    if (upload->is_too_large) return Problem{"file", "The workbook must be smaller than 4 MB"};
    auto read = spreadsheet::read_tool(bytes_of(*upload));
    if (!read) return Problem{"file", read.problem().message};
    return read;
}

void draw_faults(html::Out& out, Faults const& faults)
{
    if (faults.empty()) return;
    govuk::Table table{.caption = text::count_of(static_cast<long long>(faults.size()), "thing", "things")
            + " to put right in the workbook; nothing was kept",
        .head = {{.text = "Cell"}, {.text = "What is wrong"}},
        .rows = {},
        .first_cell_is_header = true,
        .caption_classes = "govuk-table__caption--m"};
    for (auto const& fault : faults)
        table.rows.push_back({{.text = fault.place.text()},
            {.text = (fault.weight == Fault::Weight::warning ? "Warning: " : "") + fault.meaning}});
    out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
}

http::Response refused(staff::Request const& request, forms::Problems const& problems, Faults const& faults)
{
    return staff::show(request,
        {.title = "Upload a version of an audit tool",
            .body =
                [&](html::Out& out) {
                    draw_faults(out, faults);
                    draw_upload_form(out, request, problems);
                },
            .back = "/framework/tools",
            .problems = &problems});
}

} // namespace

void draw_upload_form(html::Out& out, staff::Request const& request, forms::Problems const& problems)
{
    out.el("h2", {{"class", "govuk-heading-m"}}, "Upload a version");
    staff::upload_form(out, request, "/framework/drafts", [&] {
        govuk::draw(out,
            govuk::FileUpload{.name = "file",
                .label = {.text = "Workbook (XLSX)"},
                .hint = "It is checked cell by cell and kept as a draft: nothing is published yet",
                .error = problems.message_for("file")});
        govuk::draw(out, govuk::Button{.text = "Check this workbook", .prevents_double_click = true});
    });
}

http::Response upload_tool(staff::Request const& request)
{
    forms::Problems problems;
    auto const read = read_upload(request);
    if (!read) {
        problems.add(read.problem().field, read.problem().message);
        return refused(request, problems, {});
    }
    auto faults = read->faults;
    if (stands(faults)) {
        auto reader = request.database().read();
        auto const meant = store::check_tool(reader, read->tool, known_verbs(request.house()), request.today());
        faults.insert(faults.end(), meant.faults.begin(), meant.faults.end());
    }
    if (!stands(faults)) {
        problems.add("file", "Put right what is wrong in the workbook, then upload it again");
        return refused(request, problems, faults);
    }
    store::ToolDraft const draft{
        request.new_id<store::ToolDraftId>(), read->tool, request.person().id, "", request.now()};
    request.database().write([&](db::Transaction& tx) {
        store::keep(tx, draft, {request.person().id.number, request.now(), "uploaded an audit tool"});
    });
    return staff::redirect_with_notice("/framework/drafts/" + draft.id.text(), "The workbook has no faults");
}

} // namespace gt::framework
