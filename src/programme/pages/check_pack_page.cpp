#include "platform/forms/form.hpp"
#include "platform/forms/typed.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/table.hpp"
#include "programme/pages/pages.hpp"
#include "programme/store/check_packs.hpp"
#include "programme/wording.hpp"

#include <algorithm>

namespace gt::programme {

namespace {

namespace govuk = html::govuk;

void draw_scrolled(html::Out& out, govuk::Table const& table)
{
    out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
}

void draw_shares(html::Out& out, CheckPack const& pack)
{
    out.el("h2", {{"class", "govuk-heading-m"}}, "Due and done");
    if (pack.shares.empty())
        return out.el("p", {{"class", "govuk-body"}}, "Nobody whom you may see here owed file audits in this quarter.");
    govuk::Table table{.caption = "File audits of the quarter, by who owed them",
        .head = {{.text = "By"}, {.text = "Team"}, {.text = "How often"}, {.text = "Due", .is_numeric = true},
            {.text = "Done", .is_numeric = true}, {.text = "Done of due", .is_numeric = true}},
        .rows = {},
        .first_cell_is_header = true,
        .caption_classes = "govuk-visually-hidden"};
    for (auto const& share : pack.shares) {
        auto const percent = percent_words(share.done, share.due, pack.small_number_threshold);
        table.rows.push_back(
            {{.text = name_words(share.holding)}, {.text = share.holding.place}, {.text = quota_words(share.quota)},
                {.text = share.due, .is_numeric = true}, {.text = share.done, .is_numeric = true},
                {.text = percent.value_or("too few to say"), .is_numeric = true}});
    }
    draw_scrolled(out, table);
}

/// The grades of the framework's scales, the highest first.
std::vector<framework::Grade const*> grades_of(framework::Framework const& framework)
{
    std::vector<framework::Grade const*> grades;
    for (auto const& scale : framework.scales)
        for (auto grade = scale.grades.rbegin(); grade != scale.grades.rend(); ++grade)
            if (std::ranges::none_of(grades, [&](auto const* known) { return known->key == grade->key; }))
                grades.push_back(&*grade);
    return grades;
}

void draw_grades(html::Out& out, CheckPack const& pack, framework::Framework const& framework)
{
    auto const grades = grades_of(framework);
    out.el("h2", {{"class", "govuk-heading-m"}}, "How they were graded");
    if (pack.audits.empty()) return out.el("p", {{"class", "govuk-body"}}, "No audit was submitted in this quarter.");
    govuk::Table table{.caption = "Overall grade of the quarter's audits, by team",
        .head = {{.text = "Team"}},
        .rows = {},
        .first_cell_is_header = true,
        .caption_classes = "govuk-visually-hidden"};
    for (auto const* grade : grades) table.head.push_back({.text = grade->title, .is_numeric = true});
    table.head.push_back({.text = "Audits", .is_numeric = true});
    for (auto const& [team, counts] : pack.grades_by_team()) {
        govuk::Row row{{.text = team}};
        int sum = 0;
        for (auto const& [grade, count] : counts) sum += count;
        for (auto const* grade : grades) {
            auto const found = counts.find(grade->key);
            row.push_back({.text = found == counts.end() ? 0 : found->second, .is_numeric = true});
        }
        row.push_back({.text = sum, .is_numeric = true});
        table.rows.push_back(std::move(row));
    }
    draw_scrolled(out, table);
}

void draw_to_read_again(html::Out& out, CheckPack const& pack, framework::Framework const& framework)
{
    auto const chosen = pack.to_read_again();
    if (chosen.empty()) return;
    auto const grades = grades_of(framework);
    out.el("h2", {{"class", "govuk-heading-m"}}, "To read again");
    out.el("p", {{"class", "govuk-body"}},
        "Chosen at random among the quarter's audits that you may open; the same ones whenever you come back.");
    govuk::Table table{.caption = "Audits to read again",
        .head = {{.text = "Case"}, {.text = "Team"}, {.text = "Auditor"}, {.text = "Submitted"}, {.text = "Grade"}},
        .rows = {},
        .first_cell_is_header = true,
        .caption_classes = "govuk-visually-hidden"};
    for (auto const& audit : chosen) {
        auto const link = [&audit](html::Out& cell) {
            cell.el("a", {{"class", "govuk-link"}, {"href", html::path({"audits", audit.id})}}, audit.case_number);
        };
        auto const grade = std::ranges::find(grades, audit.grade, &framework::Grade::key);
        table.rows.push_back({{.text = link}, {.text = audit.team}, {.text = audit.auditor},
            {.text = audit.on.short_words()}, {.text = grade == grades.end() ? audit.grade : (*grade)->title}});
    }
    draw_scrolled(out, table);
}

void draw_pack(html::Out& out, staff::Request const& request, Period quarter)
{
    auto reader = request.database().read();
    auto& shelf = request.house().get<framework::Shelf>();
    auto const pack = store::check_pack_of(reader, shelf, request.person().id, quarter, request.today());
    auto const framework = shelf.on(reader, shelf.nearest_day(reader, quarter.to, request.today()));
    draw_shares(out, pack);
    draw_grades(out, pack, *framework);
    draw_to_read_again(out, pack, *framework);
}

void draw_other_quarter(html::Out& out, forms::Typed const& typed)
{
    forms::query_form(out, html::Url::rooted("/programme/check-pack"), [&] {
        forms::draw_line(out, typed, "from", "A day of the quarter", "For example, 1 July 2026");
        govuk::draw(out, govuk::Button{.text = "Show this quarter", .classes = "govuk-button--secondary"});
    });
}

} // namespace

/// GET /programme/check-pack
http::Response show_check_pack(staff::Request const& request)
{
    forms::Typed typed{request.query(), {}};
    auto const words = typed.text("from");
    auto const day
        = words.empty() ? std::optional{quarter_with(request.today()).from.plus_days(-1)} : Date::parse_typed(words);
    if (!day) typed.problems.add("from", "Enter a day, like 1 July 2026");
    auto const quarter = quarter_with(day.value_or(request.today()));
    return staff::show(request,
        {.title = "Check of file audits",
            .body =
                [&](html::Out& out) {
                    if (day) draw_pack(out, request, quarter);
                    draw_other_quarter(out, typed);
                },
            .back = "/programme",
            .problems = &typed.problems,
            .caption = day ? quarter.from.words() + " to " + quarter.to.words() : ""});
}

} // namespace gt::programme
