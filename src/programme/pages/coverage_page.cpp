#include "framework/shelf.hpp"
#include "platform/forms/form.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/input.hpp"
#include "platform/html/govuk/table.hpp"
#include "platform/text/text.hpp"
#include "programme/files/coverage_files.hpp"
#include "programme/pages/asked_days.hpp"
#include "programme/pages/coverage_urls.hpp"
#include "programme/pages/pages.hpp"
#include "programme/store/caseload.hpp"

namespace gt::programme {

namespace {

namespace govuk = html::govuk;

Coverage coverage_for(staff::Request const& request, AskedDays const& asked)
{
    auto reader = request.database().read();
    auto const framework = request.house().get<framework::Shelf>().on(reader, request.today());
    return coverage_of(store::caseload(reader, request.person(), asked.days, request.today()), asked.days,
        framework->rules.small_number_threshold);
}

/// The count, which opens to its cases, with its share.
govuk::Cell figure_cell(Coverage const& coverage, CoverageFigure const& figure, int count, std::string const& share)
{
    auto const words = std::to_string(count);
    auto const beside = share.empty() ? std::string{} : " (" + share + ")";
    if (count == 0) return {.text = words + beside, .is_numeric = true};
    auto const url = cases_url(coverage.days, figure);
    return {.text =
                [url, words, beside](html::Out& out) {
                    out.el("a", {{"class", "govuk-link"}, {"href", url}}, words);
                    out.text(beside);
                },
        .is_numeric = true};
}

govuk::Row row_of(Covered const& row, std::string const& by, Coverage const& coverage)
{
    auto const shares = shares_of(row, coverage);
    return {{.text = row.title}, figure_cell(coverage, {by, row.key, false}, row.cases, shares.of_caseload),
        figure_cell(coverage, {by, row.key, true}, row.audited, shares.of_audited),
        {.text = shares.audited, .is_numeric = true}, {.text = words_of(row.verdict)}};
}

void draw_dimension(html::Out& out, Dimension const& dimension, Coverage const& coverage)
{
    govuk::Table table{.caption = "By " + text::fold(dimension.title),
        .head = {{.text = dimension.title}, {.text = "Open cases (share)", .is_numeric = true},
            {.text = "Audited (share)", .is_numeric = true}, {.text = "Audited of its cases", .is_numeric = true},
            {.text = "Note"}},
        .rows = {},
        .first_cell_is_header = true,
        .caption_classes = "govuk-table__caption--m"};
    for (auto const& row : dimension.rows) table.rows.push_back(row_of(row, dimension.key, coverage));
    out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
}

std::vector<std::string> titles_with(Dimension const& dimension, Covered::Verdict verdict)
{
    std::vector<std::string> titles;
    for (auto const& row : dimension.rows)
        if (row.verdict == verdict) titles.push_back(row.title);
    return titles;
}

/// Words first: what was never, and what was seldom looked at.
void draw_attention(html::Out& out, Coverage const& coverage)
{
    auto const link = [&](bool audited_alone, std::string const& words) {
        out.el("a", {{"class", "govuk-link"}, {"href", cases_url(coverage.days, {"", "", audited_alone})}}, words);
    };
    out.el("p", {{"class", "govuk-body"}}, [&] {
        link(true, std::to_string(coverage.whole.audited));
        out.text(" of ");
        link(false, text::count_of(coverage.whole.cases, "open case", "open cases"));
        out.text(" were audited.");
    });
    out.el("ul", {{"class", "govuk-list govuk-list--bullet"}}, [&] {
        for (auto const& dimension : coverage.dimensions)
            for (auto const verdict : {Covered::Verdict::never, Covered::Verdict::seldom}) {
                auto const titles = titles_with(dimension, verdict);
                if (titles.empty() || titles.size() == dimension.rows.size()) continue;
                out.el("li",
                    std::string{words_of(verdict)} + ", by " + text::fold(dimension.title) + ": "
                        + text::join(titles, ", ") + ".");
            }
    });
}

html::Url file_url(AskedDays const& asked, std::string_view ending)
{
    return html::Url::rooted("/programme/coverage" + std::string{ending})
        .with("from", asked.days.from.iso())
        .with("to", asked.days.to.iso());
}

void draw_day(
    html::Out& out, AskedDays const& asked, std::string const& name, std::string const& label, std::string const& typed)
{
    govuk::draw(out,
        govuk::Input{.name = name,
            .label = {.text = label},
            .value = typed,
            .hint = "For example, 1 October 2026",
            .error = asked.problems.message_for(name),
            .spellcheck = false,
            .classes = "govuk-input--width-20"});
}

void draw_form(html::Out& out, AskedDays const& asked)
{
    forms::query_form(out, html::Url::rooted("/programme/coverage"), [&] {
        draw_day(out, asked, "from", "First day", asked.from);
        draw_day(out, asked, "to", "Last day", asked.to);
        govuk::draw(out, govuk::Button{.text = "Show these days", .classes = "govuk-button--secondary"});
    });
}

void draw_coverage(html::Out& out, Coverage const& coverage, AskedDays const& asked)
{
    if (coverage.whole.cases == 0) return out.el("p", {{"class", "govuk-body"}}, "There are no open cases here.");
    draw_attention(out, coverage);
    for (auto const& dimension : coverage.dimensions) draw_dimension(out, dimension, coverage);
    out.el("p", {{"class", "govuk-body-s"}},
        "Of the cases that are open now, restricted ones left out. A case that was audited twice counts once. Seldom: "
        "its share of the audited cases is less than half its share of the caseload. With fewer than "
            + std::to_string(coverage.small_number_threshold) + " cases only counts are shown.");
    out.el("p", {{"class", "govuk-body"}}, [&] {
        out.el("a", {{"class", "govuk-link"}, {"href", file_url(asked, ".csv")}}, "These figures as CSV");
        out.text(", ");
        out.el("a", {{"class", "govuk-link"}, {"href", file_url(asked, ".xlsx")}}, "as an Excel workbook");
        out.text(" or ");
        out.el("a", {{"class", "govuk-link"}, {"href", file_url(asked, ".json")}}, "as JSON");
    });
}

http::Response show_refused(staff::Request const& request, AskedDays const& asked)
{
    return staff::show(request,
        {.title = "Which cases were audited",
            .body = [&](html::Out& out) { draw_form(out, asked); },
            .back = "/programme",
            .problems = &asked.problems});
}

http::Response file(staff::Request const& request, std::string_view type, std::string_view ending,
    std::function<std::string(Coverage const&)> const& write)
{
    auto const asked = AskedDays::read(request.query(), request.today());
    if (asked.problems.any()) return show_refused(request, asked);

    http::Response response;
    response.type = type;
    response.body = write(coverage_for(request, asked));
    response.with_header("Content-Disposition",
        "attachment; filename=\"coverage-" + asked.days.from.iso() + "-" + asked.days.to.iso() + std::string{ending}
            + "\"");
    return response;
}

} // namespace

http::Response show_coverage(staff::Request const& request)
{
    auto const asked = AskedDays::read(request.query(), request.today());
    if (asked.problems.any()) return show_refused(request, asked);

    auto const coverage = coverage_for(request, asked);
    return staff::show(request,
        {.title = "Which cases were audited",
            .body =
                [&](html::Out& out) {
                    draw_coverage(out, coverage, asked);
                    draw_form(out, asked);
                },
            .back = "/programme",
            .caption = asked.days.from.words() + " to " + asked.days.to.words()});
}

http::Response send_coverage_csv(staff::Request const& request)
{
    return file(request, figures::csv_type, ".csv",
        [](Coverage const& coverage) { return figures::csv_of(lines_of(coverage)); });
}

http::Response send_coverage_xlsx(staff::Request const& request)
{
    return file(request, figures::xlsx_type, ".xlsx",
        [&](Coverage const& coverage) { return figures::xlsx_of(lines_of(coverage), request.now()); });
}

http::Response send_coverage_json(staff::Request const& request)
{
    return file(request, "application/json", ".json", json_of);
}

} // namespace gt::programme
