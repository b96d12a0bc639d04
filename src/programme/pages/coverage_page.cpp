#include "framework/shelf.hpp"
#include "platform/forms/form.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/input.hpp"
#include "platform/html/govuk/table.hpp"
#include "platform/text/text.hpp"
#include "programme/files/coverage_files.hpp"
#include "programme/pages/pages.hpp"
#include "programme/store/caseload.hpp"

namespace gt::programme {

namespace {

namespace govuk = html::govuk;

struct AskedDays {
    std::string from;
    std::string to;
    staff::Period days;
    forms::Problems problems = {};
};

AskedDays read_days(http::Fields const& query, Date today)
{
    auto const first = today.plus_months(-12).plus_days(1);
    AskedDays asked{query.text("from"), query.text("to"), {first, today}};
    if (asked.from.empty() && asked.to.empty()) {
        asked.from = first.words();
        asked.to = today.words();
        return asked;
    }
    auto const from = Date::parse_typed(asked.from);
    auto const to = Date::parse_typed(asked.to);
    if (!from) asked.problems.add("from", "Enter the first day as a date, such as 1 October 2026");
    if (!to) asked.problems.add("to", "Enter the last day as a date, such as 1 October 2026");
    if (from && to && *to < *from) asked.problems.add("to", "The last day must be the same as or after the first day");
    if (from && to) asked.days = {*from, *to};
    return asked;
}

Coverage coverage_for(staff::Request const& request, AskedDays const& asked)
{
    auto reader = request.database().read();
    auto const framework = request.house().get<framework::Shelf>().on(reader, request.today());
    return coverage_of(store::caseload(reader, request.person(), asked.days, request.today()), asked.days,
        framework->rules.small_number_threshold);
}

govuk::Row row_of(Covered const& row, Coverage const& coverage)
{
    auto const shares = shares_of(row, coverage);
    auto const with = [](int count, std::string const& share) {
        return std::to_string(count) + (share.empty() ? "" : " (" + share + ")");
    };
    return {{.text = row.title}, {.text = with(row.cases, shares.of_caseload), .is_numeric = true},
        {.text = with(row.audited, shares.of_audited), .is_numeric = true},
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
    for (auto const& row : dimension.rows) table.rows.push_back(row_of(row, coverage));
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
    out.el("p", {{"class", "govuk-body"}},
        std::to_string(coverage.whole.audited) + " of "
            + text::count_of(coverage.whole.cases, "open case", "open cases") + " were audited.");
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
    std::string (*write)(Coverage const&))
{
    auto const asked = read_days(request.query(), request.today());
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
    auto const asked = read_days(request.query(), request.today());
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
    return file(request, "text/csv; charset=utf-8", ".csv", csv_of);
}

http::Response send_coverage_json(staff::Request const& request)
{
    return file(request, "application/json", ".json", json_of);
}

} // namespace gt::programme
