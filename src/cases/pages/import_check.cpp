#include "cases/pages/import_check.hpp"

#include "cases/imports/imports.hpp"
#include "cases/pages/import_words.hpp"
#include "cases/store/waiting_imports.hpp"
#include "platform/files/durable.hpp"
#include "platform/files/shelf.hpp"
#include "platform/forms/form.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/inset_text.hpp"
#include "platform/html/govuk/summary_list.hpp"
#include "platform/text/text.hpp"
#include "staff/house/page.hpp"

namespace gt::cases {

namespace {

namespace govuk = html::govuk;
using store::WaitingImport;

constexpr std::size_t refusals_shown = 200;

Result<imports::Report> read_file(staff::Request const& request, WaitingImport const& waiting, imports::Mode mode)
{
    auto const file = request.house().get<files::Shelf>().held(waiting.id.number);
    imports::Occasion const occasion{request.person().id.number, request.now(), mode};
    if (waiting.kind == "annex_a") return imports::import_annex_a(request.database(), file, occasion);
    return imports::import_caseload(request.database(), files::read_whole(file), occasion);
}

std::optional<WaitingImport> find(staff::Request const& request, std::string_view token)
{
    auto const id = WaitingImportId::parse(token);
    if (!id) return std::nullopt;
    auto reader = request.database().read();
    auto waiting = store::find_waiting(reader, *id, request.person().id, request.now());
    bool const is_there = waiting && std::filesystem::exists(request.house().get<files::Shelf>().held(id->number));
    return is_there ? waiting : std::nullopt;
}

void draw_counts(html::Out& out, WaitingImport const& waiting, imports::Report const& report)
{
    auto const count = [](std::size_t rows) { return static_cast<std::int64_t>(rows); };
    govuk::draw(out,
        govuk::SummaryList{.rows = {{.key = "File", .value = waiting.file_name},
                               {.key = "Rows that can be taken", .value = count(report.accepted)},
                               {.key = "New rows", .value = count(report.added)},
                               {.key = "Corrected rows", .value = count(report.changed)},
                               {.key = "Unchanged rows", .value = count(report.unchanged)},
                               {.key = "Rows that came back", .value = count(report.returned)},
                               {.key = "Rows no longer there", .value = count(report.vanished_rows())},
                               {.key = "Rows refused", .value = count(report.rows_refused)}}});
}

void draw_remarks(html::Out& out, std::vector<std::string> const& remarks)
{
    if (remarks.empty()) return;
    out.el("h2", {{"class", "govuk-heading-m"}}, "Not read");
    out.el("ul", {{"class", "govuk-list govuk-list--bullet"}}, [&] {
        for (auto const& remark : remarks) out.el("li", remark);
    });
}

/// What stands between the person and the import: nothing to do, or a button.
void draw_step(
    html::Out& out, staff::Request const& request, WaitingImport const& waiting, imports::Report const& report)
{
    if (report.changes_nothing()) {
        govuk::draw(out, govuk::InsetText{.text = "This file changes nothing: all of it is here already."});
        return;
    }
    if (report.rows_refused > 0)
        govuk::draw(out,
            govuk::InsetText{.text = "The rows that can be taken are imported without the "
                    + text::count_of(static_cast<long long>(report.rows_refused), "row", "rows")
                    + " refused. Correct those in the case system and import the file again when you can."});
    staff::form(out, request, "/imports", [&] {
        forms::hidden(out, "token", waiting.id.text());
        govuk::draw(out, govuk::Button{.text = "Import these rows", .prevents_double_click = true});
    });
}

std::vector<std::pair<std::string, int>> vanished_in(imports::Report const& report)
{
    std::vector<std::pair<std::string, int>> vanished;
    for (auto const& [list, count] : report.vanished) vanished.emplace_back(list, static_cast<int>(count));
    return vanished;
}

http::Response check_page(staff::Request const& request, WaitingImport const& waiting, imports::Report const& report,
    forms::Problems const& problems)
{
    auto refusals = report.refusals;
    bool const has_more = refusals.size() > refusals_shown;
    if (has_more) refusals.resize(refusals_shown);
    return staff::show(request,
        {.title = "What this file would change",
            .body =
                [&](html::Out& out) {
                    draw_counts(out, waiting, report);
                    draw_step(out, request, waiting, report);
                    draw_remarks(out, report.remarks);
                    draw_vanished(out, vanished_in(report));
                    draw_refusals(out, refusals);
                    if (has_more)
                        out.el("p", {{"class", "govuk-body"}},
                            "The first 200 are shown. After the import you can see all.");
                },
            .back = "/imports/new",
            .problems = &problems,
            .caption = waiting.kind == "annex_a" ? "Annex A" : "Caseload file"});
}

http::Response unreadable_page(staff::Request const& request, Problem const& problem)
{
    return staff::show_with_status(request, 422,
        {.title = "This file cannot be read",
            .body =
                [&](html::Out& out) {
                    out.el("p", {{"class", "govuk-body"}}, problem.message + ". Nothing was imported.");
                    govuk::draw(
                        out, govuk::Button{.text = "Choose another file", .href = html::Url::rooted("/imports/new")});
                },
            .back = "/imports/new"});
}

/// The file's content is children's data: it stays no longer than it is needed.
void let_go(staff::Request const& request, WaitingImport const& waiting)
{
    request.database().write([&](db::Transaction& tx) { store::remove_waiting(tx, waiting.id); });
    request.house().get<files::Shelf>().release(waiting.id.number);
}

} // namespace

http::Response show_check(staff::Request const& request)
{
    auto const waiting = find(request, request.value("token"));
    if (!waiting) return staff::not_found(request);
    auto const report = read_file(request, *waiting, imports::Mode::dry_run);
    if (report) return check_page(request, *waiting, *report, {});
    let_go(request, *waiting);
    return unreadable_page(request, report.problem());
}

http::Response import_checked(staff::Request const& request)
{
    auto const waiting = find(request, request.form().text("token"));
    if (!waiting)
        return staff::redirect_with_notice(
            "/imports", "This file was imported already, or was checked more than a day ago.");
    auto const report = read_file(request, *waiting, imports::Mode::publish);
    if (!report) {
        forms::Problems problems;
        problems.add("", report.problem().message + ". Look again at what the file would change, then import it.");
        auto const anew = read_file(request, *waiting, imports::Mode::dry_run);
        return anew ? check_page(request, *waiting, *anew, problems) : unreadable_page(request, anew.problem());
    }
    let_go(request, *waiting);
    return staff::redirect_with_notice("/imports/" + report->import->text(), "Imported.");
}

} // namespace gt::cases
