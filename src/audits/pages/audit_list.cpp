#include "audits/pages/pages.hpp"
#include "audits/store/audits.hpp"
#include "audits/verbs.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/pagination.hpp"
#include "platform/html/govuk/select.hpp"
#include "platform/html/govuk/table.hpp"
#include "platform/html/govuk/tag.hpp"
#include "platform/html/moj/filter.hpp"
#include "staff/store/teams.hpp"

namespace gt::audits {

namespace {

namespace govuk = html::govuk;

constexpr int page_size = 25;

store::Filter filter_in(http::Fields const& query)
{
    return {state_of(query.text("state")), staff::TeamId::parse(query.text("team")), std::nullopt};
}

void draw_filter(html::Out& out, http::Fields const& query, std::vector<staff::Team> const& teams)
{
    govuk::Select state{.name = "state",
        .label = {.text = "State"},
        .items = {{.text = "All", .value = ""}},
        .value = query.text("state")};
    for (auto const one : {State::allocated, State::started, State::submitted, State::final_})
        state.items.push_back({.text = std::string{title_of(one)}, .value = std::string{key_of(one)}});
    govuk::Select team{.name = "team",
        .label = {.text = "Team"},
        .items = {{.text = "All", .value = ""}},
        .value = query.text("team")};
    for (auto const& one : teams) team.items.push_back({.text = one.name, .value = one.id.text()});
    html::moj::draw(out,
        html::moj::Filter{.action = html::Url::rooted("/audits"),
            .fields =
                [&](html::Out& o) {
                    govuk::draw(o, state);
                    if (!teams.empty()) govuk::draw(o, team);
                },
            .button = "Show"});
}

void draw_way(html::Out& out, std::string const& path, std::string_view words)
{
    out.el("li", {}, [&] { out.el("a", {{"class", "govuk-link"}, {"href", html::Url::rooted(path)}}, words); });
}

/// Where else audits lead, for whoever may go there.
void draw_ways(html::Out& out, staff::Person const& person)
{
    out.el("ul", {{"class", "govuk-list"}}, [&] {
        if (person.may(verb::see))
            draw_way(out, "/audits/cycles", "What follows audits: reviews, meetings and re-audits");
        if (person.may(verb::see)) draw_way(out, "/audits/answers", "Answers counted: practice model and standards");
        if (person.may(verb::see) || person.may(verb::lead_multi_agency))
            draw_way(out, "/multi-agency", "Multi-agency audits: with police, health, schools and others");
        if (person.may(verb::moderate)) draw_way(out, "/audits/moderation", "Audits to moderate");
        if (person.may(verb::consistency))
            draw_way(out, "/audits/consistency", "Consistency of grading, and second reads");
        if (person.may(verb::keep_register)) draw_way(out, "/audits/auditors", "Register of auditors");
        if (person.may(verb::audit) || person.may(verb::moderate))
            draw_way(out, "/audits/calibration", "Calibration exercises, and exemplars of each grade");
        if (person.may(verb::audit)) draw_way(out, "/audits/tools", "Audit tools, to read or to print");
        if (person.may(verb::audit))
            draw_way(
                out, "/audits/auditors/" + person.id.text(), "Your training, moderations and feedback as an auditor");
    });
}

govuk::Row row_of(Audit const& audit, Date today)
{
    auto const link = [number = audit.case_number, id = audit.id](html::Out& out) {
        out.el("a", {{"class", "govuk-link"}, {"href", html::path({"audits", id})}}, number);
    };
    auto const standing
        = [title = std::string{title_of(audit.state)}, late = audit.is_open() && audit.due_on < today](html::Out& out) {
              out.text(title);
              if (!late) return;
              out.text(" ");
              govuk::draw(out, govuk::Tag{.text = "Overdue", .classes = "govuk-tag--orange"});
          };
    return {{.text = link}, {.text = audit.team_name}, {.text = audit.auditor_name}, {.text = audit.due_on.words()},
        {.text = standing}};
}

void draw_table(html::Out& out, std::vector<Audit> const& audits, Date today)
{
    if (audits.empty()) return out.el("p", {{"class", "govuk-body"}}, "There are no audits to show.");
    govuk::Table table{.caption = "Audits, newest first",
        .head = {{.text = "Case"}, {.text = "Team"}, {.text = "Auditor"}, {.text = "Due"}, {.text = "State"}},
        .rows = {},
        .caption_classes = "govuk-visually-hidden"};
    for (auto const& audit : audits) table.rows.push_back(row_of(audit, today));
    out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
}

} // namespace

http::Response show_audits(staff::Request const& request)
{
    auto reader = request.database().read();
    auto audits = store::list_visible(reader, request.person(), request.today(), filter_in(request.query()),
        AuditId::parse(request.query().text("before")), page_size + 1);
    bool const more = audits.size() > page_size;
    if (more) audits.resize(page_size, audits.front());
    auto const teams = staff::store::teams_in_sight(reader, request.person().id, verb::see, request.today());
    return staff::show(request,
        {.title = "Audits", .body = [&](html::Out& out) {
             if (request.person().may(verb::sample))
                 govuk::draw(
                     out, govuk::Button{.text = "Choose a sample", .href = html::Url::rooted("/audits/samples")});
             draw_ways(out, request.person());
             draw_filter(out, request.query(), teams);
             draw_table(out, audits, request.today());
             if (!more) return;
             auto const next = html::path({"audits"})
                                   .with("state", request.query().text("state"))
                                   .with("team", request.query().text("team"))
                                   .with("before", audits.back().id.text());
             govuk::draw(out, govuk::Pagination{.next = govuk::PaginationLink{.href = next, .text = "Older audits"}});
         }});
}

} // namespace gt::audits
