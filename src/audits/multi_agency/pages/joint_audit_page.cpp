#include "audits/multi_agency/pages/joint_findings.hpp"
#include "audits/multi_agency/pages/lead_form.hpp"
#include "audits/multi_agency/pages/opened.hpp"
#include "audits/multi_agency/pages/pages.hpp"
#include "audits/verbs.hpp"
#include "cases/pages/child_header.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/input.hpp"
#include "platform/html/govuk/summary_list.hpp"
#include "platform/html/govuk/table.hpp"

namespace gt::audits::multi_agency {

namespace {

namespace govuk = html::govuk;

/// What the lead may do with a return, as buttons.
void draw_steps(html::Out& out, staff::Request const& request, Opened const& opened, AgencyReturn const& one)
{
    auto const place = "returns/" + one.id.text() + "/";
    auto const hidden = [&](std::string const& what) {
        return [what, agency = one.agency](html::Out& o) {
            o.text(what);
            o.el("span", {{"class", "govuk-visually-hidden"}}, ": " + agency);
        };
    };
    staff::form(out, request, opened.path(place + "link"), [&] {
        govuk::draw(out,
            govuk::Button{.text = hidden("New link"), .classes = "govuk-button--secondary govuk-!-margin-bottom-2"});
    });
    staff::form(out, request, opened.path(place + "withdrawal"), [&] {
        govuk::draw(out,
            govuk::Button{.text = hidden("Withdraw"), .classes = "govuk-button--secondary govuk-!-margin-bottom-2"});
    });
}

void draw_returns(html::Out& out, staff::Request const& request, Opened const& opened)
{
    auto const& audit = opened.audit;
    out.el("h2", {{"class", "govuk-heading-m"}}, "Returns of the agencies");
    if (audit.returns.empty()) return out.el("p", {{"class", "govuk-body"}}, "No agency has been asked yet.");
    bool const may_change = opened.is_lead(request.person()) && audit.is_open();
    govuk::Table table{.caption = "Agencies asked",
        .head = {{.text = "Agency"}, {.text = "State"}, {.text = "Since"}},
        .rows = {},
        .caption_classes = "govuk-visually-hidden"};
    if (may_change) table.head.push_back({.text = "What you can do"});
    for (auto const& one : audit.returns) {
        auto const since = one.sent_at ? *one.sent_at : one.link_used_at.value_or(one.link_made_at);
        govuk::Row row{{.text =
                               [&](html::Out& o) {
                                   if (!one.sent_at) return o.text(one.agency);
                                   o.el("a",
                                       {{"class", "govuk-link"},
                                           {"href", html::path({"multi-agency", audit.id, "returns", one.id})}},
                                       one.agency);
                               }},
            {.text = title_of(one.state(request.now()))}, {.text = since.london_date().words()}};
        if (may_change)
            row.push_back({.text = [&](html::Out& o) {
                if (one.is_awaited()) draw_steps(o, request, opened, one);
            }});
        table.rows.push_back(std::move(row));
    }
    out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
}

void draw_invitation(html::Out& out, staff::Request const& request, Opened const& opened, std::string const& agency,
    forms::Problems const& problems)
{
    out.el("h2", {{"class", "govuk-heading-m"}}, "Ask an agency");
    staff::form(out, request, opened.path("returns"), [&] {
        govuk::draw(out,
            govuk::Input{.name = "agency",
                .label = {.text = "Agency"},
                .value = agency,
                .hint = "For example, Police, Health visiting, or the name of a school",
                .error = problems.message_for("agency"),
                .classes = "govuk-input--width-30"});
        govuk::draw(out, govuk::Button{.text = "Make a link for this agency", .classes = "govuk-button--secondary"});
    });
}

void draw_synthesis(html::Out& out, staff::Request const& request, Opened const& opened)
{
    auto const& audit = opened.audit;
    if (audit.is_open()) {
        if (opened.is_lead(request.person()))
            govuk::draw(out,
                govuk::Button{
                    .text = "Bring the returns together", .href = html::Url::rooted(opened.path("synthesis"))});
        if (opened.is_lead(request.person()))
            out.el("p", {{"class", "govuk-body"}}, [&] {
                out.el("a", {{"class", "govuk-link"}, {"href", html::Url::rooted(opened.path("findings"))}},
                    "Areas for improvement, with their actions");
            });
        return;
    }
    out.el("h2", {{"class", "govuk-heading-m"}}, "What the lead auditor made of it");
    govuk::Table table{.caption = "Grades, agency by agency",
        .head = {{.text = "Agency"}, {.text = "Grade"}, {.text = "Reasons"}},
        .rows = {},
        .caption_classes = "govuk-table__caption--s"};
    for (auto const& [part, agency] : audit.graded_parts()) {
        auto const given = audit.synthesis.grades.find(part);
        if (given == audit.synthesis.grades.end()) continue;
        table.rows.push_back({{.text = agency}, {.text = opened.grade_title(given->second.grade)},
            {.text = given->second.reason, .classes = "goldenthread-their-words"}});
    }
    out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
    govuk::draw(out,
        govuk::SummaryList{.rows = {{.key = "How the agencies worked together",
                                        .value = audit.synthesis.together,
                                        .value_classes = "goldenthread-their-words"},
                               {.key = "What should change",
                                   .value = audit.synthesis.to_change,
                                   .value_classes = "goldenthread-their-words"}}});
    auto reader = request.database().read();
    draw_joint_findings(out, audit, findings_of(reader, audit.id));
}

} // namespace

http::Response joint_audit_page(
    staff::Request const& request, Opened const& opened, std::string const& agency, forms::Problems const& problems)
{
    auto const& audit = opened.audit;
    auto const body = [&](html::Out& out) {
        cases::draw_child_header(out, request, opened.child);
        govuk::draw(out,
            govuk::SummaryList{.rows = {{.key = "Lead auditor", .value = audit.lead_name},
                                   {.key = "Reference that partners know", .value = audit.reference},
                                   {.key = "Returns due", .value = audit.due_on.words()},
                                   {.key = "State",
                                       .value = audit.agreed_at ? "Agreed " + audit.agreed_at->london_date().words()
                                                                : std::string{"Under way"}}}});
        if (may_hand_lead_on(request, audit) && request.person().may(verb::lead_multi_agency))
            out.el("p", {{"class", "govuk-body"}}, [&] {
                out.el("a", {{"class", "govuk-link"}, {"href", html::Url::rooted(opened.path("lead"))}},
                    "Hand the lead on");
            });
        draw_synthesis(out, request, opened);
        draw_returns(out, request, opened);
        if (opened.is_lead(request.person()) && audit.is_open())
            draw_invitation(out, request, opened, agency, problems);
    };
    return staff::show(request,
        {.title = audit.topic,
            .body = body,
            .back = "/multi-agency",
            .problems = &problems,
            .caption = caption_of(audit)});
}

http::Response show_joint_audit(staff::Request const& request)
{
    return with_joint_audit(request, [&](Opened const& opened) { return joint_audit_page(request, opened, "", {}); });
}

} // namespace gt::audits::multi_agency
