#include "cases/pages/child_header.hpp"
#include "cases/store/cases.hpp"
#include "oversight/pages/pages.hpp"
#include "oversight/store/alerts.hpp"
#include "oversight/store/checks.hpp"
#include "oversight/verbs.hpp"
#include "platform/html/govuk/table.hpp"
#include "staff/store/teams.hpp"

namespace gt::oversight {

namespace {

namespace govuk = html::govuk;

constexpr int most_checks = 50;

struct OfCase {
    std::vector<ManagersCheck> checks;
    std::vector<Alert> alerts;
};

OfCase read(db::Reader& reader, staff::Request const& request, cases::Case const& record)
{
    return {store::list_visible(
                reader, request.person(), request.today(), store::CheckFilter{.case_id = record.id}, most_checks),
        store::list_visible(
            reader, request.person(), request.today(), store::AlertFilter{.case_id = record.id}, most_checks)};
}

std::string standing_of(ManagersCheck const& check)
{
    auto words = std::string{title_of(*check.outcome)};
    if (check.agreement != Agreement::none) words += ". " + std::string{title_of(check.agreement)};
    return words;
}

void draw_checks(html::Out& out, std::vector<ManagersCheck> const& checks)
{
    if (checks.empty()) return;
    govuk::Table table{.caption = "Managers' checks",
        .head = {{.text = "Check"}, {.text = "By"}, {.text = "On"}, {.text = "What came of it"}},
        .rows = {},
        .caption_classes = "govuk-table__caption--m"};
    for (auto const& check : checks) {
        auto const link = [words = check.about(), id = check.id](html::Out& inside) {
            inside.el("a", {{"class", "govuk-link"}, {"href", html::path({"checks", id})}}, words);
        };
        table.rows.push_back({{.text = link}, {.text = check.checked_by_name},
            {.text = check.checked_at.london_date().short_words()}, {.text = standing_of(check)}});
    }
    out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
}

void draw_alerts(html::Out& out, std::vector<Alert> const& alerts)
{
    if (alerts.empty()) return;
    govuk::Table table{.caption = "The worker's alerts to the manager",
        .head = {{.text = "Alert"}, {.text = "By"}, {.text = "On"}, {.text = "Answer"}},
        .rows = {},
        .caption_classes = "govuk-table__caption--m"};
    for (auto const& alert : alerts) {
        auto const link = [&alert](html::Out& inside) {
            inside.el("a", {{"class", "govuk-link"}, {"href", html::path({"alerts", alert.id})}}, title_of(alert.kind));
        };
        auto const answer = alert.answered_at ? "Answered " + alert.answered_at->london_date().short_words()
                                              : "To be answered by " + alert.answer_by.short_words();
        table.rows.push_back({{.text = link}, {.text = alert.raised_by_name},
            {.text = alert.raised_at.london_date().short_words()}, {.text = answer}});
    }
    out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
}

void draw_ways(html::Out& out, staff::Request const& request, db::Reader& reader, cases::Case const& record)
{
    auto const link = [&](html::Url const& url, std::string_view words) {
        out.el("p", {{"class", "govuk-body goldenthread-no-print"}}, [&] {
            out.el("a", {{"class", "govuk-link"}, {"href", url}}, words);
        });
    };
    if (may_check(reader, request, record))
        link(html::path({"cases", record.id, "checks", "new"}), "Make a manager's check");
    if (request.person().may(verb::alert))
        link(html::path({"cases", record.id, "alerts", "new"}), "Alert the manager to a problem");
}

} // namespace

std::optional<cases::Case> case_in_sight(db::Reader& reader, staff::Request const& request)
{
    auto const id = request.id<cases::CaseId>();
    return id ? cases::store::find_visible(reader, request.person(), *id, request.today()) : std::nullopt;
}

bool may_check(db::Reader& reader, staff::Request const& request, cases::Case const& record)
{
    return record.team && record.worker != request.person().id
        && staff::store::is_in_sight(reader, request.person().id, verb::check, *record.team, request.today());
}

http::Response show_case_checks(staff::Request const& request)
{
    auto reader = request.database().read();
    auto const record = case_in_sight(reader, request);
    if (!record) return staff::not_found(request);
    auto const of_case = read(reader, request, *record);
    return staff::show(request,
        {.title = "Managers' checks of case " + record->number,
            .body =
                [&](html::Out& out) {
                    cases::draw_child_header(out, request, *record);
                    cases::draw_case_navigation(out, request, *record, "checks");
                    out.el("h1", {{"class", "govuk-heading-l"}}, "Managers' checks of case " + record->number);
                    if (of_case.checks.empty() && of_case.alerts.empty())
                        out.el("p", {{"class", "govuk-body"}}, "No manager's check and no alert stands here yet.");
                    draw_ways(out, request, reader, *record);
                    draw_checks(out, of_case.checks);
                    draw_alerts(out, of_case.alerts);
                },
            .back = "/cases/" + record->id.text(),
            .heading = false});
}

cases::CasePanels::Panel case_panel()
{
    return {.title = "Managers' checks",
        .sub_path = "checks",
        .draw =
            [](html::Out& out, staff::Request const& request, db::Reader& reader, cases::Case const& record) {
                auto const of_case = read(reader, request, record);
                draw_checks(out, of_case.checks);
                draw_alerts(out, of_case.alerts);
            },
        .any_of = {std::string{verb::see}, std::string{verb::see_own}}};
}

} // namespace gt::oversight
