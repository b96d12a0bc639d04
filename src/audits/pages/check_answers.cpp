#include "audits/cycle/store.hpp"
#include "audits/moderation/store.hpp"
#include "audits/pages/contradictions.hpp"
#include "audits/pages/pages.hpp"
#include "audits/pages/question_fields.hpp"
#include "audits/store/audits.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/panel.hpp"
#include "platform/html/govuk/summary_list.hpp"
#include "platform/html/govuk/warning_text.hpp"
#include "platform/time/working_days.hpp"

namespace gt::audits {

namespace {

namespace govuk = html::govuk;

void draw_missing(html::Out& out, AtHand const& at_hand, std::vector<Missing> const& missing)
{
    if (missing.empty()) return;
    out.el("h2", {{"class", "govuk-heading-m"}}, "What is still missing");
    out.el("ul", {{"class", "govuk-list govuk-list--bullet"}}, [&] {
        for (auto const& [page, sentence] : missing)
            out.el("li", [&] {
                out.el("a", {{"class", "govuk-link"}, {"href", html::Url::rooted(at_hand.path(page))}}, sentence);
            });
    });
}

/// What was entered on one page, in a few words.
std::string words_of(framework::Section const& section, AtHand const& at_hand)
{
    std::string words;
    auto const given = at_hand.record.grades.find(section.key);
    if (given != at_hand.record.grades.end())
        words = at_hand.grade_title(given->second.grade) + ": " + given->second.reason + "\n";
    for (auto const& question : section.questions) {
        auto const answer = at_hand.record.answer(question.key);
        if (!answer.empty()) words += question.text + " " + answer_words(question, *at_hand.scale, answer) + "\n";
    }
    return words;
}

std::string words_of(Voice voice, Record const& record)
{
    auto const view = voice_of(record, voice);
    if (view.safe == "no") return "Not safe to contact";
    if (view.asked == "no") return "Not asked, because: " + view.not_asked_because;
    return view.words;
}

std::string words_of(Step const& step, AtHand const& at_hand)
{
    auto const& record = at_hand.record;
    for (auto const& section : at_hand.tool->sections) {
        if (step.page == place::section(section.key)) return words_of(section, at_hand);
    }
    for (auto const voice : {Voice::child, Voice::family}) {
        if (step.page == place::voice(voice)) return words_of(voice, record);
    }
    if (step.page == place::conversation) {
        auto const date = Date::parse_iso(record.answer(asked::conversation_on));
        return (date ? date->words() + "\n" : "") + record.answer(asked::conversation_notes);
    }
    if (step.page == place::findings)
        return "Strengths: " + std::to_string(record.strengths) + "\nAreas for improvement: "
            + std::to_string(record.areas_for_improvement) + "\n" + record.answer(asked::no_improvement_reason);
    auto const given = record.grades.find(overall);
    if (given == record.grades.end()) return {};
    return at_hand.grade_title(given->second.grade) + ": " + given->second.reason;
}

void draw_answers(html::Out& out, AtHand const& at_hand)
{
    govuk::SummaryList list{.rows = {}};
    for (auto const& step : at_hand.steps()) {
        auto const words = words_of(step, at_hand);
        list.rows.push_back({.key = step.title,
            .value = words.empty() ? "Nothing recorded" : words,
            .actions
            = {{.text = "Change", .href = html::Url::rooted(at_hand.path(step.page)), .hidden_text = " " + step.title}},
            .value_classes = "goldenthread-their-words"});
    }
    govuk::draw(out, list);
}

void draw_submit(html::Out& out, staff::Request const& request, AtHand const& at_hand)
{
    std::string warning{"Once submitted, the audit can no longer be changed."};
    if (at_hand.audit.extent() == Extent::whole)
        warning += " Worker and manager see it at once, and its actions go to their owners.";
    govuk::draw(out, govuk::WarningText{.text = warning});
    staff::form(out, request, at_hand.path("submission"),
        [&] { govuk::draw(out, govuk::Button{.text = "Submit the audit", .prevents_double_click = true}); });
}

/// A second read has nobody to correct its facts.
Date provisional_until(Audit const& audit, framework::Rules const& rules, Date today)
{
    if (audit.is_second_read()) return today;
    return WorkingDays::england().after(today, rules.provisional_working_days);
}

std::vector<Contradiction> contradictions_now(staff::Request const& request, AtHand const& at_hand)
{
    auto reader = request.database().read();
    return contradictions_of(reader, at_hand, at_hand.record, request.today());
}

http::Response check_page(staff::Request const& request, AtHand const& at_hand, Draft const& draft)
{
    auto const missing = at_hand.missing();
    auto const found = contradictions_now(request, at_hand);
    bool const fits = not_overruled(found, at_hand.record).empty();
    return show_draft(request, draft,
        {.title = "Check your answers",
            .body =
                [&](html::Out& out) {
                    draw_child(out, request, at_hand, found.empty() ? "" : at_hand.path("overrulings"));
                    draw_missing(out, at_hand, missing);
                    draw_contradictions(out, request, at_hand, found, draft);
                    draw_answers(out, at_hand);
                    if (missing.empty() && fits) draw_submit(out, request, at_hand);
                },
            .back = at_hand.path(),
            .caption = "Audit of " + at_hand.audit.case_number});
}

Draft standing(staff::Request const& request, AtHand const& at_hand)
{
    return draft_of(fields_of(contradictions_now(request, at_hand), at_hand.record));
}

std::string what_happens_next(Audit const& audit)
{
    if (audit.is_second_read())
        return "This was a second read: somebody had audited the case before you. Both readings are compared now.";
    return "The worker and the team manager are asked to read it. The grade is provisional until "
        + audit.provisional_until->words() + "; until then they can have facts corrected.";
}

} // namespace

http::Response show_check(staff::Request const& request)
{
    return with_own_draft(
        request, [&](AtHand const& at_hand) { return check_page(request, at_hand, standing(request, at_hand)); });
}

http::Response overrule_contradictions(staff::Request const& request)
{
    return with_own_draft(request, [&](AtHand const& at_hand) {
        auto const found = contradictions_now(request, at_hand);
        auto const fields = [&](Record const& record) { return fields_of(found, record); };
        auto draft = read_draft(request.form(), fields(at_hand.record));
        store::Change change;
        for (auto const& [key, reason] : draft.values)
            if (draft.is_fine(key)) change.answers[key] = reason;
        return save_draft(request, at_hand, std::move(draft), fields, change, at_hand.path(place::check),
            [&](Draft const& again) { return check_page(request, at_hand, again); });
    });
}

http::Response submit_audit(staff::Request const& request)
{
    return with_audit(request, [&](AtHand const& at_hand) -> http::Response {
        // Posting twice has one effect, and ends on the same page.
        if (at_hand.is_auditor(request.person()) && !at_hand.audit.is_open())
            return http::redirect_to(at_hand.path("submission"));
        if (!at_hand.is_auditor(request.person()))
            return staff::forbidden(request, "Only the auditor can submit this audit.");
        auto const submitted = request.database().write([&](db::Transaction& tx) -> Result<void> {
            auto const now = store::find(tx, at_hand.audit.id);
            auto const record = store::load_record(tx, at_hand.audit.id);
            auto const& rules = at_hand.framework->rules;
            if (!now || !what_is_missing(*at_hand.tool, *at_hand.scale, rules, record, now->extent()).empty())
                return Problem{"", "Put right what is still missing, then submit the audit"};
            if (!not_overruled(contradictions_of(tx, at_hand, record, request.today()), record).empty())
                return Problem{"", "Say why what does not fit together stands all the same, or put it right"};
            history::Act const act{request.person().id.number, request.now(), "submitted the audit"};
            auto const done = store::submit(tx, *now,
                {record.grades.find(overall)->second.grade, is_limited(*at_hand.tool, rules, record),
                    provisional_until(*now, rules, request.today())},
                act);
            if (!done) return done;
            cycle::follow(tx, request.house().get<framework::Shelf>(), now->id, act);
            moderation::follow(tx, rules, now->id, act);
            return done;
        });
        if (!submitted) {
            auto draft = standing(request, at_hand);
            draft.problems.add(submitted.problem().field, submitted.problem().message);
            return check_page(request, at_hand, draft);
        }
        return http::redirect_to(at_hand.path("submission"));
    });
}

http::Response show_submission(staff::Request const& request)
{
    return with_audit(request, [&](AtHand const& at_hand) -> http::Response {
        if (at_hand.audit.is_open()) return staff::not_found(request);
        return staff::show(request,
            {.title = "Audit submitted",
                .body =
                    [&](html::Out& out) {
                        govuk::draw(out,
                            govuk::Panel{.title = "Audit submitted", .content = "Case " + at_hand.audit.case_number});
                        out.el("h2", {{"class", "govuk-heading-m"}}, "What happens next");
                        out.el("p", {{"class", "govuk-body"}}, what_happens_next(at_hand.audit));
                        out.el("p", {{"class", "govuk-body"}}, [&] {
                            out.el("a", {{"class", "govuk-link"}, {"href", html::Url::rooted(at_hand.path())}},
                                "See the audit");
                        });
                    },
                .heading = false});
    });
}

} // namespace gt::audits
