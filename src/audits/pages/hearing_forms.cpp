#include "audits/pages/heard.hpp"
#include "audits/pages/hearing_pages.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/input.hpp"
#include "platform/html/govuk/inset_text.hpp"
#include "platform/html/govuk/radios.hpp"
#include "platform/html/govuk/select.hpp"
#include "platform/html/govuk/summary_list.hpp"
#include "platform/html/govuk/tag.hpp"
#include "platform/html/govuk/textarea.hpp"
#include "staff/house/long_form.hpp"

namespace gt::audits {

namespace {

namespace govuk = html::govuk;
using hearing::Correction;
using hearing::CorrectionState;

void draw_heading(html::Out& out, std::string_view text) { out.el("h2", {{"class", "govuk-heading-m"}}, text); }
void draw_sentence(html::Out& out, std::string_view text) { out.el("p", {{"class", "govuk-body"}}, text); }

/// A box of a form of this page; `form` is the one that was typed into, or empty.
govuk::Textarea box(HearingForm const& form, std::string const& name, std::string_view label, int rows)
{
    return {.name = name,
        .label = {.text = label},
        .value = form.value(name),
        .rows = rows,
        .error = form.problems.message_for(name)};
}

HearingForm typed_into(HearingForm const& form, std::string_view which)
{
    return form.which == which ? form : HearingForm{};
}

std::string part_title(AtHand const& at_hand, std::string const& part)
{
    return part.empty() ? "The audit as a whole" : at_hand.domain_title(part);
}

govuk::SummaryList summary_of(AtHand const& at_hand, Correction const& correction)
{
    govuk::SummaryList list{
        .rows = {{.key = "The audit says", .value = correction.as_written},
            {.key = "What is right", .value = correction.as_asked},
            {.key = "Where that is seen", .value = correction.shown_by},
            {.key = "Asked by", .value = correction.asked_by_name + ", " + correction.asked_at.london_words()}},
        .card = govuk::SummaryCard{.title = part_title(at_hand, correction.part), .heading_level = 3}};
    for (auto& row : list.rows) row.value_classes = their_words;
    auto const answer = [state = correction.state](html::Out& out) {
        govuk::draw(out,
            govuk::Tag{.text = title_of(state),
                .classes = state == CorrectionState::open ? "govuk-tag--yellow" : "govuk-tag--grey"});
    };
    list.rows.push_back({.key = "Answer", .value = answer});
    if (correction.state == CorrectionState::accepted)
        list.rows.push_back({.key = "Corrected text", .value = correction.corrected, .value_classes = their_words});
    if (correction.state == CorrectionState::declined)
        list.rows.push_back({.key = "Why not", .value = correction.reason, .value_classes = their_words});
    if (correction.answered_at)
        list.rows.push_back({.key = "Answered by",
            .value = correction.answered_by_name + ", " + correction.answered_at->london_words()});
    return list;
}

void draw_answer_form(html::Out& out, staff::Request const& request, Heard const& heard, Correction const& correction,
    HearingForm const& typed)
{
    auto const id = correction.id.text();
    bool const again = typed.which == id;
    auto const value
        = [&](std::string const& name, std::string const& otherwise) { return again ? typed.value(name) : otherwise; };
    auto const error
        = [&](std::string const& name) { return again ? typed.problems.message_for(name + "-" + id) : std::nullopt; };
    staff::long_form(out, request, heard.at_hand.path("corrections/" + id), [&] {
        govuk::draw(out,
            govuk::Radios{.name = "answer",
                .items = {{.value = "accepted",
                              .text = "Yes, I correct it",
                              .conditional =
                                  [&](html::Out& o) {
                                      govuk::draw(o,
                                          govuk::Textarea{.name = "corrected",
                                              .label = {.text = "Corrected text"},
                                              .value = value("corrected", correction.as_asked),
                                              .rows = 3,
                                              .hint = "It stands beside what you wrote, which stays",
                                              .error = error("corrected"),
                                              .id = "corrected-" + id});
                                  }},
                    {.value = "declined",
                        .text = "No",
                        .conditional =
                            [&](html::Out& o) {
                                govuk::draw(o,
                                    govuk::Textarea{.name = "reason",
                                        .label = {.text = "Why not?"},
                                        .value = value("reason", ""),
                                        .rows = 3,
                                        .error = error("reason"),
                                        .id = "reason-" + id});
                            }}},
                .fieldset = govuk::Fieldset{.legend = {.text = "Do you correct this?"}},
                .value = value("answer", ""),
                .error = error("answer"),
                .id_prefix = "answer-" + id});
        govuk::draw(out, govuk::Button{.text = "Answer", .prevents_double_click = true});
    });
}

void draw_disagreements(html::Out& out, Heard const& heard)
{
    for (auto const& one : heard.moderations)
        for (auto const& cause : one.causes) {
            if (cause.kind != moderation::CauseKind::disagreement) continue;
            auto const grade = cause.grade.empty() ? "No grade named" : heard.at_hand.grade_title(cause.grade);
            govuk::draw(out,
                govuk::SummaryList{
                    .rows = {{.key = "Grade they would give", .value = grade},
                        {.key = "Reasons", .value = cause.words, .value_classes = their_words},
                        {.key = "Moderation",
                            .value = one.is_open() ? "Due " + one.due_on.words()
                                                   : "Done on " + one.moderated_at->london_date().words()}},
                    .card = govuk::SummaryCard{.title = cause.raised_by_name + " disagrees", .heading_level = 3}});
        }
}

} // namespace

void draw_corrections(html::Out& out, staff::Request const& request, Heard const& heard, HearingForm const& form)
{
    draw_heading(out, "Facts to correct");
    if (heard.corrections.empty()) draw_sentence(out, "Nobody has asked for a correction.");
    for (auto const& one : heard.corrections) {
        govuk::draw(out, summary_of(heard.at_hand, one));
        if (one.state == CorrectionState::open && heard.at_hand.is_auditor(request.person()))
            draw_answer_form(out, request, heard, one, form);
    }
}

void draw_correction_form(html::Out& out, staff::Request const& request, Heard const& heard, HearingForm const& form)
{
    if (!heard.has_a_say || !heard.is_open) return;
    auto const typed = typed_into(form, "correction");
    govuk::Select part{.name = "part",
        .label = {.text = "Which part of the audit?"},
        .items = {{.text = "The audit as a whole", .value = ""}},
        .value = typed.value("part")};
    for (auto const& section : heard.at_hand.tool->sections)
        part.items.push_back({.text = section.title, .value = section.key});
    out.el("h3", {{"class", "govuk-heading-s"}}, "Ask for a correction");
    draw_sentence(out, "A fact that the record shows to be otherwise. A grade is no fact: disagree with it below.");
    staff::long_form(out, request, heard.at_hand.path("corrections"), [&] {
        govuk::draw(out, part);
        govuk::draw(out, box(typed, "as_written", "What does the audit say now?", 2));
        govuk::draw(out, box(typed, "as_asked", "What is right?", 2));
        govuk::draw(out, box(typed, "shown_by", "Where does the record show it, or how do you know?", 2));
        govuk::draw(out, govuk::Button{.text = "Ask for this correction", .prevents_double_click = true});
    });
}

void draw_disagreement(html::Out& out, staff::Request const& request, Heard const& heard, HearingForm const& form)
{
    draw_heading(out, "The grade");
    draw_disagreements(out, heard);
    if (!heard.has_a_say || !heard.is_open || heard.has_disagreed) return;
    auto const typed = typed_into(form, "disagreement");
    govuk::Select grade{.name = "grade",
        .label = {.text = "Which overall grade would you give?"},
        .items = {{.text = "I would rather not say", .value = ""}},
        .value = typed.value("grade")};
    for (auto const& one : heard.at_hand.scale->grades) grade.items.push_back({.text = one.title, .value = one.key});
    out.el("h3", {{"class", "govuk-heading-s"}}, "I disagree with the grade");
    draw_sentence(out,
        "Somebody who had no part in the audit looks at both views and decides which grade is reported. Both stay on "
        "the audit, and it is not final before.");
    staff::long_form(out, request, heard.at_hand.path("disagreement"), [&] {
        govuk::draw(out, grade);
        govuk::draw(out, box(typed, "reasons", "Your reasons", 4));
        govuk::draw(out,
            govuk::Button{
                .text = "Send to moderation", .prevents_double_click = true, .classes = "govuk-button--secondary"});
    });
}

void draw_feedback(html::Out& out, staff::Request const& request, Heard const& heard, HearingForm const& form)
{
    if (heard.feedback.empty() && !heard.has_a_say) return;
    draw_heading(out, "How the audit was done");
    for (auto const& one : heard.feedback)
        govuk::draw(out,
            govuk::SummaryList{.rows = {{.key = "Useful", .value = std::string{hearing::title_of_how_far(one.useful)}},
                                   {.key = "Listened to", .value = std::string{hearing::title_of_how_far(one.heard)}},
                                   {.key = "In their words",
                                       .value = one.words.empty() ? "Nothing more" : one.words,
                                       .value_classes = their_words}},
                .card = govuk::SummaryCard{.title = "From " + one.given_by_name, .heading_level = 3}});
    if (!heard.has_a_say || heard.has_given_feedback) return;
    auto const typed = typed_into(form, "feedback");
    auto const radios = [&](std::string const& name, std::string_view question) {
        govuk::Radios all{.name = name,
            .items = {},
            .fieldset = govuk::Fieldset{.legend = {.text = question}},
            .value = typed.value(name),
            .error = typed.problems.message_for(name),
            .classes = "govuk-radios--inline"};
        for (auto const& one : hearing::how_far)
            all.items.push_back({.value = std::string{one.key}, .text = one.title});
        govuk::draw(out, all);
    };
    draw_sentence(out, "Your auditor and the QA manager read this. It is counted only together with others.");
    staff::long_form(out, request, heard.at_hand.path("feedback"), [&] {
        radios("useful", "Was this audit useful to you?");
        radios("heard", "Were you listened to?");
        govuk::draw(out, box(typed, "words", "What should they keep, or do otherwise? (optional)", 3));
        govuk::draw(out,
            govuk::Button{
                .text = "Tell the auditor", .prevents_double_click = true, .classes = "govuk-button--secondary"});
    });
}

} // namespace gt::audits
