#include "audits/cycle/store.hpp"
#include "audits/pages/pages.hpp"
#include "platform/html/govuk/table.hpp"
#include "platform/html/govuk/tag.hpp"
#include "platform/time/working_days.hpp"

namespace gt::audits {

namespace {

namespace govuk = html::govuk;

constexpr int most_shown = 200;

govuk::Row row_of(cycle::Listed const& one, Date today)
{
    auto const link = [number = one.case_number, id = one.first](html::Out& out) {
        out.el("a", {{"class", "govuk-link"}, {"href", html::path({"audits", id, "cycle"})}}, number);
    };
    auto const due = [one, today](html::Out& out) {
        if (!one.next_due) return out.text("");
        out.text(one.next_due->words());
        if (*one.next_due >= today) return;
        out.text(" ");
        govuk::draw(out,
            govuk::Tag{
                .text = time_left_words(*one.next_due, today, WorkingDays::england()), .classes = "govuk-tag--orange"});
    };
    return {{.text = link}, {.text = one.team}, {.text = title_of(one.state)},
        {.text = one.next ? std::string{title_of(*one.next)} : "Nothing waits"}, {.text = due}};
}

} // namespace

/// GET /audits/cycles
http::Response show_cycles(staff::Request const& request)
{
    auto reader = request.database().read();
    auto const cycles = cycle::list_tracked(reader, request.person(), request.today(), most_shown);
    return staff::show(request,
        {.title = "What follows audits",
            .body =
                [&](html::Out& out) {
                    out.el("p", {{"class", "govuk-body"}},
                        "Each routine audit is followed until its practice is Good: actions reviewed, audited again by "
                        "the same auditor, and what was good shared.");
                    if (cycles.empty())
                        return out.el("p", {{"class", "govuk-body"}}, "There is nothing to follow that you can see.");
                    govuk::Table table{.caption = "Audits followed, the earliest due first",
                        .head = {{.text = "Case"}, {.text = "Team"}, {.text = "State"}, {.text = "Next step"},
                            {.text = "Due"}},
                        .rows = {},
                        .caption_classes = "govuk-visually-hidden"};
                    for (auto const& one : cycles) table.rows.push_back(row_of(one, request.today()));
                    out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
                    if (cycles.size() == most_shown) out.el("p", {{"class", "govuk-body"}}, "These are the first 200.");
                },
            .back = "/audits"});
}

} // namespace gt::audits
