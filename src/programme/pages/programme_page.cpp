#include "platform/forms/form.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/input.hpp"
#include "platform/html/govuk/table.hpp"
#include "platform/text/text.hpp"
#include "programme/files/programme_files.hpp"
#include "programme/pages/asked_year.hpp"
#include "programme/pages/done_figure.hpp"
#include "programme/pages/pages.hpp"
#include "programme/store/programmes.hpp"
#include "programme/verbs.hpp"
#include "programme/wording.hpp"

namespace gt::programme {

namespace {

namespace govuk = html::govuk;
using store::Programme;

govuk::Row head(std::vector<std::string> const& first)
{
    govuk::Row row;
    for (auto const& title : first) row.push_back({.text = title});
    for (auto const* title : {"In the year", "Due so far", "Done", "Exempt", "Short", "Still to do"})
        row.push_back({.text = title, .is_numeric = true});
    return row;
}

/// What was done opens to its audits.
govuk::Cell done_cell(Programme const& programme, Figures const& figures, DoneFigure const& figure)
{
    auto const percent = percent_words(figures.done, figures.due, programme.small_number_threshold);
    auto const beside = percent ? " (" + *percent + ")" : std::string{};
    auto const words = std::to_string(figures.done);
    if (figures.done == 0) return {.text = words + beside, .is_numeric = true};
    auto const url = done_url(programme.year, programme.on, figure);
    return {.text =
                [url, words, beside](html::Out& out) {
                    out.el("a", {{"class", "govuk-link"}, {"href", url}}, words);
                    out.text(beside);
                },
        .is_numeric = true};
}

/// One line's figures open to how they come about; a sum stands under its lines.
govuk::Cell share_cell(int count, std::optional<html::Url> const& url)
{
    if (!url || count == 0) return {.text = count, .is_numeric = true};
    return {.text =
                [count, url](html::Out& out) {
                    out.el("a", {{"class", "govuk-link"}, {"href", *url}}, count);
                },
        .is_numeric = true};
}

void add_figures(
    govuk::Row& row, Programme const& programme, Figures const& figures, DoneFigure const& figure, bool is_sum = false)
{
    auto const url = is_sum ? std::nullopt : std::optional{share_url(programme.year, programme.on, figure)};
    row.push_back(share_cell(figures.year, url));
    row.push_back(share_cell(figures.due, url));
    row.push_back(done_cell(programme, figures, figure));
    for (auto const count : {figures.exempted, figures.short_by, figures.to_do}) row.push_back(share_cell(count, url));
}

void draw_wide(html::Out& out, govuk::Table const& table)
{
    out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
}

void draw_areas(html::Out& out, Programme const& programme)
{
    if (programme.areas.empty()) return;
    govuk::Table table{.caption = "Areas of the programme",
        .head = head({"Area", "How often"}),
        .rows = {},
        .first_cell_is_header = true,
        .caption_classes = "govuk-table__caption--m"};
    for (auto const& area : programme.areas) {
        govuk::Row row{{.text = area.quota.title}, {.text = quota_words(area.quota)}};
        add_figures(row, programme, area.total, {.quota = area.quota.key});
        table.rows.push_back(std::move(row));
    }
    govuk::Row sum{{.text = "All areas"}, {.text = ""}};
    add_figures(sum, programme, programme.of_areas(), {.quota = std::string{all_areas}}, true);
    table.rows.push_back(std::move(sum));
    draw_wide(out, table);
    if (programme.without_area > 0)
        out.el("p", {{"class", "govuk-body"}}, [&] {
            out.el("a",
                {{"class", "govuk-link"},
                    {"href", done_url(programme.year, programme.on, {.quota = std::string{no_area}})}},
                text::count_of(programme.without_area, "audit counts", "audits count"));
            out.text(" for no area: an audit counts for the area that its sample was chosen for.");
        });
}

void draw_role(html::Out& out, Programme const& programme, QuotaLines const& role)
{
    out.el("h2", {{"class", "govuk-heading-m"}}, role.quota.title);
    if (role.lines.empty()) {
        out.el("p", {{"class", "govuk-body"}}, nobody_words(role.quota));
        return;
    }
    bool const by_team = role.quota.per == Quota::Per::linked_team;
    govuk::Table table{.caption = quota_words(role.quota),
        .head = head(by_team ? std::vector<std::string>{"Team", "By"} : std::vector<std::string>{"By", "Team"}),
        .rows = {},
        .first_cell_is_header = true,
        .caption_classes = "govuk-table__caption--s"};
    for (auto const& line : role.lines) {
        auto const& place = line.holding.place;
        auto const name = name_words(line.holding);
        govuk::Row row{{.text = by_team ? place : name}, {.text = by_team ? name : place}};
        add_figures(row, programme, line.figures, {role.quota.key, line.holding.person, line.holding.team});
        table.rows.push_back(std::move(row));
    }
    govuk::Row sum{{.text = "All"}, {.text = ""}};
    add_figures(sum, programme, role.total, {.quota = role.quota.key}, true);
    table.rows.push_back(std::move(sum));
    draw_wide(out, table);
}

void draw_attention(html::Out& out, Programme const& programme)
{
    out.el("ul", {{"class", "govuk-list govuk-list--bullet"}}, [&] {
        for (auto const& words : attention_words(programme)) out.el("li", words);
    });
}

void draw_form(html::Out& out, AskedYear const& asked)
{
    forms::query_form(out, html::Url::rooted("/programme"), [&] {
        govuk::draw(out,
            govuk::Input{.name = "year",
                .label = {.text = "Year that begins on 1 April"},
                .value = asked.typed_year.empty() ? std::to_string(asked.year) : asked.typed_year,
                .error = asked.problems.message_for("year"),
                .inputmode = "numeric",
                .classes = "govuk-input--width-4"});
        govuk::draw(out,
            govuk::Input{.name = "on",
                .label = {.text = "As it stood at the end of"},
                .value = asked.typed_day.empty() ? asked.on.words() : asked.typed_day,
                .hint = "For example, 30 September 2026",
                .error = asked.problems.message_for("on"),
                .spellcheck = false,
                .classes = "govuk-input--width-20"});
        govuk::draw(out, govuk::Button{.text = "Show this day", .classes = "govuk-button--secondary"});
    });
}

void draw_links(html::Out& out, staff::Request const& request, AskedYear const& asked)
{
    out.el("p", {{"class", "govuk-body"}}, [&] {
        auto const file = [&](std::string_view ending) {
            return html::Url::rooted("/programme" + std::string{ending})
                .with("year", asked.year)
                .with("on", asked.on.iso());
        };
        out.el("a", {{"class", "govuk-link"}, {"href", file(".csv")}}, "These figures as CSV");
        out.text(", ");
        out.el("a", {{"class", "govuk-link"}, {"href", file(".xlsx")}}, "as an Excel workbook");
        out.text(" or ");
        out.el("a", {{"class", "govuk-link"}, {"href", file(".json")}}, "as JSON");
        out.text(" · ");
        out.el("a", {{"class", "govuk-link"}, {"href", html::Url::rooted("/programme/coverage")}},
            "Which cases were audited");
        out.text(" · ");
        out.el("a", {{"class", "govuk-link"}, {"href", html::Url::rooted("/programme/check-pack")}},
            "Check of the quarter's file audits");
        if (!request.person().may(verb::exempt)) return;
        out.text(" · ");
        out.el("a", {{"class", "govuk-link"}, {"href", html::Url::rooted("/programme/exemptions")}}, "Exemptions");
    });
}

http::Response show_refused(staff::Request const& request, AskedYear const& asked)
{
    return staff::show(request,
        {.title = "Programme", .body = [&](html::Out& out) { draw_form(out, asked); }, .problems = &asked.problems});
}

http::Response file(staff::Request const& request, std::string_view type, std::string_view ending,
    std::function<std::string(Programme const&)> const& write)
{
    auto const asked = AskedYear::read(request.query(), request.today());
    if (asked.problems.any()) return show_refused(request, asked);

    http::Response response;
    response.type = type;
    response.body = write(programme_for(request, asked.year, asked.on));
    response.with_header(
        "Content-Disposition", "attachment; filename=\"programme-" + asked.on.iso() + std::string{ending} + "\"");
    return response;
}

} // namespace

http::Response show_programme(staff::Request const& request)
{
    auto const asked = AskedYear::read(request.query(), request.today());
    if (asked.problems.any()) return show_refused(request, asked);

    auto const programme = programme_for(request, asked.year, asked.on);
    return staff::show(request,
        {.title = "Programme",
            .body =
                [&](html::Out& out) {
                    draw_attention(out, programme);
                    draw_areas(out, programme);
                    for (auto const& role : programme.roles) draw_role(out, programme, role);
                    out.el("p", {{"class", "govuk-body-s"}}, how_counted(programme.small_number_threshold));
                    draw_links(out, request, asked);
                    draw_form(out, asked);
                },
            .caption = year_words(asked.year) + ", at the end of " + asked.on.words()});
}

http::Response send_programme_csv(staff::Request const& request)
{
    return file(request, figures::csv_type, ".csv",
        [](Programme const& programme) { return figures::csv_of(lines_of(programme)); });
}

http::Response send_programme_xlsx(staff::Request const& request)
{
    return file(request, figures::xlsx_type, ".xlsx",
        [&](Programme const& programme) { return figures::xlsx_of(lines_of(programme), request.now()); });
}

http::Response send_programme_json(staff::Request const& request)
{
    return file(request, "application/json", ".json", json_of);
}

} // namespace gt::programme
