#include "cases/pages/import_file.hpp"

#include "cases/caseload_csv/caseload_csv.hpp"
#include "cases/pages/import_check.hpp"
#include "cases/store/waiting_imports.hpp"
#include "cases/verbs.hpp"
#include "platform/files/attachments.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/file_upload.hpp"
#include "platform/html/govuk/radios.hpp"
#include "staff/house/page.hpp"

namespace gt::cases {

namespace {

namespace govuk = html::govuk;

/// Ten years of the largest authority's Annex A are some 60 MB.
constexpr std::size_t most_bytes = 100'000'000;

void draw_kinds(html::Out& out, http::Fields const& form, forms::Problems const& problems)
{
    govuk::draw(out,
        govuk::Radios{.name = "kind",
            .items = {{.value = "annex_a",
                          .text = "Annex A workbook",
                          .hint = "As your case system writes it for Ofsted (.xlsx), whole or some of its lists"},
                {.value = "caseload",
                    .text = "Caseload file",
                    .hint = "What Annex A does not hold: private fostering, MARAC, exploitation, youth justice, early "
                            "help, reviewing officers and chairs (.csv)"}},
            .fieldset = govuk::Fieldset{.legend
                = {.text = "What do you want to import?", .classes = "govuk-fieldset__legend--m"}},
            .value = form.text("kind"),
            .error = problems.message_for("kind")});
}

http::Response new_import_page(staff::Request const& request, forms::Problems const& problems)
{
    return staff::show(request,
        {.title = "Import a file",
            .body =
                [&](html::Out& out) {
                    out.el("p", {{"class", "govuk-body"}},
                        "First you are shown what the file would change. Nothing is imported before you say so.");
                    staff::upload_form(out, request, "/imports/checks", [&] {
                        draw_kinds(out, request.form(), problems);
                        govuk::draw(out,
                            govuk::FileUpload{.name = "file",
                                .label = {.text = "The file", .classes = "govuk-label--m"},
                                .hint = "Up to 100 MB. A large workbook takes a minute to read.",
                                .error = problems.message_for("file"),
                                .attributes = {{"accept", ".xlsx,.csv"}}});
                        govuk::draw(out, govuk::Button{.text = "Check the file", .prevents_double_click = true});
                    });
                    out.el("p", {{"class", "govuk-body"}}, [&] {
                        out.el("a", {{"class", "govuk-link"}, {"href", html::Url::rooted(template_path)}},
                            "An empty caseload file to fill in (CSV)");
                    });
                },
            .back = "/imports",
            .problems = &problems});
}

/// GET /imports/new
http::Response show_new_import(staff::Request const& request) { return new_import_page(request, {}); }

/// A workbook is known by its content. A table is a text, and what kind of text its reader says in its own words.
std::optional<Problem> what_is_wrong_with(http::Upload const* upload, std::string const& kind)
{
    if (auto problem = files::what_is_wrong(upload, "file", most_bytes)) return problem;
    auto const found = files::kind_of(upload->file);
    if (kind == "annex_a" && found != files::Kind::excel)
        return Problem{"file", "The file must be an Excel workbook (.xlsx)"};
    if (kind == "caseload" && found && found != files::Kind::text)
        return Problem{"file", "The file must be a CSV file"};
    return std::nullopt;
}

/// POST /imports/checks
http::Response check_file(staff::Request const& request)
{
    forms::Problems problems;
    auto const kind = request.form().text("kind");
    auto const* const upload = request.http().upload("file");
    if (kind != "annex_a" && kind != "caseload") problems.add("kind", "Select what you want to import");
    if (auto const wrong = what_is_wrong_with(upload, kind)) problems.add("file", wrong->message);
    if (problems.any()) return new_import_page(request, problems);

    store::WaitingImport const waiting{
        request.new_id<WaitingImportId>(), kind, upload->name, request.person().id, request.now()};
    request.house().get<files::Shelf>().hold(*upload, waiting.id.number);
    request.database().write([&](db::Transaction& tx) { store::keep_waiting(tx, waiting); });
    return http::redirect_to("/imports/checks/" + waiting.id.text());
}

/// GET /imports/caseload-template.csv
http::Response download_template(staff::Request const&)
{
    auto response = http::text(200, std::string{caseload_csv::template_text()});
    response.type = "text/csv; charset=utf-8";
    return response.with_header("Content-Disposition", "attachment; filename=\"caseload.csv\"");
}

} // namespace

void add_import_file(staff::House& house)
{
    house.page("GET", "/imports/new", show_new_import, {verb::import});
    house.page("GET", template_path, download_template, {verb::import});
    house.upload_page("/imports/checks", check_file, {verb::import}, {.file_bytes = most_bytes});
    house.page("GET", "/imports/checks/{token}", show_check, {verb::import});
    house.page("POST", "/imports", import_checked, {verb::import});
}

} // namespace gt::cases
