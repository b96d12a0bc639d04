#include "audits/moderation/store.hpp"
#include "audits/pages/hearing_pages.hpp"
#include "audits/store/audits.hpp"
#include "framework/shelf.hpp"
#include "platform/html/govuk/table.hpp"
#include "platform/html/govuk/tag.hpp"
#include "platform/time/working_days.hpp"

namespace gt::audits {

namespace {

namespace govuk = html::govuk;

/// "Inadequate" of whichever scale the audits of today are graded on.
std::string grade_title(framework::Framework const& framework, std::string const& grade)
{
    for (auto const& scale : framework.scales)
        if (auto const* known = scale.grade(grade)) return known->title;
    return grade;
}

std::string why_words(moderation::Queued const& one)
{
    std::string words;
    for (auto const& cause : one.causes) {
        if (!words.empty()) words += "; ";
        words += cause.kind == moderation::CauseKind::disagreement ? cause.raised_by_name + " disagrees"
                                                                   : std::string{title_of(cause.kind)};
    }
    return words;
}

govuk::Row row_of(moderation::Queued const& one, framework::Framework const& framework, Date today, bool is_barred)
{
    auto const link = [&, id = one.audit, number = one.case_number](html::Out& out) {
        out.el("a", {{"class", "govuk-link"}, {"href", html::path({"audits", id, "moderation"})}}, number);
    };
    auto const due = [due = one.due_on, today](html::Out& out) {
        out.el("span", {{"class", "goldenthread-unbroken"}}, due.words());
        out.text(" ");
        if (due < today)
            govuk::draw(out,
                govuk::Tag{
                    .text = time_left_words(due, today, WorkingDays::england()), .classes = "govuk-tag--orange"});
    };
    return {{.text = link}, {.text = one.team_name}, {.text = one.auditor_name},
        {.text = grade_title(framework, one.overall_grade)}, {.text = why_words(one)}, {.text = due},
        {.text = is_barred ? "Somebody else" : "You can"}};
}

} // namespace

http::Response show_moderation_queue(staff::Request const& request)
{
    auto reader = request.database().read();
    auto const queued = moderation::queue(reader, request.person(), request.today());
    auto const framework = request.house().get<framework::Shelf>().on(reader, request.today());
    govuk::Table table{.caption = "Audits to moderate, the first due first",
        .head = {{.text = "Case"}, {.text = "Team"}, {.text = "Auditor"}, {.text = "Grade"}, {.text = "Why"},
            {.text = "Due"}, {.text = "Who moderates"}},
        .rows = {},
        .caption_classes = "govuk-visually-hidden"};
    for (auto const& one : queued) {
        auto const audit = *store::find(reader, one.audit);
        auto const part = moderation::part_in(reader, request.person().id, audit, request.today());
        bool const barred = !moderation::bar_to_moderating(request.person().id, audit, part).empty();
        table.rows.push_back(row_of(one, *framework, request.today(), barred));
    }
    return staff::show(request,
        {.title = "Audits to moderate",
            .body =
                [&](html::Out& out) {
                    out.el("p", {{"class", "govuk-body"}},
                        "Audits that a rule of the framework sends to a moderator, and those whose grade somebody "
                        "disagrees with. Second reads are another thing and are not here.");
                    if (queued.empty())
                        return out.el("p", {{"class", "govuk-body"}}, "No audit waits for a moderator.");
                    out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
                },
            .back = "/audits"});
}

} // namespace gt::audits
