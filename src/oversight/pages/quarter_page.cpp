#include "improvement/store/actions.hpp"
#include "improvement/store/findings.hpp"
#include "improvement/verbs.hpp"
#include "oversight/pages/quarter_pages.hpp"
#include "oversight/store/quarters.hpp"
#include "oversight/verbs.hpp"
#include "platform/html/govuk/summary_list.hpp"
#include "platform/html/govuk/table.hpp"
#include "staff/store/people.hpp"
#include "staff/store/teams.hpp"

namespace gt::oversight {

namespace {

namespace govuk = html::govuk;
using forms::Typed;

constexpr int quarters_of_trend = 4;

void draw_facts(html::Out& out, staff::Request const& request, QuarterCheck const& check)
{
    auto due = check.due_on.words();
    if (check.is_late(request.today())) due += check.submitted_at ? " (submitted late)" : " (late)";
    govuk::SummaryList list{.rows = {{.key = "Where", .value = check.area_name},
                                {.key = "State", .value = title_of(check.state)}, {.key = "Report due", .value = due}}};
    auto const add = [&](std::string_view key, std::string const& value) {
        list.rows.push_back({.key = key, .value = value, .value_classes = "goldenthread-their-words"});
    };
    if (check.submitted_at) add("Submitted", check.submitted_by_name + ", " + check.submitted_at->london_words());
    if (!check.summary.empty()) add("What the quarter showed", check.summary);
    if (check.received_at) add("Received", check.received_by_name + ", " + check.received_at->london_words());
    if (!check.decided.empty()) add("What was decided", check.decided);
    govuk::draw(out, list);
}

void draw_action(html::Out& out, staff::Request const& request, db::Reader& reader, improvement::ActionId id)
{
    auto const seen = improvement::store::find_visible(reader, request.person(), id, request.today());
    auto const action = seen ? seen : improvement::store::find(reader, id);
    if (!action) return;
    out.el("li", [&] {
        if (seen)
            out.el("a", {{"class", "govuk-link"}, {"href", html::path({"actions", id})}}, action->what);
        else
            out.text(action->what);
        out.text(
            ". " + action->owner_names() + ", " + std::string{action->state_title()} + ", due " + action->due_said());
    });
}

void draw_carried(html::Out& out, staff::Request const& request, db::Reader& reader, QuarterCheck const& check)
{
    auto const carried = store::carried(reader, check);
    if (carried.empty()) return;
    out.el("h2", {{"class", "govuk-heading-m"}}, "Carried from earlier quarters");
    out.el("ul", {{"class", "govuk-list govuk-list--bullet"}}, [&] {
        for (auto const id : carried) draw_action(out, request, reader, id);
    });
}

std::string themes_of(framework::Framework const& framework, improvement::Finding const& finding)
{
    std::string words;
    for (auto const& key : finding.themes)
        if (auto const* theme = framework.theme(key)) words += (words.empty() ? "" : ", ") + theme->title;
    return words.empty() ? "" : " (" + words + ")";
}

void draw_findings(html::Out& out, staff::Request const& request, db::Reader& reader, ShownQuarter const& shown)
{
    auto const findings = improvement::store::of_source(reader, {"quarter_check", shown.check.id.number});
    out.el("h2", {{"class", "govuk-heading-m"}}, "Strengths and problems of the quarter");
    if (findings.empty()) out.el("p", {{"class", "govuk-body"}}, "Nothing was recorded yet.");
    for (auto const& finding : findings) {
        auto const team = std::ranges::find(shown.teams, finding.team, &staff::Team::id);
        out.el("h3", {{"class", "govuk-heading-s"}},
            std::string{title_of(finding.kind)} + (team == shown.teams.end() ? "" : ", " + team->name)
                + themes_of(*shown.framework, finding));
        out.el("p", {{"class", "govuk-body goldenthread-their-words"}}, finding.words);
        auto const actions = improvement::store::of_finding(reader, finding.id);
        if (actions.empty()) continue;
        out.el("ul", {{"class", "govuk-list govuk-list--bullet"}}, [&] {
            for (auto const& action : actions) draw_action(out, request, reader, action.id);
        });
    }
}

/// The programme of audits has what was due, done and graded in the quarter, and which to read again [YRK-A-49].
void draw_way_to_file_audits(html::Out& out, staff::Request const& request, QuarterCheck const& check)
{
    if (!request.person().may("programme.see")) return;
    out.el("p", {{"class", "govuk-body"}}, [&] {
        auto const pack = html::Url::rooted("/programme/check-pack").with("from", check.from.iso());
        out.el("a", {{"class", "govuk-link"}, {"href", pack}},
            "File audits of the quarter: due, done and graded, and some to read again");
    });
}

template <class Counts>
void add_rows(govuk::Table& table, std::vector<store::Trend> const& trends, std::string const& title, Counts count)
{
    govuk::Row row{{.text = title}};
    int sum = 0;
    for (auto const& trend : trends) {
        sum += count(trend);
        row.push_back({.text = count(trend), .is_numeric = true});
    }
    if (sum > 0) table.rows.push_back(std::move(row));
}

template <class Key> int in(std::map<Key, int> const& counts, Key const& key)
{
    auto const found = counts.find(key);
    return found == counts.end() ? 0 : found->second;
}

} // namespace

void draw_trend(html::Out& out, db::Reader& reader, staff::Request const& request, ShownQuarter const& shown)
{
    govuk::Table table{.caption = "Found in audits, checks and quarters, from each quarter's first day",
        .head = {{.text = "What"}},
        .rows = {},
        .first_cell_is_header = true,
        .caption_classes = "govuk-table__caption--m"};
    std::vector<store::Trend> trends;
    for (int back = quarters_of_trend - 1; back >= 0; --back) {
        auto const from = shown.check.from.plus_months(-3 * back);
        table.head.push_back({.text = from.short_words(), .is_numeric = true});
        trends.push_back(store::trend_of(reader, request.person().id, shown.check.area, from));
    }
    add_rows(table, trends, "Strengths", [](store::Trend const& trend) { return trend.strengths; });
    add_rows(table, trends, "Areas for improvement", [](store::Trend const& trend) { return trend.problems; });
    for (auto const& team : shown.teams)
        add_rows(table, trends, "Areas for improvement, " + team.name,
            [&](store::Trend const& trend) { return in(trend.problems_by_team, team.id); });
    for (auto const& theme : shown.framework->themes)
        add_rows(table, trends, "Areas for improvement about: " + theme.title,
            [&](store::Trend const& trend) { return in(trend.problems_by_theme, theme.key); });
    if (!table.rows.empty()) out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
}

namespace {

/// Who may do actions somewhere in the area, each once.
std::vector<staff::StaffMember> owners_in(db::Reader& reader, std::vector<staff::Team> const& teams, Date today)
{
    std::vector<staff::StaffMember> owners;
    for (auto const& team : teams)
        for (auto& one : staff::store::who_may(reader, improvement::verb::do_, team.id, today))
            if (std::ranges::find(owners, one.id, &staff::StaffMember::id) == owners.end())
                owners.push_back(std::move(one));
    return owners;
}

} // namespace

std::optional<ShownQuarter> find_quarter(db::Reader& reader, staff::Request const& request)
{
    auto const id = request.id<QuarterCheckId>();
    auto check = id ? store::find_visible(reader, request.person(), *id, request.today()) : std::nullopt;
    if (!check) return std::nullopt;
    auto const holds = [&](std::string_view verb) {
        return staff::store::is_in_sight(reader, request.person().id, verb, check->area, request.today());
    };
    bool const may_write = check->state == QuarterState::draft && holds(verb::quarter);
    bool const may_receive
        = check->state == QuarterState::submitted && holds(verb::receive) && check->submitted_by != request.person().id;
    auto teams = store::teams_of(reader, check->area, request.today());
    auto owners = owners_in(reader, teams, request.today());
    return ShownQuarter{*std::move(check), request.house().get<framework::Shelf>().on(reader, request.today()),
        std::move(teams), std::move(owners), may_write, may_receive};
}

http::Response quarter_page(staff::Request const& request, ShownQuarter const& shown, Typed const& typed)
{
    auto reader = request.database().read();
    return staff::show(request,
        {.title = shown.check.quarter_words(),
            .body =
                [&](html::Out& out) {
                    draw_facts(out, request, shown.check);
                    draw_way_to_file_audits(out, request, shown.check);
                    draw_carried(out, request, reader, shown.check);
                    draw_findings(out, request, reader, shown);
                    draw_trend(out, reader, request, shown);
                    draw_quarter_forms(out, request, shown, typed);
                },
            .back = "/quarters",
            .problems = &typed.problems,
            .caption = "Group manager's quarter"});
}

http::Response show_quarter(staff::Request const& request)
{
    auto const shown = [&] {
        auto reader = request.database().read();
        return find_quarter(reader, request);
    }();
    return shown ? quarter_page(request, *shown, {}) : staff::not_found(request);
}

} // namespace gt::oversight
