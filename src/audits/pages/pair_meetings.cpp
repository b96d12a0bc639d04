#include "audits/pages/at_hand.hpp"
#include "audits/pages/hearing_pages.hpp"
#include "audits/pairs/meeting.hpp"
#include "audits/verbs.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/input.hpp"
#include "platform/html/govuk/select.hpp"
#include "platform/html/govuk/summary_list.hpp"
#include "platform/html/govuk/textarea.hpp"
#include "staff/house/long_form.hpp"
#include "staff/store/people.hpp"
#include "staff/store/teams.hpp"

namespace gt::audits {

namespace {

namespace govuk = html::govuk;

struct MeetingForm {
    std::string met_on = {};
    std::string manager = {};
    std::string grade = {};
    std::string words = {};
    forms::Problems problems = {};
};

/// The auditor, and whoever answers for the practice of the team.
bool may_record(staff::Request const& request, AtHand const& at_hand)
{
    if (at_hand.is_auditor(request.person())) return true;
    auto reader = request.database().read();
    return staff::store::is_in_sight(reader, request.person().id, verb::respond, at_hand.audit.team, request.today());
}

/// Those who answer for the team and audit themselves: its manager and those above.
std::vector<staff::StaffMember> managers_of(staff::Request const& request, AtHand const& at_hand)
{
    auto reader = request.database().read();
    auto managers = staff::store::who_may(reader, verb::respond, at_hand.audit.team, request.today());
    std::erase_if(managers, [&](staff::StaffMember const& one) {
        return one.id == at_hand.audit.auditor || at_hand.audit.worker == one.id
            || !staff::store::is_in_sight(reader, one.id, verb::see, at_hand.audit.team, request.today());
    });
    return managers;
}

void draw_meetings(html::Out& out, staff::Request const& request, AtHand const& at_hand)
{
    auto reader = request.database().read();
    auto const meetings = pairs::meetings_of(reader, at_hand.audit.id);
    if (meetings.empty()) out.el("p", {{"class", "govuk-body"}}, "No meeting has been recorded yet.");
    auto const auditors = at_hand.audit.overall_grade.value_or("");
    for (auto const& one : meetings)
        govuk::draw(out,
            govuk::SummaryList{
                .rows = {{.key = "Auditor: " + at_hand.audit.auditor_name, .value = at_hand.grade_title(auditors)},
                    {.key = "Manager: " + one.manager_name, .value = at_hand.grade_title(one.managers_grade)},
                    {.key = "Difference",
                        .value = pairs::difference_words(*at_hand.scale, auditors, one.managers_grade)},
                    {.key = "What they compared and learned",
                        .value = one.words,
                        .value_classes = "goldenthread-their-words"}},
                .card = govuk::SummaryCard{.title = "Met on " + one.met_on.words()}});
}

void draw_form(html::Out& out, staff::Request const& request, AtHand const& at_hand, MeetingForm const& form)
{
    auto const error = [&](std::string_view name) { return form.problems.message_for(name); };
    govuk::Select manager{.name = "manager",
        .label = {.text = "Manager"},
        .items = {{.text = "Choose the manager", .value = ""}},
        .value = form.manager,
        .error = error("manager")};
    for (auto const& one : managers_of(request, at_hand))
        manager.items.push_back({.text = one.name, .value = one.id.text()});
    govuk::Select grade{.name = "grade",
        .label = {.text = "The manager's overall grade"},
        .items = {{.text = "Choose a grade", .value = ""}},
        .value = form.grade,
        .hint = "It is kept beside the auditor's, and changes nothing that is reported",
        .error = error("grade")};
    for (auto const& one : at_hand.scale->grades) grade.items.push_back({.text = one.title, .value = one.key});
    out.el("h2", {{"class", "govuk-heading-m"}}, "Record a meeting");
    staff::long_form(out, request, at_hand.path("pair-meetings"), [&] {
        govuk::draw(out,
            govuk::Input{.name = "met_on",
                .label = {.text = "When did you meet?"},
                .value = form.met_on,
                .hint = "For example, 22 November 2026",
                .error = error("met_on"),
                .classes = "govuk-input--width-20"});
        govuk::draw(out, manager);
        govuk::draw(out, grade);
        govuk::draw(out,
            govuk::Textarea{.name = "words",
                .label = {.text = "What did you compare, and what did you learn?"},
                .value = form.words,
                .error = error("words")});
        govuk::draw(out, govuk::Button{.text = "Record the meeting", .prevents_double_click = true});
    });
}

http::Response meetings_page(staff::Request const& request, AtHand const& at_hand, MeetingForm const& form)
{
    return staff::show(request,
        {.title = "Auditor and manager compare",
            .body =
                [&](html::Out& out) {
                    draw_child(out, request, at_hand);
                    draw_meetings(out, request, at_hand);
                    if (may_record(request, at_hand)) draw_form(out, request, at_hand, form);
                },
            .back = at_hand.path(),
            .problems = &form.problems,
            .caption = "Audit of " + at_hand.audit.case_number});
}

http::Response with_submitted(staff::Request const& request, OnAudit const& answer)
{
    return with_audit(request, [&](AtHand const& at_hand) {
        bool const has_meetings = !at_hand.audit.is_open() && !at_hand.audit.is_second_read();
        return has_meetings ? answer(at_hand) : staff::not_found(request);
    });
}

} // namespace

http::Response show_pair_meetings(staff::Request const& request)
{
    return with_submitted(request, [&](AtHand const& at_hand) { return meetings_page(request, at_hand, {}); });
}

/// POST /audits/{id}/pair-meetings
http::Response record_pair_meeting(staff::Request const& request)
{
    return with_submitted(request, [&](AtHand const& at_hand) -> http::Response {
        if (!may_record(request, at_hand))
            return staff::forbidden(request, "The auditor and the team's managers record this.");
        auto const& fields = request.form();
        MeetingForm form{fields.text("met_on"), fields.text("manager"), fields.text("grade"), fields.text("words")};
        auto const managers = managers_of(request, at_hand);
        auto const id = staff::PersonId::parse(form.manager);
        auto const chosen
            = std::ranges::find_if(managers, [&](staff::StaffMember const& one) { return id && one.id == *id; });
        auto const meeting = pairs::checked({request.new_id<pairs::MeetingId>(), at_hand.audit.id, request.today(),
                                                chosen == managers.end() ? staff::PersonId{} : chosen->id, "",
                                                form.grade, form.words, request.person().id, request.now()},
            form.met_on, *at_hand.scale, request.today());
        if (!meeting) {
            form.problems.add(meeting.problem().field, meeting.problem().message);
            return meetings_page(request, at_hand, form);
        }
        request.database().write([&](db::Transaction& tx) {
            pairs::keep(tx, *meeting, {request.person().id.number, request.now(), "recorded a pair meeting"});
        });
        return staff::redirect_with_notice(at_hand.path("pair-meetings"), "Meeting recorded");
    });
}

} // namespace gt::audits
