#include "audits/pages/finished.hpp"

#include "audits/cycle/store.hpp"
#include "audits/pages/hearing_note.hpp"
#include "audits/pages/managers_view.hpp"
#include "audits/pages/paper.hpp"
#include "audits/pages/question_fields.hpp"
#include "audits/pages/second_read_note.hpp"
#include "improvement/store/actions.hpp"
#include "improvement/store/findings.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/details.hpp"
#include "platform/html/govuk/summary_list.hpp"
#include "platform/html/govuk/table.hpp"
#include "platform/html/govuk/tag.hpp"
#include "platform/html/govuk/warning_text.hpp"
#include "staff/due.hpp"

namespace gt::audits {

namespace {

namespace govuk = html::govuk;
using improvement::FindingKind;

void draw_heading(html::Out& out, std::string_view text) { out.el("h2", {{"class", "govuk-heading-m"}}, text); }

/// After its last provisional day an audit waits only for what was asked by then.
std::string provisional_words(Audit const& audit, Date today)
{
    if (today <= *audit.provisional_until) return "Provisional until " + audit.provisional_until->words();
    return "Provisional until what was asked is answered";
}

void draw_standing(html::Out& out, AtHand const& at_hand, Date today)
{
    auto const& audit = at_hand.audit;
    out.el("p", {{"class", "govuk-body"}}, [&] {
        if (audit.is_provisional())
            govuk::draw(out, govuk::Tag{.text = provisional_words(audit, today), .classes = "govuk-tag--yellow"});
        else
            out.text("Final");
    });
    govuk::draw(out,
        govuk::SummaryList{.rows = {{.key = "Team", .value = audit.team_name},
                               {.key = "Practitioner",
                                   .value = audit.worker_name.empty() ? "Not matched to a person" : audit.worker_name},
                               {.key = "Auditor", .value = audit.auditor_name},
                               {.key = "Submitted", .value = audit.submitted_at->london_words()}}});
    if (audit.limited_by_safety)
        govuk::draw(out, govuk::WarningText{.text = "The overall grade is limited by safety."});
}

void draw_way_on(html::Out& out, staff::Request const& request, AtHand const& at_hand)
{
    auto reader = request.database().read();
    if (!cycle::find(reader, at_hand.audit.id)) return;
    out.el("p", {{"class", "govuk-body"}}, [&] {
        out.el("a", {{"class", "govuk-link"}, {"href", html::Url::rooted(at_hand.path("cycle"))}},
            "What follows this audit");
    });
    out.el("p", {{"class", "govuk-body goldenthread-no-print"}}, [&] {
        out.el("a", {{"class", "govuk-link"}, {"href", html::path({"thread", "audit", at_hand.audit.id})}},
            "Where this came from and what it led to");
    });
}

void draw_voices(html::Out& out, Record const& record)
{
    for (auto const voice : {Voice::child, Voice::family}) {
        draw_heading(out, title_of(voice));
        auto const view = voice_of(record, voice);
        if (view.safe == "no")
            out.el("p", {{"class", "govuk-body"}}, "It was not safe to make contact.");
        else if (view.asked == "no")
            out.el("p", {{"class", "govuk-body"}}, "Not asked, because: " + view.not_asked_because);
        else
            out.el("blockquote", {{"class", "govuk-inset-text goldenthread-their-words"}}, view.words);
    }
}

Grading grading_in(std::map<std::string, Grading, std::less<>> const& grades, std::string const& domain)
{
    auto const found = grades.find(domain);
    return found == grades.end() ? Grading{} : found->second;
}

void draw_grades(html::Out& out, AtHand const& at_hand)
{
    draw_heading(out, "Grades");
    govuk::Table table{.caption = "The auditor's grades beside the practitioner's own",
        .head = {{.text = "Domain"}, {.text = "Auditor"}, {.text = "Practitioner"}},
        .rows = {},
        .first_cell_is_header = true,
        .caption_classes = "govuk-visually-hidden"};
    auto const cell = [&](Grading const& grading) -> govuk::Cell {
        if (grading.grade.empty()) return {.text = "Not graded"};
        return {.text = [title = at_hand.grade_title(grading.grade), reason = grading.reason](html::Out& o) {
            o.el("p", {{"class", "govuk-body govuk-!-font-weight-bold"}}, title);
            o.el("p", {{"class", "govuk-body goldenthread-their-words"}}, reason);
        }};
    };
    auto const add = [&](std::string const& domain) {
        table.rows.push_back({{.text = at_hand.domain_title(domain)}, cell(grading_in(at_hand.record.grades, domain)),
            cell(grading_in(at_hand.record.practitioner, domain))});
    };
    add(std::string{overall});
    for (auto const* domain : at_hand.tool->domains()) add(domain->key);
    out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
}

void draw_findings(html::Out& out, staff::Request const& request, AtHand const& at_hand, FindingKind kind)
{
    auto reader = request.database().read();
    draw_heading(out, kind == FindingKind::strength ? "Strengths" : "Areas for improvement and actions");
    bool any = false;
    for (auto const& finding : improvement::store::of_source(reader, {"audit", at_hand.audit.id.number})) {
        if (finding.kind != kind) continue;
        any = true;
        out.el("h3", {{"class", "govuk-heading-s"}}, at_hand.domain_title(finding.theme));
        out.el("p", {{"class", "govuk-body goldenthread-their-words"}}, finding.words);
        for (auto const& action : improvement::store::of_finding(reader, finding.id))
            out.el("p", {{"class", "govuk-body"}}, [&] {
                out.text("Action: ");
                out.el("a", {{"class", "govuk-link"}, {"href", html::path({"actions", action.id})}}, action.what);
                out.text(". " + action.owner_name + ", by " + action.due_on.words() + ". "
                    + std::string{action.state_title()} + ".");
            });
    }
    if (!any)
        out.el("p", {{"class", "govuk-body goldenthread-their-words"}},
            kind == FindingKind::strength ? "None recorded"
                                          : "None: " + at_hand.record.answer(asked::no_improvement_reason));
}

void draw_paper_links(html::Out& out, AtHand const& at_hand)
{
    out.el("p", {{"class", "govuk-body goldenthread-no-print"}}, [&] {
        if (!at_hand.audit.is_second_read()) {
            out.el("a", {{"class", "govuk-link"}, {"href", html::Url::rooted(at_hand.path("record"))}},
                "Two pages for the child's record");
            out.text(" or ");
        }
        out.el("a", {{"class", "govuk-link"}, {"href", html::Url::rooted(at_hand.path("print"))}},
            "print the whole audit");
    });
}

void draw_answers(html::Out& out, AtHand const& at_hand)
{
    draw_heading(out, "Answers");
    for (auto const& section : at_hand.tool->sections) {
        govuk::SummaryList list{.rows = {}};
        for (auto const& question : section.questions) {
            auto const answer = at_hand.record.answer(question.key);
            if (!answer.empty())
                list.rows.push_back({.key = question.text,
                    .value = answer_words(question, *at_hand.scale, answer),
                    .value_classes = "goldenthread-their-words"});
        }
        if (list.rows.empty()) continue;
        govuk::draw(out, govuk::Details{.summary = section.title, .text = [&](html::Out& o) { govuk::draw(o, list); }});
    }
}

void draw_conversation(html::Out& out, AtHand const& at_hand)
{
    auto const date = Date::parse_iso(at_hand.record.answer(asked::conversation_on));
    if (!date) return;
    draw_heading(out, "Conversation with the practitioner");
    out.el("p", {{"class", "govuk-body"}}, "Held on " + date->words());
    out.el("p", {{"class", "govuk-body goldenthread-their-words"}}, at_hand.record.answer(asked::conversation_notes));
    auto const why = at_hand.record.answer(asked::no_own_grade_reason);
    if (!why.empty()) out.el("p", {{"class", "govuk-body"}}, "The practitioner did not grade: " + why);
}

/// Whoever is asked to read it says here that they have.
void draw_reading(html::Out& out, staff::Request const& request, AtHand const& at_hand)
{
    auto reader = request.database().read();
    auto const asked_to_read = [&](staff::Due const& due) {
        return due.subject_kind == "audit" && due.subject == at_hand.audit.id.number && due.kind.starts_with("read_");
    };
    if (std::ranges::none_of(staff::owed_by(reader, request.person().id), asked_to_read)) return;
    staff::form(out, request, at_hand.path("reading"),
        [&] { govuk::draw(out, govuk::Button{.text = "I have read this audit", .classes = "goldenthread-no-print"}); });
}

void draw_whole(html::Out& out, staff::Request const& request, AtHand const& at_hand)
{
    draw_voices(out, at_hand.record);
    draw_findings(out, request, at_hand, FindingKind::strength);
    draw_grades(out, at_hand);
    draw_findings(out, request, at_hand, FindingKind::improvement);
    draw_conversation(out, at_hand);
    draw_managers_view(out, request, at_hand);
}

} // namespace

http::Response show_finished(staff::Request const& request, AtHand const& at_hand)
{
    return staff::show(request,
        {.title = std::string{title_of(at_hand.audit.kind)} + " of case " + at_hand.audit.case_number,
            .body =
                [&](html::Out& out) {
                    draw_child(out, request, at_hand);
                    draw_standing(out, at_hand, request.today());
                    draw_second_read_note(out, request, at_hand);
                    draw_hearing_note(out, request, at_hand);
                    draw_way_on(out, request, at_hand);
                    if (at_hand.audit.extent() == Extent::record_alone)
                        draw_grades(out, at_hand);
                    else
                        draw_whole(out, request, at_hand);
                    draw_paper(out, overruled_on_paper(at_hand));
                    draw_paper_links(out, at_hand);
                    draw_corrected_facts(out, request, at_hand);
                    draw_answers(out, at_hand);
                    draw_lookers(out, request, at_hand);
                    draw_reading(out, request, at_hand);
                },
            .back = "/audits"});
}

} // namespace gt::audits
