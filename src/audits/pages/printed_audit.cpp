#include "audits/pages/pages.hpp"
#include "audits/pages/paper.hpp"
#include "cases/store/cases.hpp"
#include "improvement/store/actions.hpp"
#include "improvement/store/findings.hpp"
#include "platform/html/govuk/summary_list.hpp"
#include "platform/html/govuk/table.hpp"

namespace gt::audits {

namespace {

namespace govuk = html::govuk;
using improvement::FindingKind;

void draw_heading(html::Out& out, std::string_view text) { out.el("h2", {{"class", "govuk-heading-m"}}, text); }

std::string voice_words(Record const& record, Voice voice)
{
    auto const view = voice_of(record, voice);
    if (view.safe == "no") return "It was not safe to make contact.";
    if (view.asked == "no") return "Not asked, because: " + view.not_asked_because;
    return view.words;
}

/// [the child's and family's words come first]
void draw_voices(html::Out& out, Record const& record)
{
    for (auto const voice : {Voice::child, Voice::family}) {
        auto const words = voice_words(record, voice);
        if (words.empty()) continue;
        draw_heading(out, title_of(voice));
        out.el("blockquote", {{"class", "govuk-inset-text goldenthread-their-words"}}, words);
    }
}

struct Found {
    std::vector<improvement::Finding> findings;
    std::map<improvement::FindingId, std::vector<improvement::Action>> actions;
};

Found found_in(staff::Request const& request, Audit const& audit)
{
    auto reader = request.database().read();
    Found found{improvement::store::of_source(reader, {"audit", audit.id.number}), {}};
    for (auto const& finding : found.findings)
        found.actions[finding.id] = improvement::store::of_finding(reader, finding.id);
    return found;
}

void draw_strengths(html::Out& out, Found const& found)
{
    draw_heading(out, "Strengths");
    out.el("ul", {{"class", "govuk-list govuk-list--bullet"}}, [&] {
        for (auto const& finding : found.findings)
            if (finding.kind == FindingKind::strength)
                out.el("li", {{"class", "goldenthread-their-words"}}, finding.words);
    });
}

void draw_actions(html::Out& out, AtHand const& at_hand, Found const& found)
{
    draw_heading(out, "What will be better, and who does it");
    govuk::Table table{.caption = "Areas for improvement and actions",
        .head = {{.text = "Area for improvement"}, {.text = "Action"}, {.text = "Who, by when"}},
        .rows = {},
        .caption_classes = "govuk-visually-hidden"};
    for (auto const& finding : found.findings) {
        if (finding.kind != FindingKind::improvement) continue;
        for (auto const& action : found.actions.at(finding.id))
            table.rows.push_back({{.text = finding.words}, {.text = action.what},
                {.text = action.owner_name + ", by " + action.due_on.words()}});
    }
    if (!table.rows.empty()) return govuk::draw(out, table);
    out.el("p", {{"class", "govuk-body goldenthread-their-words"}},
        "None: " + at_hand.record.answer(asked::no_improvement_reason));
}

void draw_conversation(html::Out& out, Record const& record)
{
    auto const date = Date::parse_iso(record.answer(asked::conversation_on));
    if (!date) return;
    draw_heading(out, "Conversation with the practitioner");
    auto const who = record.answer(asked::conversation_who);
    out.el("p", {{"class", "govuk-body"}}, "Held on " + date->words() + (who.empty() ? "" : ", with " + who) + ".");
    out.el("p", {{"class", "govuk-body goldenthread-their-words"}}, record.answer(asked::conversation_notes));
    auto const view = record.answer(asked::managers_view);
    if (view.empty()) return;
    draw_heading(out, "The manager's view");
    out.el("p", {{"class", "govuk-body goldenthread-their-words"}}, view);
}

void draw_who_and_when(html::Out& out, AtHand const& at_hand)
{
    auto const& audit = at_hand.audit;
    govuk::SummaryList list{
        .rows = {{.key = "Team", .value = audit.team_name},
            {.key = "Practitioner", .value = audit.worker_name.empty() ? "Not matched to a person" : audit.worker_name},
            {.key = "Auditor", .value = audit.auditor_name}, {.key = "Audit tool", .value = at_hand.tool->title}}};
    if (audit.submitted_at)
        list.rows.push_back({.key = "Submitted", .value = audit.submitted_at->london_date().words()});
    govuk::draw(out, list);
}

/// The grades at a glance: the practitioner's own beside the auditor's.
void draw_grades(html::Out& out, AtHand const& at_hand)
{
    draw_heading(out, "Grades");
    govuk::Table table{.caption = "The auditor's grades beside the practitioner's own",
        .head = {{.text = "Domain"}, {.text = "Auditor"}, {.text = "Practitioner"}},
        .rows = {},
        .first_cell_is_header = true,
        .caption_classes = "govuk-visually-hidden"};
    auto const title_in = [&](auto const& grades, std::string const& domain) {
        auto const given = grades.find(domain);
        return given == grades.end() ? std::string{"Not graded"} : at_hand.grade_title(given->second.grade);
    };
    auto const add = [&](std::string const& domain) {
        table.rows.push_back({{.text = at_hand.domain_title(domain)}, {.text = title_in(at_hand.record.grades, domain)},
            {.text = title_in(at_hand.record.practitioner, domain)}});
    };
    add(std::string{overall});
    for (auto const* domain : at_hand.tool->domains()) add(domain->key);
    govuk::draw(out, table);
    auto const whole = at_hand.record.grades.find(overall);
    if (whole == at_hand.record.grades.end()) return;
    out.el("h3", {{"class", "govuk-heading-s"}}, "Why this grade");
    out.el("p", {{"class", "govuk-body goldenthread-their-words"}}, whole->second.reason);
}

void draw_print_hint(html::Out& out)
{
    out.el("p", {{"class", "govuk-body goldenthread-no-print"}},
        "Print this page with your browser (Ctrl and P), or save it as a PDF there.");
}

http::Response paper_page(staff::Request const& request, AtHand const& at_hand, std::string const& title,
    std::function<void(html::Out&)> const& content)
{
    cases::store::record_opening(request.database(), request.person(), at_hand.child.id, request.now());
    return staff::show(request,
        {.title = title,
            .body =
                [&](html::Out& out) {
                    out.el("div", {{"class", "goldenthread-paper"}}, [&] {
                        draw_print_hint(out);
                        draw_child(out, request, at_hand);
                        out.el("p", {{"class", "govuk-body govuk-!-font-weight-bold"}},
                            standing_words(at_hand.audit) + ". Printed on " + request.today().words() + ".");
                        content(out);
                    });
                },
            .back = at_hand.path(),
            .caption = "Case " + at_hand.audit.case_number});
}

} // namespace

http::Response show_printed(staff::Request const& request)
{
    return with_audit(request, [&](AtHand const& at_hand) -> http::Response {
        if (at_hand.audit.is_open() && !at_hand.is_auditor(request.person()))
            return staff::forbidden(request, "This audit is under way: it can be printed once it is submitted.");
        auto const found = found_in(request, at_hand.audit);
        return paper_page(request, at_hand, std::string{title_of(at_hand.audit.kind)}, [&](html::Out& out) {
            bool const is_whole = at_hand.audit.extent() == Extent::whole;
            if (is_whole) draw_voices(out, at_hand.record);
            draw_who_and_when(out, at_hand);
            if (is_whole) draw_strengths(out, found);
            draw_grades(out, at_hand);
            if (is_whole) draw_actions(out, at_hand, found);
            if (is_whole) draw_conversation(out, at_hand.record);
            draw_overruled(out, at_hand);
            for (auto const& section : at_hand.tool->sections) draw_filled_section(out, at_hand, section);
        });
    });
}

http::Response show_for_childs_record(staff::Request const& request)
{
    return with_audit(request, [&](AtHand const& at_hand) -> http::Response {
        if (at_hand.audit.is_second_read()) return staff::not_found(request);
        if (at_hand.audit.is_open())
            return staff::forbidden(
                request, "The document for the child's record is made once the audit is submitted.");
        auto const found = found_in(request, at_hand.audit);
        return paper_page(request, at_hand, "What we found when we looked at this work", [&](html::Out& out) {
            draw_voices(out, at_hand.record);
            draw_strengths(out, found);
            draw_grades(out, at_hand);
            draw_actions(out, at_hand, found);
            draw_who_and_when(out, at_hand);
        });
    });
}

} // namespace gt::audits
