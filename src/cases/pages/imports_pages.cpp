#include "cases/pages/imports_pages.hpp"

#include "cases/list_words.hpp"
#include "cases/pages/import_words.hpp"
#include "cases/store/imports.hpp"
#include "cases/verbs.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/pagination.hpp"
#include "platform/html/govuk/summary_list.hpp"
#include "platform/html/govuk/table.hpp"
#include "staff/house/page.hpp"

#include <charconv>

namespace gt::cases {

namespace {

namespace govuk = html::govuk;
using store::PastImport;

constexpr int imports_shown = 100;
constexpr int refusals_a_page = 200;

govuk::Cell number(int count) { return {.text = count, .is_numeric = true}; }

govuk::Row row_of(PastImport const& past)
{
    auto const link = [&past](html::Out& out) {
        out.el("a", {{"class", "govuk-link"}, {"href", html::path({"imports", past.id})}},
            past.published_at.london_words());
    };
    return {{.text = link}, {.text = past.title()}, {.text = past.who}, number(past.added), number(past.changed),
        number(past.unchanged), number(past.vanished), number(past.refused)};
}

void draw_imports(html::Out& out, std::vector<PastImport> const& imports)
{
    if (imports.empty()) {
        out.el("p", {{"class", "govuk-body"}},
            "Nothing has been imported yet. Start with the Annex A workbook of your case system, then the caseload "
            "file.");
        return;
    }
    auto const head = [](std::string_view words) { return govuk::Cell{.text = words, .is_numeric = true}; };
    govuk::Table table{.caption = "Imports, the newest first",
        .head = {{.text = "When"}, {.text = "What"}, {.text = "Who"}, head("New rows"), head("Corrected"),
            head("Unchanged"), head("No longer there"), head("Refused")},
        .rows = {},
        .first_cell_is_header = true,
        .caption_classes = "govuk-visually-hidden"};
    for (auto const& past : imports) table.rows.push_back(row_of(past));
    out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
}

/// GET /imports
http::Response show_imports(staff::Request const& request)
{
    auto reader = request.database().read();
    auto const imports = store::past_imports(reader, imports_shown);
    return staff::show(request,
        {.title = "Imports", .body = [&](html::Out& out) {
             govuk::draw(out, govuk::Button{.text = "Import a file", .href = html::Url::rooted("/imports/new")});
             draw_imports(out, imports);
         }});
}

void draw_counts(html::Out& out, PastImport const& past)
{
    govuk::draw(out,
        govuk::SummaryList{
            .rows = {{.key = "Imported by", .value = past.who}, {.key = "Rows taken", .value = past.accepted},
                {.key = "New rows", .value = past.added}, {.key = "Corrected rows", .value = past.changed},
                {.key = "Unchanged rows", .value = past.unchanged},
                {.key = "Rows that came back", .value = past.returned},
                {.key = "Rows no longer there", .value = past.vanished}, {.key = "Rows refused", .value = past.refused},
                {.key = "File (SHA-256)", .value = past.file_sha256}}});
}

std::int64_t after_of(staff::Request const& request)
{
    auto const text = request.query().text("after");
    std::int64_t after = 0;
    std::from_chars(text.data(), text.data() + text.size(), after);
    return after;
}

/// GET /imports/{id}
http::Response show_import(staff::Request const& request)
{
    auto const id = request.id<ImportId>();
    auto reader = request.database().read();
    auto const past = id ? store::find_import(reader, *id) : std::nullopt;
    if (!past) return staff::not_found(request);
    auto const after = after_of(request);
    auto refusals = store::refusals_of(reader, past->id, after, refusals_a_page + 1);
    bool const has_more = refusals.size() > refusals_a_page;
    if (has_more) refusals.pop_back();
    auto const vanished = store::vanished_of(reader, past->id);

    return staff::show(request,
        {.title = past->title() + ", " + past->published_at.london_words(),
            .body =
                [&](html::Out& out) {
                    draw_counts(out, *past);
                    draw_vanished(out, vanished);
                    draw_refusals(out, refusals);
                    if (has_more)
                        govuk::draw(out,
                            govuk::Pagination{
                                .next = govuk::PaginationLink{
                                    .href = html::path({"imports", past->id}).with("after", after + refusals_a_page)}});
                },
            .back = "/imports"});
}

} // namespace

void add_imports_pages(staff::House& house)
{
    house.page("GET", "/imports", show_imports, {verb::import});
    house.page("GET", "/imports/{id}", show_import, {verb::import});
}

} // namespace gt::cases
