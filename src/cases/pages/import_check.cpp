#include "cases/pages/import_check.hpp"

#include "cases/imports/runs.hpp"
#include "cases/pages/import_words.hpp"
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

imports::Runs& runs_of(staff::Request const& request) { return request.house().get<imports::Runs>(); }

std::string path_of(WaitingImport const& waiting) { return "/imports/checks/" + waiting.id.text(); }

std::optional<WaitingImport> find(staff::Request const& request, WaitingImportId id)
{
    auto reader = request.database().read();
    auto waiting = store::find_waiting(reader, id, request.person().id, request.now());
    bool const is_there = waiting && std::filesystem::exists(request.house().get<files::Shelf>().held(id.number));
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

http::Response check_page(staff::Request const& request, WaitingImport const& waiting, imports::Report const& report)
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

http::Response under_way_page(staff::Request const& request, imports::Run const& run)
{
    bool const is_import = run.mode() == imports::Mode::publish;
    return staff::show(request,
        {.title = is_import ? "The file is being imported" : "The file is being read",
            .body =
                [&](html::Out& out) {
                    out.el("p", {{"class", "govuk-body"}},
                        text::count_of(static_cast<long long>(run.rows_read()), "row", "rows") + " read so far.");
                    if (is_import)
                        out.el("p", {{"class", "govuk-body"}},
                            "It goes on when you leave this page. All of it counts at once, when it is done.");
                    govuk::draw(out,
                        govuk::Button{.text = "See how far it is", .href = html::Url::rooted(path_of(run.waiting()))});
                },
            .back = "/imports",
            .caption = run.waiting().file_name});
}

/// Told once; asked again, the file is read again.
http::Response end_of(staff::Request const& request, imports::Run const& run)
{
    auto const& waiting = run.waiting();
    runs_of(request).forget(waiting.id);
    auto const& report = run.report();
    if (run.mode() == imports::Mode::dry_run) {
        if (report) return check_page(request, waiting, *report);
        let_go(request, waiting);
        return unreadable_page(request, report.problem());
    }
    if (report) return staff::redirect_with_notice("/imports/" + report->import->text(), "Imported.");
    return staff::redirect_with_notice(path_of(waiting),
        "Nothing was imported, since another file was in the meantime. Look again at what this one would change.");
}

std::shared_ptr<imports::Run const> begin(
    staff::Request const& request, WaitingImport const& waiting, imports::Mode mode)
{
    return runs_of(request).begin(waiting, {request.person().id.number, request.now(), mode});
}

http::Response too_many(staff::Request const& request)
{
    return staff::refuse(request, {"", "Other files are being read. Try again in a minute", Problem::Kind::conflict});
}

} // namespace

http::Response show_check(staff::Request const& request)
{
    auto const id = WaitingImportId::parse(request.value("token"));
    if (!id) return staff::not_found(request);
    auto run = runs_of(request).find(*id, request.person().id);
    if (!run) {
        auto const waiting = find(request, *id);
        if (!waiting) return staff::not_found(request);
        run = begin(request, *waiting, imports::Mode::dry_run);
    }
    if (!run) return too_many(request);
    bool const has_ended = run->has_ended_within(runs_of(request).patience);
    return has_ended ? end_of(request, *run) : under_way_page(request, *run);
}

http::Response import_checked(staff::Request const& request)
{
    auto const id = WaitingImportId::parse(request.form().text("token"));
    auto run = id ? runs_of(request).find(*id, request.person().id) : nullptr;
    if (!run || run->mode() != imports::Mode::publish) {
        auto const waiting = id ? find(request, *id) : std::nullopt;
        if (!waiting)
            return staff::redirect_with_notice(
                "/imports", "This file was imported already, or was checked more than a day ago.");
        run = begin(request, *waiting, imports::Mode::publish);
    }
    if (!run) return too_many(request);
    bool const has_ended = run->has_ended_within(runs_of(request).patience);
    return has_ended ? end_of(request, *run) : http::redirect_to(path_of(run->waiting()));
}

} // namespace gt::cases
