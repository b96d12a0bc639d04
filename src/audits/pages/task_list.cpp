#include "audits/pages/task_list.hpp"

#include "audits/pages/managers_view.hpp"
#include "platform/html/govuk/inset_text.hpp"
#include "platform/html/govuk/summary_list.hpp"
#include "platform/html/govuk/task_list.hpp"
#include "platform/time/working_days.hpp"

namespace gt::audits {

namespace {

namespace govuk = html::govuk;

/// Done is plain words; a tag only for what is left.
govuk::TaskStatus status_of(Progress progress)
{
    switch (progress) {
    case Progress::complete:
        return {.text = "Completed"};
    case Progress::in_progress:
        return {.tag = govuk::Tag{.text = "In progress", .classes = "govuk-tag--light-blue"}};
    case Progress::not_started:
        break;
    }
    return {.tag = govuk::Tag{.text = "Not started", .classes = "govuk-tag--blue"}};
}

/// A page whose draft still waits says so, whatever was saved before.
govuk::TaskStatus status_of(
    Step const& step, staff::Request const& request, AtHand const& at_hand, std::vector<Missing> const& missing)
{
    auto const& drafts = request.drafts();
    if (std::ranges::find(drafts, at_hand.path(step.page), &staff::FormDraft::place) != drafts.end())
        return {.tag = govuk::Tag{.text = "Unsaved words", .classes = "govuk-tag--yellow"}};
    return status_of(progress_of(step, *at_hand.tool, at_hand.record, missing));
}

void draw_facts(html::Out& out, staff::Request const& request, Audit const& audit)
{
    govuk::draw(out,
        govuk::SummaryList{
            .rows = {{.key = "Kind", .value = title_of(audit.kind)}, {.key = "Team", .value = audit.team_name},
                {.key = "Practitioner",
                    .value = audit.worker_name.empty() ? "Not matched to a person" : audit.worker_name},
                {.key = "Auditor", .value = audit.auditor_name},
                {.key = "Due",
                    .value = audit.due_on.words() + " ("
                        + time_left_words(audit.due_on, request.today(), WorkingDays::england()) + ")"}}});
}

std::string title_for(Audit const& audit)
{
    return std::string{title_of(audit.kind)} + " of case " + audit.case_number;
}

} // namespace

http::Response show_task_list(staff::Request const& request, AtHand const& at_hand)
{
    auto const missing = at_hand.missing();
    govuk::TaskList tasks{.items = {}, .id_prefix = "step"};
    for (auto const& step : at_hand.steps())
        tasks.items.push_back({.title = step.title,
            .status = status_of(step, request, at_hand, missing),
            .href = html::Url::rooted(at_hand.path(step.page))});
    govuk::TaskStatus check{.text = "Ready to submit"};
    if (!missing.empty())
        check = {.text = std::to_string(missing.size()) + (missing.size() == 1 ? " thing left" : " things left")};
    tasks.items.push_back(
        {.title = "Check answers and submit", .status = check, .href = html::Url::rooted(at_hand.path(place::check))});
    return staff::show(request,
        {.title = title_for(at_hand.audit),
            .body =
                [&](html::Out& out) {
                    draw_child(out, request, at_hand);
                    draw_facts(out, request, at_hand.audit);
                    if (at_hand.audit.extent() == Extent::record_alone)
                        govuk::draw(out,
                            govuk::InsetText{.text
                                = "This audit is made from the child's record alone: contact neither "
                                  "the practitioner nor the child and family about it."});
                    if (!at_hand.tool->intro.empty()) govuk::draw(out, govuk::InsetText{.text = at_hand.tool->intro});
                    govuk::draw(out, tasks);
                },
            .back = "/audits"});
}

http::Response show_under_way(staff::Request const& request, AtHand const& at_hand)
{
    return staff::show(request,
        {.title = title_for(at_hand.audit),
            .body =
                [&](html::Out& out) {
                    draw_child(out, request, at_hand);
                    draw_facts(out, request, at_hand.audit);
                    out.el("p", {{"class", "govuk-body"}},
                        "This audit is under way. What the auditor finds can be read once it is submitted.");
                    draw_managers_view(out, request, at_hand);
                    if (!at_hand.is_worker(request.person())) return;
                    out.el("p", {{"class", "govuk-body"}}, [&] {
                        out.el("a", {{"class", "govuk-link"}, {"href", html::Url::rooted(at_hand.path("own-grades"))}},
                            at_hand.record.practitioner.empty() ? "Grade your own practice"
                                                                : "See or change your own grades");
                    });
                },
            .back = "/audits"});
}

} // namespace gt::audits
