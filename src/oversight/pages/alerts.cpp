#include "oversight/store/alerts.hpp"

#include "cases/pages/child_header.hpp"
#include "framework/shelf.hpp"
#include "oversight/pages/pages.hpp"
#include "oversight/verbs.hpp"
#include "platform/forms/typed.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/radios.hpp"
#include "platform/html/govuk/summary_list.hpp"
#include "staff/store/teams.hpp"

namespace gt::oversight {

namespace {

namespace govuk = html::govuk;
using forms::Typed;

http::Response alert_form(staff::Request const& request, cases::Case const& record, Typed const& typed)
{
    return staff::show(request,
        {.title = "Alert the manager to a problem",
            .body =
                [&](html::Out& out) {
                    cases::draw_child_header(out, request, record);
                    out.el("h1", {{"class", "govuk-heading-l"}}, "Alert the manager to a problem");
                    staff::form(out, request, "/cases/" + record.id.text() + "/alerts", [&] {
                        govuk::Radios kinds{.name = "kind",
                            .items = {},
                            .fieldset = govuk::Fieldset{.legend = {.text = "What is it?"}},
                            .value = typed.text("kind"),
                            .error = typed.error("kind")};
                        for (auto const kind : {AlertKind::problem, AlertKind::plan})
                            kinds.items.push_back({.value = std::string{key_of(kind)}, .text = title_of(kind)});
                        govuk::draw(out, kinds);
                        forms::draw_text(out, typed, "words", "What does your manager have to know?");
                        govuk::draw(out, govuk::Button{.text = "Send the alert", .prevents_double_click = true});
                    });
                },
            .back = "/cases/" + record.id.text() + "/checks",
            .problems = &typed.problems,
            .heading = false});
}

Date answer_by(staff::Request const& request)
{
    auto reader = request.database().read();
    auto const framework = request.house().get<framework::Shelf>().on(reader, request.today());
    return WorkingDays::england().after(request.today(), framework->rules.alert_answer_working_days);
}

std::optional<Alert> find_shown(staff::Request const& request)
{
    auto const id = request.id<AlertId>();
    if (!id) return std::nullopt;
    auto reader = request.database().read();
    return store::find_visible(reader, request.person(), *id, request.today());
}

bool may_answer(staff::Request const& request, Alert const& alert)
{
    auto reader = request.database().read();
    return staff::store::is_in_sight(reader, request.person().id, verb::answer, alert.team, request.today());
}

/// "Head of service, 26 November 2026"
std::string words_on_climbing(staff::Request const& request, Alert const& alert)
{
    auto reader = request.database().read();
    auto const framework = request.house().get<framework::Shelf>().on(reader, request.today());
    auto const* role = framework->role(alert.climbed_to);
    return (role ? role->title : alert.climbed_to) + ", " + alert.climbed_on->words();
}

void draw_alert(html::Out& out, staff::Request const& request, Alert const& alert)
{
    out.el("p", {{"class", "govuk-body-l goldenthread-their-words"}}, alert.words);
    govuk::SummaryList list{
        .rows = {{.key = "Case", .value = alert.case_number}, {.key = "Raised by", .value = alert.raised_by_name},
            {.key = "Raised", .value = alert.raised_at.london_words()},
            {.key = "To be answered by", .value = alert.answer_by.words()}}};
    if (alert.climbed_on)
        list.rows.push_back({.key = "Not answered: went to", .value = words_on_climbing(request, alert)});
    if (alert.answered_at) {
        list.rows.push_back(
            {.key = "Answered", .value = alert.answered_by_name + ", " + alert.answered_at->london_words()});
        list.rows.push_back({.key = "Answer", .value = alert.answer, .value_classes = "goldenthread-their-words"});
    }
    govuk::draw(out, list);
}

http::Response alert_page(staff::Request const& request, Alert const& alert, Typed const& typed)
{
    return staff::show(request,
        {.title = std::string{title_of(alert.kind)},
            .body =
                [&](html::Out& out) {
                    draw_alert(out, request, alert);
                    if (!alert.is_open() || request.person().is(alert.raised_by) || !may_answer(request, alert)) return;
                    staff::form(out, request, "/alerts/" + alert.id.text() + "/answer", [&] {
                        forms::draw_text(out, typed, "answer", "What have you decided or done?");
                        govuk::draw(out, govuk::Button{.text = "Answer", .prevents_double_click = true});
                    });
                },
            .back = "/cases/" + alert.case_id.text() + "/checks",
            .problems = &typed.problems,
            .caption = "Alert to the manager"});
}

} // namespace

http::Response show_new_alert(staff::Request const& request)
{
    auto reader = request.database().read();
    auto const record = case_in_sight(reader, request);
    return record ? alert_form(request, *record, {}) : staff::not_found(request);
}

http::Response add_alert(staff::Request const& request)
{
    auto const record = [&] {
        auto reader = request.database().read();
        return case_in_sight(reader, request);
    }();
    if (!record) return staff::not_found(request);
    Typed typed{request.form(), {}};
    auto const kind = alert_kind(typed.text("kind"));
    if (!kind) typed.problems.add("kind", "Select what it is");
    if (!record->team) typed.problems.add("", "This case has no team here yet, so there is no manager to alert");
    auto const alert = checked(Alert{.id = request.new_id<AlertId>(),
        .case_id = record->id,
        .case_number = record->number,
        .team = record->team.value_or(staff::TeamId{}),
        .kind = kind.value_or(AlertKind::problem),
        .words = typed.text("words"),
        .raised_by = request.person().id,
        .raised_at = request.now(),
        .answer_by = answer_by(request)});
    if (!alert) typed.problems.add(alert.problem().field, alert.problem().message);
    if (typed.problems.any()) return alert_form(request, *record, typed);
    request.database().write([&](db::Transaction& tx) {
        store::raise(tx, *alert, {request.person().id.number, request.now(), "alerted the manager"});
    });
    return staff::redirect_with_notice("/alerts/" + alert->id.text(), "Sent to your manager");
}

http::Response show_alert(staff::Request const& request)
{
    auto const alert = find_shown(request);
    return alert ? alert_page(request, *alert, {}) : staff::not_found(request);
}

http::Response save_answer(staff::Request const& request)
{
    auto const alert = find_shown(request);
    if (!alert) return staff::not_found(request);
    if (!may_answer(request, *alert)) return staff::forbidden(request, "You cannot answer the alerts of this team.");
    Typed typed{request.form(), {}};
    auto const after = answered(*alert, request.person(), typed.text("answer"), request.now());
    if (!after && after.problem().field.empty()) return staff::refuse(request, after.problem());
    if (!after) {
        typed.problems.add(after.problem().field, after.problem().message);
        return alert_page(request, *alert, typed);
    }
    auto const saved = request.database().write([&](db::Transaction& tx) {
        return store::save_answer(tx, *after, {request.person().id.number, request.now(), "answered the alert"});
    });
    if (!saved) return staff::refuse(request, saved.problem());
    return staff::redirect_with_notice("/alerts/" + alert->id.text(), "Answered");
}

} // namespace gt::oversight
