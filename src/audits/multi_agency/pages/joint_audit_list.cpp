#include "audits/multi_agency/pages/pages.hpp"
#include "audits/multi_agency/store.hpp"
#include "audits/verbs.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/table.hpp"

#include <algorithm>

namespace gt::audits::multi_agency {

namespace {

namespace govuk = html::govuk;

constexpr int most_shown = 100;

std::string returns_words(JointAudit const& audit)
{
    auto const asked = std::ranges::count_if(audit.returns, [](AgencyReturn const& one) { return !one.withdrawn_at; });
    auto const sent = std::ranges::count_if(
        audit.returns, [](AgencyReturn const& one) { return !one.withdrawn_at && one.sent_at.has_value(); });
    return std::to_string(sent) + " of " + std::to_string(asked);
}

std::string state_words(JointAudit const& audit, Date today)
{
    if (audit.agreed_at) return "Agreed " + audit.agreed_at->london_date().words();
    return (audit.due_on < today ? "Overdue since " : "Returns due ") + audit.due_on.words();
}

void draw_table(html::Out& out, std::vector<JointAudit> const& audits, Date today)
{
    if (audits.empty()) return out.el("p", {{"class", "govuk-body"}}, "There are no multi-agency audits to show.");
    govuk::Table table{.caption = "Multi-agency audits, newest first",
        .head = {{.text = "Case"}, {.text = "Topic"}, {.text = "Team"}, {.text = "Lead auditor"},
            {.text = "Returns sent"}, {.text = "State"}},
        .rows = {},
        .caption_classes = "govuk-visually-hidden"};
    for (auto const& audit : audits)
        table.rows.push_back(
            {{.text =
                     [&audit](html::Out& o) {
                         o.el("a", {{"class", "govuk-link"}, {"href", html::path({"multi-agency", audit.id})}},
                             audit.case_number);
                     }},
                {.text = audit.topic}, {.text = audit.team_name}, {.text = audit.lead_name},
                {.text = returns_words(audit)}, {.text = state_words(audit, today)}});
    out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
}

void draw_on_case(html::Out& out, staff::Request const& request, db::Reader& reader, cases::Case const& record)
{
    bool const may_lead = request.person().may(verb::lead_multi_agency);
    if (!may_lead && !request.person().may(verb::see)) return;
    auto const audits = list_visible(reader, request.person(), request.today(), record.id, most_shown);
    if (audits.empty() && !may_lead) return;
    out.el("h2", {{"class", "govuk-heading-m"}}, "Multi-agency audits");
    if (!audits.empty())
        out.el("ul", {{"class", "govuk-list"}}, [&] {
            for (auto const& audit : audits)
                out.el("li", [&] {
                    out.el(
                        "a", {{"class", "govuk-link"}, {"href", html::path({"multi-agency", audit.id})}}, audit.topic);
                    out.text(". " + state_words(audit, request.today()));
                });
        });
    if (may_lead)
        out.el("p", {{"class", "govuk-body"}}, [&] {
            out.el("a",
                {{"class", "govuk-link"}, {"href", html::path({"multi-agency", "new"}).with("case", record.id.text())}},
                "Begin a multi-agency audit of this case");
        });
}

} // namespace

http::Response show_joint_audits(staff::Request const& request)
{
    auto reader = std::make_unique<db::Snapshot>(request.database().read());
    auto const audits = list_visible(*reader, request.person(), request.today(), {}, most_shown);
    reader.reset();
    return staff::show(request,
        {.title = "Multi-agency audits",
            .body =
                [&](html::Out& out) {
                    out.el("p", {{"class", "govuk-body"}},
                        "One child's case, looked at by every agency that works with the family. Each agency sees only "
                        "its own return; the lead auditor brings them together.");
                    if (request.person().may(verb::lead_multi_agency))
                        govuk::draw(out,
                            govuk::Button{
                                .text = "Begin a multi-agency audit", .href = html::Url::rooted("/multi-agency/new")});
                    draw_table(out, audits, request.today());
                },
            .back = "/audits"});
}

cases::CasePanels::Panel case_panel() { return {.title = "", .sub_path = "", .draw = draw_on_case}; }

} // namespace gt::audits::multi_agency
