#include "audits/pages/heard.hpp"
#include "audits/pages/hearing_pages.hpp"
#include "platform/html/govuk/inset_text.hpp"
#include "platform/time/working_days.hpp"

namespace gt::audits {

namespace {

namespace govuk = html::govuk;

std::string standing_words(Heard const& heard)
{
    auto const& audit = heard.at_hand.audit;
    if (!audit.is_provisional()) return "This audit is final.";
    if (heard.is_open) {
        auto const until = audit.provisional_until->words();
        return "The grade is provisional until " + until
            + ". Until then facts can be corrected and the grade disagreed "
              "with.";
    }
    return "The days for corrections have passed. The audit becomes final once what was asked is answered.";
}

http::Response hearing_page(staff::Request const& request, Heard const& heard, HearingForm const& form)
{
    return staff::show(request,
        {.title = "Corrections, disagreement and feedback",
            .body =
                [&](html::Out& out) {
                    draw_child(out, request, heard.at_hand);
                    govuk::draw(out, govuk::InsetText{.text = standing_words(heard)});
                    draw_corrections(out, request, heard, form);
                    draw_correction_form(out, request, heard, form);
                    draw_disagreement(out, request, heard, form);
                    draw_feedback(out, request, heard, form);
                },
            .back = heard.at_hand.path(),
            .problems = &form.problems,
            .caption = "Audit of " + heard.at_hand.audit.case_number});
}

using OnHearing = std::function<http::Response(Heard const&)>;

http::Response with_hearing(staff::Request const& request, OnHearing const& answer)
{
    return with_audit(request, [&](AtHand const& at_hand) {
        auto const heard = heard_by(request, at_hand);
        return heard ? answer(*heard) : staff::not_found(request);
    });
}

/// For the worker and the manager.
http::Response with_a_say(staff::Request const& request, OnHearing const& answer)
{
    return with_hearing(request, [&](Heard const& heard) {
        if (!heard.has_a_say)
            return staff::forbidden(request, "The worker and their managers have a say here, not the auditor.");
        return answer(heard);
    });
}

history::Act act_of(staff::Request const& request, std::string_view verb)
{
    return {request.person().id.number, request.now(), verb};
}

/// The page again with the problem, or back to it with a notice.
http::Response saved(staff::Request const& request, Heard const& heard, HearingForm form, Result<void> const& result,
    std::string_view notice)
{
    if (result) return staff::redirect_with_notice(heard.at_hand.path("hearing"), notice);
    if (result.problem().kind != Problem::Kind::invalid) return staff::refuse(request, result.problem());
    form.problems.add(result.problem().field, result.problem().message);
    return hearing_page(request, heard, form);
}

http::Response too_late(staff::Request const& request, Heard const& heard, HearingForm form)
{
    return saved(request, heard, std::move(form), Problem{"", "The days for this have passed"}, "");
}

std::string known_part(framework::Tool const& tool, std::string const& part)
{
    return tool.section(part) ? part : std::string{};
}

} // namespace

http::Response show_hearing(staff::Request const& request)
{
    return with_hearing(request, [&](Heard const& heard) { return hearing_page(request, heard, {}); });
}

/// POST /audits/{id}/corrections
http::Response ask_for_correction(staff::Request const& request)
{
    return with_a_say(request, [&](Heard const& heard) -> http::Response {
        auto form = HearingForm::read(request.form(), "correction", {"part", "as_written", "as_asked", "shown_by"});
        if (!heard.is_open) return too_late(request, heard, std::move(form));
        auto const asked = hearing::checked({request.new_id<hearing::CorrectionId>(), heard.at_hand.audit.id,
            request.person().id, "", request.now(), known_part(*heard.at_hand.tool, form.value("part")),
            form.value("as_written"), form.value("as_asked"), form.value("shown_by")});
        if (!asked) return saved(request, heard, std::move(form), asked.problem(), "");
        auto const answer_by = WorkingDays::england().after(
            request.today(), heard.at_hand.framework->rules.correction_answer_working_days);
        auto const kept = request.database().write([&](db::Transaction& tx) {
            return hearing::ask(tx, *asked, answer_by, act_of(request, "asked for a correction"));
        });
        return saved(request, heard, std::move(form), kept, "The auditor is asked to correct this");
    });
}

/// POST /audits/{id}/corrections/{correction}
http::Response answer_correction(staff::Request const& request)
{
    return with_hearing(request, [&](Heard const& heard) -> http::Response {
        if (!heard.at_hand.is_auditor(request.person()))
            return staff::forbidden(request, "Only the auditor answers for what the audit says.");
        auto const id = request.id<hearing::CorrectionId>("correction");
        auto const asked = std::ranges::find_if(
            heard.corrections, [&](hearing::Correction const& one) { return id && one.id == *id; });
        if (asked == heard.corrections.end()) return staff::not_found(request);
        auto form = HearingForm::read(request.form(), id->text(), {"answer", "corrected", "reason"});
        auto const answered
            = hearing::answered(*asked, form.value("answer"), form.value("corrected"), form.value("reason"));
        if (!answered) {
            auto problem = answered.problem();
            problem.field += "-" + id->text();
            return saved(request, heard, std::move(form), problem, "");
        }
        auto const kept = request.database().write([&](db::Transaction& tx) {
            return hearing::answer(tx, *answered, act_of(request, "answered a correction"));
        });
        return saved(request, heard, std::move(form), kept, "Answered");
    });
}

/// POST /audits/{id}/disagreement
http::Response disagree_with_grade(staff::Request const& request)
{
    return with_a_say(request, [&](Heard const& heard) -> http::Response {
        auto form = HearingForm::read(request.form(), "disagreement", {"grade", "reasons"});
        if (!heard.is_open) return too_late(request, heard, std::move(form));
        if (form.value("reasons").empty())
            return saved(request, heard, std::move(form), Problem{"reasons", "Enter your reasons"}, "");
        auto const* grade = heard.at_hand.scale->grade(form.value("grade"));
        moderation::Cause const disagreement{moderation::CauseKind::disagreement, request.person().id, "",
            grade ? grade->key : std::string{}, form.value("reasons")};
        auto const kept = request.database().write([&](db::Transaction& tx) {
            return moderation::disagree(tx, heard.at_hand.framework->rules, heard.at_hand.audit, disagreement,
                act_of(request, "disagreed with the grade"));
        });
        return saved(request, heard, std::move(form), kept, "Sent to moderation");
    });
}

/// POST /audits/{id}/feedback
http::Response give_feedback(staff::Request const& request)
{
    return with_a_say(request, [&](Heard const& heard) -> http::Response {
        auto form = HearingForm::read(request.form(), "feedback", {"useful", "heard", "words"});
        auto const given = hearing::checked({request.new_id<hearing::FeedbackId>(), heard.at_hand.audit.id,
            request.person().id, "", request.now(), form.value("useful"), form.value("heard"), form.value("words")});
        if (!given) return saved(request, heard, std::move(form), given.problem(), "");
        auto const kept = request.database().write([&](db::Transaction& tx) {
            return hearing::give(tx, *given, act_of(request, "told the auditor how the audit was"));
        });
        return saved(request, heard, std::move(form), kept, "The auditor can read it now");
    });
}

} // namespace gt::audits
