#include "audits/multi_agency/pages/lead_form.hpp"

#include "audits/multi_agency/lead.hpp"
#include "audits/multi_agency/pages/pages.hpp"
#include "audits/verbs.hpp"
#include "cases/pages/child_header.hpp"
#include "platform/forms/typed.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/select.hpp"
#include "staff/store/people.hpp"
#include "staff/store/teams.hpp"

namespace gt::audits::multi_agency {

namespace {

namespace govuk = html::govuk;
using forms::Typed;

http::Response lead_page(staff::Request const& request, Opened const& opened, Typed const& typed)
{
    govuk::Select lead{.name = "lead",
        .label = {.text = "Who leads it from now on?"},
        .items = {{.text = "Choose a person", .value = ""}},
        .value = typed.text("lead"),
        .error = typed.error("lead")};
    {
        auto reader = request.database().read();
        for (auto const& one :
            staff::store::who_may(reader, verb::lead_multi_agency, opened.audit.team, request.today()))
            if (one.id != opened.audit.lead)
                lead.items.push_back({.text = one.name + ", " + one.job_title, .value = one.id.text()});
    }
    auto const body = [&](html::Out& out) {
        cases::draw_child_header(out, request, opened.child);
        out.el("p", {{"class", "govuk-body"}},
            "Now it is " + opened.audit.lead_name
                + ". What was written so far stays, and the agencies notice nothing.");
        staff::form(out, request, opened.path("lead"), [&] {
            govuk::draw(out, lead);
            forms::draw_line(out, typed, "reason", "Why?", "For example, leaves at the end of the month");
            govuk::draw(out, govuk::Button{.text = "Hand the lead on", .prevents_double_click = true});
        });
    };
    return staff::show(request,
        {.title = "Hand the lead on",
            .body = body,
            .back = opened.path(),
            .problems = &typed.problems,
            .caption = caption_of(opened.audit)});
}

http::Response with_right(staff::Request const& request, OnOpened const& answer)
{
    return with_joint_audit(request, [&](Opened const& opened) {
        if (!may_hand_lead_on(request, opened.audit))
            return staff::forbidden(request, "Handing the lead of this audit on is not yours to do.");
        return answer(opened);
    });
}

} // namespace

bool may_hand_lead_on(staff::Request const& request, JointAudit const& audit)
{
    if (!audit.is_open()) return false;
    if (request.person().is(audit.lead)) return true;
    auto reader = request.database().read();
    return staff::store::is_in_sight(reader, request.person().id, verb::sample, audit.team, request.today());
}

http::Response show_lead(staff::Request const& request)
{
    return with_right(request, [&](Opened const& opened) { return lead_page(request, opened, {}); });
}

/// POST /multi-agency/{id}/lead
http::Response change_lead(staff::Request const& request)
{
    return with_right(request, [&](Opened const& opened) {
        Typed typed{request.form(), {}};
        auto const to = staff::PersonId::parse(typed.text("lead"));
        if (!to) typed.problems.add("lead", "Select who leads it from now on");
        if (typed.text("reason").empty()) typed.problems.add("reason", "Enter why the lead is handed on");
        if (typed.problems.any()) return lead_page(request, opened, typed);
        auto const handed = request.database().write([&](db::Transaction& tx) {
            return hand_lead_on(tx, opened.audit, *to, typed.text("reason"),
                {request.person().id.number, request.now(), "handed the lead on"});
        });
        if (handed) return staff::redirect_with_notice("/multi-agency", "Lead handed on");
        if (handed.problem().field.empty()) return staff::refuse(request, handed.problem());
        typed.problems.add(handed.problem().field, handed.problem().message);
        return lead_page(request, opened, typed);
    });
}

} // namespace gt::audits::multi_agency
