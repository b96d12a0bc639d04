#include "cases/pages/case_history.hpp"

#include "cases/pages/child_header.hpp"
#include "cases/panels.hpp"
#include "cases/store/case_history.hpp"
#include "cases/store/cases.hpp"
#include "cases/store/restrictions.hpp"
#include "cases/verbs.hpp"
#include "platform/html/moj/timeline.hpp"
#include "platform/text/text.hpp"
#include "staff/house/page.hpp"
#include "staff/store/people.hpp"

namespace gt::cases {

namespace {

std::string who_did(db::Reader& reader, std::int64_t who)
{
    auto const member = staff::store::find_member(reader, {who});
    return member ? member->name : "The program";
}

/// Names of those whom one state of a restriction names and the other does not.
std::vector<std::string> named_only_in(
    db::Reader& reader, std::optional<std::string> const& state, std::optional<std::string> const& other)
{
    std::vector<std::string> names;
    auto const left_out = store::named_in(other.value_or(""));
    for (auto const person : store::named_in(state.value_or("")))
        if (std::ranges::find(left_out, person) == left_out.end()) names.push_back(who_did(reader, person.number));
    return names;
}

void draw_people(html::Out& out, std::string_view word, std::vector<std::string> const& names)
{
    if (!names.empty()) out.el("p", {{"class", "govuk-body"}}, std::string{word} + ": " + text::join(names, ", "));
}

/// Whom it named, and whom it took off.
html::Content people_of(db::Reader& reader, history::Entry const& entry)
{
    auto const named = named_only_in(reader, entry.after, entry.before);
    auto const taken_off = named_only_in(reader, entry.before, entry.after);
    if (named.empty() && taken_off.empty()) return {};
    return [=](html::Out& out) {
        draw_people(out, "Named", named);
        draw_people(out, "Taken off", taken_off);
    };
}

/// The newest first: what was done last is what people look for.
html::moj::Timeline timeline_of(db::Reader& reader, Case const& record)
{
    html::moj::Timeline timeline{.events = {}};
    auto const entries = store::history_of_case(reader, record.id);
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry)
        timeline.events.push_back({.title = entry->verb,
            .when = entry->when.london_words(),
            .machine_time = entry->when.iso(),
            .by = who_did(reader, entry->who),
            .content = people_of(reader, *entry)});
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
