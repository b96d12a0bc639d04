#include "oversight/pages/quarter_pages.hpp"
#include "oversight/store/quarters.hpp"
#include "oversight/verbs.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/select.hpp"
#include "platform/html/govuk/table.hpp"
#include "platform/html/govuk/tag.hpp"
#include "platform/time/working_days.hpp"
#include "staff/store/teams.hpp"

namespace gt::oversight {

namespace {

namespace govuk = html::govuk;
using forms::Typed;

constexpr int most_quarters = 200;

/// Parts of the tree, no single teams, whose quarters this person checks.
std::vector<staff::Team> areas_of(db::Reader& reader, staff::Request const& request)
{
    std::vector<staff::Team> areas;
    for (auto& node : staff::store::all_teams(reader))
        if (node.kind != staff::TeamKind::team && node.period.covers(request.today())
            && staff::store::is_in_sight(reader, request.person().id, verb::quarter, node.id, request.today()))
            areas.push_back(std::move(node));
    return areas;
}

void draw_list(html::Out& out, staff::Request const& request, std::vector<QuarterCheck> const& checks)
{
    if (checks.empty()) return out.el("p", {{"class", "govuk-body"}}, "No quarter was begun yet.");
    govuk::Table table{.caption = "Quarters, the newest first",
        .head = {{.text = "Quarter"}, {.text = "Where"}, {.text = "Report due"}, {.text = "State"}},
        .rows = {},
        .caption_classes = "govuk-visually-hidden"};
    for (auto const& check : checks) {
        auto const link = [words = check.quarter_words(), id = check.id](html::Out& inside) {
            inside.el("a", {{"class", "govuk-link"}, {"href", html::path({"quarters", id})}}, words);
        };
        auto const state = [&check, late = check.is_late(request.today())](html::Out& inside) {
            inside.text(std::string{title_of(check.state)} + " ");
            if (late) govuk::draw(inside, govuk::Tag{.text = "Late", .classes = "govuk-tag--orange"});
        };
        table.rows.push_back(
            {{.text = link}, {.text = check.area_name}, {.text = check.due_on.short_words()}, {.text = state}});
    }
    out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
}

void draw_begin(
    html::Out& out, staff::Request const& request, std::vector<staff::Team> const& areas, Typed const& typed)
{
    if (areas.empty()) return;
    govuk::Select area{.name = "area",
        .label = {.text = "Of which part of the service?"},
        .items = {},
        .value = typed.text("area"),
        .error = typed.error("area")};
    for (auto const& one : areas) area.items.push_back({.text = one.name, .value = one.id.text()});
    out.el("h2", {{"class", "govuk-heading-m"}}, "Begin a quarter");
    staff::form(out, request, "/quarters", [&] {
        govuk::draw(out, area);
        forms::draw_line(out, typed, "quarter_from", "First day of the quarter", "For example, 1 July 2026");
        govuk::draw(out, govuk::Button{.text = "Begin", .prevents_double_click = true});
    });
}

http::Response list_page(staff::Request const& request, Typed const& typed)
{
    auto reader = request.database().read();
    auto const checks = store::list_visible(reader, request.person(), request.today(), most_quarters);
    auto const areas = areas_of(reader, request);
    return staff::show(request,
        {.title = "Quarters of group managers",
            .body =
                [&](html::Out& out) {
                    draw_list(out, request, checks);
                    draw_begin(out, request, areas, typed);
                },
            .problems = &typed.problems});
}

Date due_on(staff::Request const& request, Date from)
{
    auto reader = request.database().read();
    auto const framework = request.house().get<framework::Shelf>().on(reader, request.today());
    return WorkingDays::england().after(
        from.plus_months(3).plus_days(-1), framework->rules.quarter_report_working_days);
}

} // namespace

http::Response show_quarters(staff::Request const& request)
{
    Typed typed;
    typed.fields.add("quarter_from", last_full_quarter(request.today()).words());
    return list_page(request, typed);
}

http::Response begin_quarter(staff::Request const& request)
{
    Typed typed{request.form(), {}};
    auto const areas = [&] {
        auto reader = request.database().read();
        return areas_of(reader, request);
    }();
    auto const area
        = std::ranges::find_if(areas, [&](staff::Team const& one) { return one.id.text() == typed.text("area"); });
    auto const from = Date::parse_typed(typed.text("quarter_from"));
    if (area == areas.end()) typed.problems.add("area", "Select one of your parts of the service");
    if (!from || !begins_a_quarter(*from))
        typed.problems.add("quarter_from", "Enter the first day of a quarter, like 1 July 2026");
    else if (*from > request.today())
        typed.problems.add("quarter_from", "The quarter must have begun");
    if (typed.problems.any()) return list_page(request, typed);
    QuarterCheck const check{.id = request.new_id<QuarterCheckId>(),
        .area = area->id,
        .area_name = area->name,
        .from = *from,
        .due_on = due_on(request, *from),
        .begun_by = request.person().id,
        .begun_at = request.now()};
    auto const begun = request.database().write([&](db::Transaction& tx) {
        return store::begin(tx, check, {request.person().id.number, request.now(), "began the quarter's check"});
    });
    if (!begun) {
        typed.problems.add(begun.problem().field, begun.problem().message);
        return list_page(request, typed);
    }
    return staff::redirect_with_notice("/quarters/" + check.id.text(), "Begun");
}

} // namespace gt::oversight
