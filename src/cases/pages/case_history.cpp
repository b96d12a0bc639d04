#include "cases/pages/case_history.hpp"

#include "cases/pages/child_header.hpp"
#include "cases/panels.hpp"
#include "cases/store/cases.hpp"
#include "cases/verbs.hpp"
#include "platform/html/moj/timeline.hpp"
#include "staff/house/page.hpp"
#include "staff/store/people.hpp"

namespace gt::cases {

namespace {

std::string who_did(db::Reader& reader, std::int64_t who)
{
    auto const member = staff::store::find_member(reader, {who});
    return member ? member->name : "The program";
}

/// The newest first: what was done last is what people look for.
html::moj::Timeline timeline_of(db::Reader& reader, Case const& record)
{
    html::moj::Timeline timeline{.events = {}};
    auto const entries = history::of(reader, {"case", record.id.number});
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry)
        timeline.events.push_back({.title = entry->verb,
            .when = entry->when.london_words(),
            .machine_time = entry->when.iso(),
            .by = who_did(reader, entry->who)});
    return timeline;
}

/// GET /cases/{id}/history
http::Response show_case_history(staff::Request const& request)
{
    auto const id = request.id<CaseId>();
    auto reader = request.database().read();
    auto const record = id ? store::find_visible(reader, request.person(), *id, request.today()) : std::nullopt;
    if (!record) return staff::not_found(request);
    auto const timeline = timeline_of(reader, *record);

    return staff::show(request,
        {.title = "History of case " + record->number,
            .body =
                [&](html::Out& out) {
                    draw_child_header(out, request, *record);
                    draw_case_navigation(out, request, *record, "history");
                    out.el("h1", {{"class", "govuk-heading-l"}}, "History of case " + record->number);
                    if (timeline.events.empty())
                        out.el("p", {{"class", "govuk-body"}}, "Nobody has opened or changed this record yet.");
                    html::moj::draw(out, timeline);
                },
            .back = "/cases/" + record->id.text(),
            .heading = false});
}

} // namespace

void add_case_history(staff::House& house)
{
    house.page("GET", "/cases/{id}/history", show_case_history, {verb::see_history});
    house.get<CasePanels>().add(
        {.title = "History", .sub_path = "history", .draw = {}, .any_of = {std::string{verb::see_history}}});
}

} // namespace gt::cases
