#include "cases/pages/risk_timeline.hpp"

#include "cases/store/risks.hpp"
#include "platform/html/govuk/tag.hpp"
#include "platform/html/moj/timeline.hpp"
#include "staff/store/people.hpp"

namespace gt::cases {

namespace {

using Kind = RiskStep::Kind;

std::string title_of(RiskStep const& step, std::string const& told)
{
    switch (step.kind) {
    case Kind::raised:
        if (told.empty()) return "Raised; nobody could be reached yet";
        return "Raised; told " + told + " by voice" + (step.told_at.empty() ? "" : " at " + step.told_at);
    case Kind::answered:
        return "Answered";
    case Kind::not_satisfied:
        return "Not satisfied with the answer: now with the head of service";
    case Kind::escalated:
        return "Not answered on its day: now with the head of service";
    case Kind::closed:
        break;
    }
    return "Satisfied that the child is safe";
}

void draw_words(html::Out& out, std::string_view words)
{
    if (!words.empty()) out.el("p", {{"class", "govuk-body goldenthread-their-words"}}, words);
}

html::moj::TimelineEvent event_of(RiskStep const& step, std::string const& told, std::string const& who)
{
    return {.title = title_of(step, told),
        .when = step.when.london_words(),
        .machine_time = step.when.iso(),
        .by = who,
        .content = [step](html::Out& out) {
            draw_words(out, step.words);
            if (!step.done_so_far.empty()) draw_words(out, "Done so far: " + step.done_so_far);
        }};
}

} // namespace

void draw_risk_state(html::Out& out, Risk const& risk)
{
    auto const colour = risk.state == RiskState::raised ? "govuk-tag--red"
        : risk.state == RiskState::answered             ? "govuk-tag--yellow"
                                                        : "govuk-tag--grey";
    html::govuk::draw(out, html::govuk::Tag{.text = cases::title_of(risk.state), .classes = colour});
}

void draw_risk_timeline(html::Out& out, db::Reader& reader, Risk const& risk)
{
    auto const told = name_of(reader, risk.told);
    out.el("h2", {{"class", "govuk-heading-m"}}, "What happened");
    html::moj::Timeline timeline{.events = {}, .heading_level = 3};
    for (auto const& step : store::steps_of(reader, risk.id))
        timeline.events.push_back(event_of(step, told, name_of(reader, step.who)));
    html::moj::draw(out, timeline);
}

std::string name_of(db::Reader& reader, std::optional<staff::PersonId> person)
{
    auto const member = person ? staff::store::find_member(reader, *person) : std::nullopt;
    return member ? member->name : "";
}

} // namespace gt::cases
