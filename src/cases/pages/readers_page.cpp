#include "cases/pages/readers_page.hpp"

#include "cases/pages/child_header.hpp"
#include "cases/panels.hpp"
#include "cases/verbs.hpp"
#include "platform/forms/form.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/checkboxes.hpp"
#include "platform/html/govuk/summary_list.hpp"
#include "platform/html/govuk/table.hpp"
#include "staff/store/people.hpp"

namespace gt::cases {

namespace {

namespace govuk = html::govuk;

/// What other capabilities write as the reason of their readers, as it is read here.
std::string why_words(store::CaseReader const& one)
{
    if (one.is_named()) return "Named";
    if (one.why == "audits the case") return "Audits the case";
    return one.why == "multi_agency" ? "Leads an audit with partner agencies" : one.why;
}

void draw_way_off(
    html::Out& out, staff::Request const& request, ShownReaders const& shown, store::CaseReader const& one)
{
    if (!one.is_named()) return out.text("Until that is done");
    if (is_last_keeper(shown.keepers, one.person)) return out.text("Name somebody else first who may restrict cases");
    staff::form(out, request, shown.path("readers/removal"), [&] {
        forms::hidden(out, "version", std::to_string(shown.restriction->version));
        forms::hidden(out, "person", one.person.text());
        govuk::draw(out,
            govuk::Button{.text =
                              [&](html::Out& o) {
                                  o.text("Take off");
                                  o.el("span", {{"class", "govuk-visually-hidden"}}, " " + one.name);
                              },
                .classes = "govuk-button--secondary govuk-!-margin-bottom-0"});
    });
}

void draw_readers(html::Out& out, staff::Request const& request, ShownReaders const& shown)
{
    govuk::Table table{.caption = "Who may read this case",
        .head = {{.text = "Person"}, {.text = "Why"}, {.text = "Since"}, {.text = "Take off"}},
        .rows = {},
        .first_cell_is_header = true,
        .caption_classes = "govuk-table__caption--m"};
    for (auto const& one : shown.readers)
        table.rows.push_back(
            {{.text = one.job_title.empty() ? one.name : one.name + ", " + one.job_title}, {.text = why_words(one)},
                {.text = one.since.words()}, {.text = [&](html::Out& o) { draw_way_off(o, request, shown, one); }}});
    out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
}

void draw_restriction(html::Out& out, db::Reader& reader, Restriction const& restriction)
{
    auto const by = staff::store::find_member(reader, restriction.restricted_by);
    govuk::draw(out,
        govuk::SummaryList{
            .rows = {{.key = "Restricted since", .value = restriction.restricted_at.london_words()},
                {.key = "Why", .value = restriction.because, .value_classes = "goldenthread-their-words"},
                {.key = "By", .value = by ? by->name : "Not known"}}});
}

void draw_naming(html::Out& out, staff::Request const& request, ShownReaders const& shown, forms::Typed const& typed)
{
    out.el("h2", {{"class", "govuk-heading-m"}}, "Name somebody");
    staff::form(out, request, shown.path("readers"), [&] {
        forms::hidden(out, "version", std::to_string(shown.restriction->version));
        forms::draw_line(out, typed, "reader", "Name or email address", "As on the staff list");
        govuk::draw(out, govuk::Button{.text = "Name them", .prevents_double_click = true});
    });
}

void draw_lifting(html::Out& out, staff::Request const& request, ShownReaders const& shown, forms::Typed const& typed)
{
    out.el("h2", {{"class", "govuk-heading-m"}}, "Lift the restriction");
    out.el("p", {{"class", "govuk-body"}},
        "Whoever sees the team's cases finds it again. Those who are named here are named no more.");
    staff::form(out, request, shown.path("restriction/lifting"), [&] {
        forms::hidden(out, "version", std::to_string(shown.restriction->version));
        forms::draw_text(out, typed, "because", "Why is it lifted?");
        govuk::draw(out,
            govuk::Button{
                .text = "Lift the restriction", .prevents_double_click = true, .classes = "govuk-button--warning"});
    });
}

void draw_restricting(
    html::Out& out, staff::Request const& request, ShownReaders const& shown, forms::Typed const& typed)
{
    out.el("p", {{"class", "govuk-body"}},
        "A restricted case is in no list, sample or search, and neither it nor what was recorded about it opens, save "
        "for the people who are named for it. Whoever is auditing it goes on until that is done; what others owe about "
        "the child stays in their work, with the number of the case, until it is handed on.");
    staff::form(out, request, shown.path("restriction"), [&] {
        forms::draw_text(out, typed, "because", "Why may only named people read this case?",
            "For example, the child of somebody who works here");
        if (shown.worker)
            govuk::draw(out,
                govuk::Checkboxes{.name = "worker",
                    .items = {{.value = shown.worker->id.text(),
                        .text = "Name the child's worker, " + shown.worker->name + ", too",
                        .is_checked = !typed.fields.has("because") || typed.fields.has("worker")}}});
        out.el("p", {{"class", "govuk-body"}}, "You are named yourself, so that you can name others.");
        govuk::draw(out, govuk::Button{.text = "Restrict this case", .prevents_double_click = true});
    });
}

/// GET /cases/{id}/readers
http::Response show_readers(staff::Request const& request)
{
    auto const shown = find_shown_readers(request);
    return shown ? readers_page(request, *shown, {}) : staff::not_found(request);
}

} // namespace

http::Response readers_page(
    staff::Request const& request, ShownReaders const& shown, forms::Typed const& typed, std::optional<int> status)
{
    auto const body = [&](html::Out& out) {
        draw_child_header(out, request, shown.record);
        draw_case_navigation(out, request, shown.record, "readers");
        out.el("h1", {{"class", "govuk-heading-l"}}, "Who may read case " + shown.record.number);
        if (!shown.restriction) return draw_restricting(out, request, shown, typed);
        auto reader = request.database().read();
        draw_restriction(out, reader, *shown.restriction);
        draw_readers(out, request, shown);
        draw_naming(out, request, shown, typed);
        draw_lifting(out, request, shown, typed);
    };
    staff::Page const page{.title = "Who may read case " + shown.record.number,
        .body = body,
        .back = "/cases/" + shown.record.id.text(),
        .problems = &typed.problems,
        .heading = false};
    return status ? staff::show_with_status(request, *status, page) : staff::show(request, page);
}

void add_readers_page(staff::House& house)
{
    house.page("GET", "/cases/{id}/readers", show_readers, {verb::restrict_case});
    house.get<CasePanels>().add(
        {.title = "Who may read it", .sub_path = "readers", .draw = {}, .any_of = {std::string{verb::restrict_case}}});
}

} // namespace gt::cases
