#include "audits/pages/hearing_note.hpp"

#include "audits/moderation/rows.hpp"
#include "audits/pages/heard.hpp"
#include "audits/verbs.hpp"
#include "platform/html/govuk/details.hpp"
#include "platform/html/govuk/inset_text.hpp"
#include "platform/html/govuk/summary_list.hpp"
#include "platform/html/govuk/table.hpp"
#include "platform/text/text.hpp"

namespace gt::audits {

namespace {

namespace govuk = html::govuk;

void draw_link(html::Out& out, std::string const& path, std::string_view words)
{
    out.el("p", {{"class", "govuk-body"}}, [&] {
        out.el("a", {{"class", "govuk-link"}, {"href", html::Url::rooted(path)}}, words);
    });
}

std::string moderation_words(moderation::Moderation const& last)
{
    if (last.is_open()) return "This audit is being moderated, due " + last.due_on.words() + ".";
    return "This audit was moderated on " + last.moderated_at->london_date().words() + ": "
        + (*last.outcome == moderation::Outcome::agreed ? "the auditor's grade stands." : "a grade was changed.");
}

std::string link_words(Heard const& heard, staff::Person const& person)
{
    if (heard.at_hand.is_auditor(person) && heard.open_corrections() > 0)
        return "Answer " + text::count_of(heard.open_corrections(), "correction", "corrections") + " asked for";
    if (heard.has_a_say && heard.is_open)
        return "Correct a fact, disagree with the grade, or tell the auditor how it was";
    return "Corrections, disagreement and feedback";
}

} // namespace

void draw_hearing_note(html::Out& out, staff::Request const& request, AtHand const& at_hand)
{
    auto const heard = heard_by(request, at_hand);
    if (!heard) return;
    if (!heard->moderations.empty())
        govuk::draw(out, govuk::InsetText{.text = [&](html::Out& o) {
            o.el("p", {{"class", "govuk-body"}}, moderation_words(heard->moderations.back()));
            draw_link(o, at_hand.path("moderation"), "See the moderation and all grades");
        }});
    draw_link(out, at_hand.path("hearing"), link_words(*heard, request.person()));
    auto const& person = request.person();
    if (person.may(verb::see) || person.may(verb::audit))
        draw_link(out, at_hand.path("pair-meetings"), "Auditor and manager compare how they grade");
}

void draw_corrected_facts(html::Out& out, staff::Request const& request, AtHand const& at_hand)
{
    auto reader = request.database().read();
    bool first = true;
    for (auto const& one : hearing::corrections_of(reader, at_hand.audit.id)) {
        if (one.state != hearing::CorrectionState::accepted) continue;
        if (std::exchange(first, false)) out.el("h2", {{"class", "govuk-heading-m"}}, "Facts corrected since");
        govuk::draw(out,
            govuk::SummaryList{.rows
                = {{.key = "As first written", .value = one.as_written, .value_classes = "goldenthread-their-words"},
                    {.key = "Corrected on " + one.answered_at->london_date().words(),
                        .value = one.corrected,
                        .value_classes = "goldenthread-their-words"}},
                .card = govuk::SummaryCard{
                    .title = one.part.empty() ? "The audit as a whole" : at_hand.domain_title(one.part),
                    .heading_level = 3}});
    }
}

void draw_lookers(html::Out& out, staff::Request const& request, AtHand const& at_hand)
{
    if (!at_hand.is_worker(request.person())) return;
    auto reader = request.database().read();
    auto const lookers = hearing::lookers_at(reader, at_hand.audit.id, request.person().id);
    govuk::Table table{.caption = "Who has looked at this audit of your work",
        .head = {{.text = "Name"}, {.text = "Job"}, {.text = "Last looked"}, {.text = "Days", .is_numeric = true}},
        .rows = {},
        .caption_classes = "govuk-visually-hidden"};
    for (auto const& one : lookers)
        table.rows.push_back({{.text = one.name}, {.text = one.job_title}, {.text = one.days.back().words()},
            {.text = one.days.size(), .is_numeric = true}});
    auto const content = [&](html::Out& o) {
        if (lookers.empty())
            return o.el("p", {{"class", "govuk-body"}}, "Nobody but you has opened it since it was submitted.");
        o.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(o, table); });
    };
    govuk::draw(out, govuk::Details{.summary = "Who has looked at this audit of your work", .text = content});
}

} // namespace gt::audits
