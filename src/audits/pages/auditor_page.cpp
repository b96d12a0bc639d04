#include "audits/hearing/feedback.hpp"
#include "audits/pages/hearing_pages.hpp"
#include "audits/pages/support_list.hpp"
#include "audits/register/store.hpp"
#include "audits/store/auditors.hpp"
#include "audits/verbs.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/input.hpp"
#include "platform/html/govuk/inset_text.hpp"
#include "platform/html/govuk/summary_list.hpp"
#include "platform/html/govuk/textarea.hpp"
#include "staff/store/people.hpp"

namespace gt::audits {

namespace {

namespace govuk = html::govuk;

constexpr int most_audits = 50;

/// An auditor as the register has them: for themselves, and for whoever keeps it.
struct AuditorAtHand {
    staff::StaffMember member;
    std::optional<auditors::Entry> entry;
    auditors::Standing standing;
    std::vector<auditors::Support> supports;

    std::string path(std::string const& below = "") const { return "/audits/auditors/" + member.id.text() + below; }
};

struct RegisterForm {
    std::string trained_on = {};
    std::string training = {};
    std::string paused_why = {};
    forms::Problems problems = {};
};

std::optional<AuditorAtHand> find_auditor(staff::Request const& request)
{
    auto const id = request.id<staff::PersonId>();
    auto const& asker = request.person();
    if (!id || !(asker.is(*id) || asker.may(verb::keep_register))) return std::nullopt;
    auto reader = request.database().read();
    auto member = staff::store::find_member(reader, *id);
    if (!member || !store::may_audit(reader, *id, request.today())) return std::nullopt;
    return AuditorAtHand{std::move(*member), auditors::find(reader, *id), auditors::standing_of(reader, *id, asker.id),
        auditors::supports(reader, {.attended_by = *id}, most_audits)};
}

std::string feedback_words(auditors::Standing const& standing)
{
    if (standing.feedback < hearing::fewest_counted)
        return "Too little to say: it is counted from " + std::to_string(hearing::fewest_counted) + " on";
    return "Useful: " + std::to_string(standing.useful) + " of " + std::to_string(standing.feedback)
        + ". Listened to: " + std::to_string(standing.heard) + " of " + std::to_string(standing.feedback) + ".";
}

void draw_facts(html::Out& out, AuditorAtHand const& auditor, Date today)
{
    auto const& entry = auditor.entry;
    auto const& standing = auditor.standing;
    govuk::SummaryList list{.rows = {}};
    list.rows.push_back({.key = "Trained",
        .value = entry ? entry->trained_on.words() + ": " + entry->training : std::string{"Not recorded"}});
    if (entry && entry->is_paused_on(today))
        list.rows.push_back({.key = "Paused since " + entry->paused_from->words(), .value = entry->paused_why});
    list.rows.push_back({.key = "Audits submitted", .value = standing.submitted});
    list.rows.push_back({.key = "Last moderated",
        .value = standing.last_moderated ? standing.last_moderated->words() : std::string{"Never"}});
    list.rows.push_back({.key = "Moderated, and grade changed",
        .value = std::to_string(standing.moderated) + ", " + std::to_string(standing.changed)});
    list.rows.push_back({.key = "What workers and managers said", .value = feedback_words(standing)});
    govuk::draw(out, list);
}

void draw_training(
    html::Out& out, staff::Request const& request, AuditorAtHand const& auditor, RegisterForm const& form)
{
    out.el("h2", {{"class", "govuk-heading-m"}}, "Record training");
    staff::form(out, request, auditor.path("/training"), [&] {
        govuk::draw(out,
            govuk::Input{.name = "trained_on",
                .label = {.text = "Trained on"},
                .value = form.trained_on,
                .hint = "For example, 22 November 2026. Their first audits are counted from this day.",
                .error = form.problems.message_for("trained_on"),
                .classes = "govuk-input--width-20"});
        govuk::draw(out,
            govuk::Input{.name = "training",
                .label = {.text = "What the training was"},
                .value = form.training,
                .error = form.problems.message_for("training")});
        govuk::draw(out, govuk::Button{.text = "Record the training", .prevents_double_click = true});
    });
}

void draw_pause(html::Out& out, staff::Request const& request, AuditorAtHand const& auditor, RegisterForm const& form)
{
    if (!auditor.entry) return;
    out.el("h2", {{"class", "govuk-heading-m"}}, "Pause");
    if (auditor.entry->is_paused_on(request.today()))
        return staff::form(out, request, auditor.path("/return"),
            [&] { govuk::draw(out, govuk::Button{.text = "They audit again", .classes = "govuk-button--secondary"}); });
    out.el("p", {{"class", "govuk-body"}},
        "They are given no more audits. Those they have stay theirs until you hand them on.");
    staff::form(out, request, auditor.path("/pause"), [&] {
        govuk::draw(out,
            govuk::Textarea{.name = "paused_why",
                .label = {.text = "Why do they pause?"},
                .value = form.paused_why,
                .rows = 2,
                .hint = "They read this too",
                .error = form.problems.message_for("paused_why")});
        govuk::draw(
            out, govuk::Button{.text = "Pause", .prevents_double_click = true, .classes = "govuk-button--secondary"});
    });
}

http::Response auditor_page(staff::Request const& request, AuditorAtHand const& auditor, RegisterForm const& form)
{
    bool const keeps = request.person().may(verb::keep_register);
    return staff::show(request,
        {.title = auditor.member.name,
            .body =
                [&](html::Out& out) {
                    draw_facts(out, auditor, request.today());
                    draw_supports(out, auditor.supports);
                    if (!keeps) return;
                    draw_training(out, request, auditor, form);
                    draw_pause(out, request, auditor, form);
                },
            .back = keeps ? "/audits/auditors" : "/audits",
            .problems = &form.problems,
            .caption = "Register of auditors"});
}

/// Changes the entry, and shows the page with what is wrong or goes back to it.
http::Response change(staff::Request const& request, AuditorAtHand const& auditor, RegisterForm form,
    Result<auditors::Entry> const& entry, std::string_view verb, std::string_view notice)
{
    if (!entry) {
        form.problems.add(entry.problem().field, entry.problem().message);
        return auditor_page(request, auditor, form);
    }
    auto const saved = request.database().write([&](db::Transaction& tx) {
        return auditors::save(tx, *entry, {request.person().id.number, request.now(), verb});
    });
    if (!saved) return staff::refuse(request, saved.problem());
    return staff::redirect_with_notice(auditor.path(), notice);
}

} // namespace

http::Response show_auditor(staff::Request const& request)
{
    auto const auditor = find_auditor(request);
    return auditor ? auditor_page(request, *auditor, {}) : staff::not_found(request);
}

/// POST /audits/auditors/{id}/training
http::Response record_training(staff::Request const& request)
{
    auto const auditor = find_auditor(request);
    if (!auditor) return staff::not_found(request);
    RegisterForm form{.trained_on = request.form().text("trained_on"), .training = request.form().text("training")};
    auto const entry
        = auditors::trained(auditor->entry.value_or(auditors::Entry{auditor->member.id, request.today(), ""}),
            form.trained_on, form.training, request.today());
    return change(request, *auditor, std::move(form), entry, "recorded an auditor's training", "Training recorded");
}

/// POST /audits/auditors/{id}/pause
http::Response pause_auditor(staff::Request const& request)
{
    auto const auditor = find_auditor(request);
    if (!auditor || !auditor->entry) return staff::not_found(request);
    RegisterForm form{.paused_why = request.form().text("paused_why")};
    auto const entry = auditors::paused(*auditor->entry, form.paused_why, request.today());
    return change(request, *auditor, std::move(form), entry, "paused an auditor", "Paused");
}

/// POST /audits/auditors/{id}/return
http::Response end_pause(staff::Request const& request)
{
    auto const auditor = find_auditor(request);
    if (!auditor || !auditor->entry) return staff::not_found(request);
    return change(request, *auditor, {}, auditors::back_from_pause(*auditor->entry), "ended an auditor's pause",
        "They audit again");
}

} // namespace gt::audits
