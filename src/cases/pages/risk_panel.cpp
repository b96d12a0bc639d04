#include "cases/pages/risk_panel.hpp"

#include "cases/pages/risk_timeline.hpp"
#include "cases/store/risks.hpp"

namespace gt::cases {

namespace {

void draw_risk(html::Out& out, Risk const& risk)
{
    out.el("li", [&] {
        out.el("a", {{"class", "govuk-link"}, {"href", html::path({"risks", risk.id})}},
            "Raised " + risk.raised_at.london_words());
        out.text(" ");
        draw_risk_state(out, risk);
    });
}

void draw_risks(html::Out& out, staff::Request const& /*request*/, db::Reader& reader, Case const& record)
{
    auto risks = store::risks_of(reader, record.id);
    if (risks.empty()) return;
    std::ranges::stable_partition(risks, [](Risk const& risk) { return risk.state != RiskState::closed; });
    out.el("h2", {{"class", "govuk-heading-m"}, {"id", "risks"}}, "This child may be at risk now");
    out.el("ul", {{"class", "govuk-list"}}, [&] {
        for (auto const& risk : risks) draw_risk(out, risk);
    });
}

} // namespace

CasePanels::Panel risk_panel() { return {.title = "", .sub_path = "", .draw = draw_risks, .is_first = true}; }

} // namespace gt::cases
