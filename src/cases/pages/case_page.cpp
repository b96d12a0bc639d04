#include "cases/pages/case_page.hpp"

#include "cases/list_words.hpp"
#include "cases/pages/child_header.hpp"
#include "cases/panels.hpp"
#include "cases/store/cases.hpp"
#include "cases/store/entries.hpp"
#include "cases/verbs.hpp"
#include "platform/html/govuk/inset_text.hpp"
#include "platform/html/govuk/summary_list.hpp"
#include "staff/house/page.hpp"
#include "staff/store/people.hpp"
#include "staff/store/teams.hpp"

namespace gt::cases {

namespace {

namespace govuk = html::govuk;

/// Whoever restricts cases may be named for one beyond what their role sees.
constexpr std::initializer_list<std::string_view> opens_cases{
    verb::see, verb::see_own, verb::raise_risk, verb::restrict_case};

/// The person we know, or the name that waits to be matched.
std::string person_words(db::Reader& reader, std::optional<staff::PersonId> person, std::string const& name)
{
    if (person)
        if (auto const member = staff::store::find_member(reader, *person)) return member->name;
    return name.empty() ? "Not known" : name + " (not matched to anyone here yet)";
}

std::string team_words(db::Reader& reader, Case const& record)
{
    if (record.team)
        if (auto const team = staff::store::find_team(reader, *record.team)) return team->name;
    return record.team_name.empty() ? "Not known" : record.team_name + " (not matched to a team here yet)";
}

std::string open_words(Case const& record)
{
    auto const since = [](std::string_view word, std::optional<Date> day) {
        return std::string{word} + (day ? ", " + day->words() : "");
    };
    return record.is_open ? since("Open", record.opened_on) : since("Closed", record.closed_on);
}

void draw_summary(html::Out& out, db::Reader& reader, Case const& record)
{
    auto const names = store::names_of(reader, record.id);
    govuk::draw(out,
        govuk::SummaryList{
            .rows = {{.key = "Group", .value = title_of(record.group)}, {.key = "State", .value = open_words(record)},
                {.key = "Team", .value = team_words(reader, record)},
                {.key = "Worker", .value = person_words(reader, record.worker, record.worker_name)},
                {.key = "Independent reviewing officer", .value = person_words(reader, record.iro, names.iro)},
                {.key = "Child protection chair", .value = person_words(reader, record.cp_chair, names.cp_chair)}},
            .card = govuk::SummaryCard{.title = "The case"}});
}

/// The full date of birth and where the child lives are not for everybody who opens the case: the age stands on top.
bool is_shown(std::string_view key) { return key != "birth" && key != "age" && key != "placement_postcode"; }

void draw_known_row(html::Out& out, store::KnownRow const& row)
{
    govuk::SummaryList list{.rows = {}, .card = govuk::SummaryCard{.title = list_title(row.list), .heading_level = 3}};
    for (auto const& [key, value] : row.facts.pairs())
        if (is_shown(key)) list.rows.push_back({.key = fact_title(row.list, key), .value = fact_words(value)});
    list.rows.push_back({.key = "In this record since",
        .value = row.recorded_at.london_date().words() + (row.is_missing ? "; not in the newest file" : "")});
    govuk::draw(out, list);
}

void draw_known(html::Out& out, db::Reader& reader, Case const& record)
{
    auto const rows = store::rows_about(reader, record.number);
    out.el("h2", {{"class", "govuk-heading-m"}, {"id", "known"}}, "What the case system says");
    if (rows.empty()) out.el("p", {{"class", "govuk-body"}}, "No list has a row about this child.");
    for (auto const& row : rows) draw_known_row(out, row);
}

void draw_panels(html::Out& out, staff::Request const& request, db::Reader& reader, Case const& record, bool first)
{
    for (auto const& panel : request.house().get<CasePanels>().panels())
        if (panel.draw && panel.is_first == first) panel.draw(out, request, reader, record);
}

/// GET /cases/{id}
http::Response show_case(staff::Request const& request)
{
    auto const id = request.id<CaseId>();
    auto reader = request.database().read();
    auto const record = id ? store::find_visible(reader, request.person(), *id, request.today()) : std::nullopt;
    if (!record) return staff::not_found(request);
    store::record_opening(request.database(), request.person(), record->id, request.now());

    return staff::show(request,
        {.title = "Case " + record->number,
            .body =
                [&](html::Out& out) {
                    draw_child_header(out, request, *record);
                    draw_case_navigation(out, request, *record, "");
                    out.el("h1", {{"class", "govuk-heading-l"}}, "Case " + record->number);
                    if (record->restricted)
                        govuk::draw(out, govuk::InsetText{.text = "Restricted: only named people see this case."});
                    draw_panels(out, request, reader, *record, true);
                    draw_summary(out, reader, *record);
                    draw_panels(out, request, reader, *record, false);
                    draw_known(out, reader, *record);
                },
            .back = "/cases",
            .heading = false});
}

} // namespace

bool may_open_cases(staff::Person const& person)
{
    return std::ranges::any_of(opens_cases, [&](std::string_view verb) { return person.may(verb); });
}

void add_case_page(staff::House& house) { house.page("GET", "/cases/{id}", show_case, opens_cases); }

} // namespace gt::cases
