#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/inset_text.hpp"
#include "platform/html/govuk/table.hpp"
#include "platform/text/text.hpp"
#include "reports/files/edition_files.hpp"
#include "reports/files/formats.hpp"
#include "reports/jobs/planned_reports.hpp"
#include "reports/model/changes.hpp"
#include "reports/pages/editions_pages.hpp"
#include "reports/pages/report_drawing.hpp"
#include "reports/pages/report_page.hpp"
#include "reports/pages/report_urls.hpp"
#include "reports/store/editions.hpp"
#include "staff/due.hpp"
#include "staff/house/page.hpp"

namespace gt::reports {

namespace {

namespace govuk = html::govuk;
using store::ReportKind;

constexpr std::size_t most_changes_shown = 200;

/// An edition that this person may see, with its kind and its figures as kept.
struct Held {
    Edition edition;
    ReportKind const& kind;
    model::Report report;

    std::string path(std::string const& below = "") const
    {
        return "/reports/editions/" + edition.id.text() + (below.empty() ? "" : "/" + below);
    }
};

std::optional<Held> held(staff::Request const& request)
{
    auto const id = request.id<EditionId>();
    if (!id) return std::nullopt;
    auto reader = request.database().read();
    auto edition = store::find_edition(reader, *id);
    auto const* kind = edition ? store::find_report_kind(edition->report) : nullptr;
    if (!kind || !may_see_editions(request, reader, kind->verb)) return std::nullopt;
    auto report = report_from_json(edition->figures);
    return Held{*std::move(edition), *kind, std::move(report)};
}

/// What the same days would be counted as now, by the framework of today.
std::vector<model::Change> changes_since(staff::Request const& request, Held const& one)
{
    auto reader = request.database().read();
    auto const now = one.kind.shown(reader, request.house().get<framework::Shelf>(),
        {std::nullopt, request.today(), one.kind.verb}, {one.edition.from, one.edition.to, request.now()});
    return model::changes_between(one.report, now);
}

void draw_state(html::Out& out, Held const& one)
{
    auto const& edition = one.edition;
    auto words = edition.is_published() ? "Published on " + edition.published_at->london_words() + ". It never changes."
                                        : "A draft, built on " + edition.built_at.london_words() + ".";
    govuk::draw(out, govuk::InsetText{.text = words});
}

void draw_changes_link(html::Out& out, Held const& one, std::vector<model::Change> const& changes)
{
    auto const count = static_cast<long long>(changes.size());
    out.el("p", {{"class", "govuk-body"}}, [&] {
        if (count == 0) return out.text("No figure has changed since " + one.edition.as_at.london_words() + ".");
        out.text("Data changed since " + one.edition.as_at.london_words() + ": ");
        out.el("a", {{"class", "govuk-link"}, {"href", html::Url::rooted(one.path("changes"))}},
            text::count_of(count, "figure differs", "figures differ"));
        out.text(".");
    });
}

void draw_publishing(html::Out& out, staff::Request const& request, Held const& one)
{
    if (one.edition.is_published() || !may_publish_editions(request)) return;
    for (auto const& words : one.report.unconfirmed) out.el("p", {{"class", "govuk-body"}}, "Not confirmed: " + words);
    auto const button = [&](std::string const& below, std::string const& words, std::string const& classes) {
        staff::form(out, request, one.path(below),
            [&] { govuk::draw(out, govuk::Button{.text = words, .prevents_double_click = true, .classes = classes}); });
    };
    button("publication", "Publish this edition", "");
    button("figures", "Build the draft again with the figures of now", "govuk-button--secondary");
}

html::Url file_url(Held const& one, Format const& format)
{
    return html::path({"reports", "editions", one.edition.id, "report." + std::string{format.key}});
}

http::Response page(staff::Request const& request, Held const& one, forms::Problems const& problems = {})
{
    auto const changes = changes_since(request, one);
    return staff::show(request,
        {.title = one.report.title,
            .body =
                [&](html::Out& out) {
                    draw_state(out, one);
                    draw_changes_link(out, one, changes);
                    draw_report(out, one.report);
                    draw_formats(out, [&](Format const& format) { return file_url(one, format); });
                    draw_outside(out, one.edition);
                    draw_publishing(out, request, one);
                },
            .back = "/reports",
            .problems = &problems,
            .caption = model::period_words(one.report.asked)});
}

/// GET /reports/editions/{id}
http::Response show_edition(staff::Request const& request)
{
    auto const one = held(request);
    return one ? page(request, *one) : staff::not_found(request);
}

/// GET /reports/editions/{id}/report.pdf and the other formats: of a published one the bytes that were kept, of a draft
/// made now.
http::Response send_file(staff::Request const& request, Format const& format)
{
    auto const one = held(request);
    if (!one) return staff::not_found(request);
    auto const ending = "." + std::string{format.key};
    if (one->edition.is_published()) return send_kept(request, one->edition, std::string{format.key});
    auto bytes = format.write(one->report);
    if (!bytes) return staff::refuse(request, bytes.problem());
    return as_file(one->kind.name, one->report.asked, ending, format.type, *std::move(bytes));
}

void draw_changes(html::Out& out, Held const& one, std::vector<model::Change> const& changes)
{
    out.el("p", {{"class", "govuk-body"}},
        "What these days counted at " + one.edition.as_at.london_words() + ", and what they count now.");
    if (changes.empty()) return out.el("p", {{"class", "govuk-body"}}, "No figure has changed.");
    govuk::Table table{.caption = text::count_of(static_cast<long long>(changes.size()), "figure", "figures"),
        .head = {{.text = "Figure"}, {.text = "Was"}, {.text = "Is now"}},
        .rows = {},
        .first_cell_is_header = true,
        .caption_classes = "govuk-table__caption--m"};
    for (auto const& change : changes) {
        if (table.rows.size() == most_changes_shown) break;
        table.rows.push_back({{.text = change.where}, {.text = change.was}, {.text = change.now}});
    }
    out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
    if (changes.size() > most_changes_shown) out.el("p", {{"class", "govuk-body"}}, "These are the first 200.");
}

/// GET /reports/editions/{id}/changes
http::Response show_changes(staff::Request const& request)
{
    auto const one = held(request);
    if (!one) return staff::not_found(request);
    auto const changes = changes_since(request, *one);
    return staff::show(request,
        {.title = "Data changed since",
            .body = [&](html::Out& out) { draw_changes(out, *one, changes); },
            .back = one->path(),
            .caption = label_of(one->edition)});
}

http::Response saved(
    staff::Request const& request, Held const& one, Result<void> const& result, std::string_view notice)
{
    if (!result) return staff::refuse(request, result.problem());
    return staff::redirect_with_notice(one.path(), notice);
}

/// POST /reports/editions/{id}/publication
http::Response publish_edition_now(staff::Request const& request)
{
    auto const one = held(request);
    if (!one) return staff::not_found(request);
    if (auto const may = may_publish(one->edition, one->report); !may) {
        forms::Problems problems;
        problems.add("", may.problem().message);
        return page(request, *one, problems);
    }
    auto const files = files_of(one->report);
    return saved(request, *one, request.database().write([&](db::Transaction& tx) -> Result<void> {
        auto done = store::publish(
            tx, one->edition, files, {request.person().id.number, request.now(), "published the report"});
        if (done) staff::settle(tx, {"edition", one->edition.id.number}, publish_edition);
        return done;
    }),
        "Report published");
}

/// POST /reports/editions/{id}/figures
http::Response build_again(staff::Request const& request)
{
    auto const one = held(request);
    if (!one) return staff::not_found(request);
    auto after = one->edition;
    {
        auto reader = request.database().read();
        auto const built = built_edition(reader, request.house().get<framework::Shelf>(), one->kind,
            {one->edition.from, one->edition.to, request.now()}, request.today());
        after.as_at = after.built_at = request.now();
        after.figures = built.figures;
    }
    return saved(request, *one, request.database().write([&](db::Transaction& tx) {
        return store::rebuild(
            tx, one->edition, after, {request.person().id.number, request.now(), "built the draft again"});
    }),
        "Draft built again");
}

/// POST /reports/editions: keeps a report of those days as a draft.
http::Response make_draft(staff::Request const& request)
{
    auto const* kind = store::find_report_kind(request.form().text("report"));
    if (!kind) return staff::not_found(request);
    auto const form = AskedForm::read(request.form(), request.today(), request.now());
    if (form.problems.any()) return staff::refuse(request, {"", form.problems.entries().front().message});
    auto reader = request.database().read();
    auto edition = built_edition(reader, request.house().get<framework::Shelf>(), *kind, form.asked, request.today());
    edition.id = request.new_id<EditionId>();
    edition.built_at = request.now();
    auto const newest = store::newest_edition(reader, kind->name, form.asked.from, form.asked.to);
    if (newest && newest->id != edition.id) {
        if (!newest->is_published())
            return staff::redirect_with_notice(
                "/reports/editions/" + newest->id.text(), "There is a draft of these days already");
        edition.number = newest->number + 1;
    }
    request.database().write([&](db::Transaction& tx) {
        store::add_edition(tx, edition, {request.person().id.number, request.now(), "built a draft of the report"});
    });
    return staff::redirect_with_notice("/reports/editions/" + edition.id.text(), "Draft made");
}

} // namespace

void add_edition_pages(staff::House& house)
{
    house.page("POST", "/reports/editions", make_draft, {verb::publish});
    house.page("GET", "/reports/editions/{id}", show_edition, {verb::head_of_service, verb::follow_up});
    for (auto const& format : formats())
        house.page("GET", "/reports/editions/{id}/report." + std::string{format.key},
            [&format](auto const& request) { return send_file(request, format); },
            {verb::head_of_service, verb::follow_up});
    house.page("GET", "/reports/editions/{id}/changes", show_changes, {verb::head_of_service, verb::follow_up});
    house.page("POST", "/reports/editions/{id}/publication", publish_edition_now, {verb::publish});
    house.page("POST", "/reports/editions/{id}/figures", build_again, {verb::publish});
}

} // namespace gt::reports
