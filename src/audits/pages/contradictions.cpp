#include "audits/pages/contradictions.hpp"

#include "audits/pages/known_facts.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/textarea.hpp"

namespace gt::audits {

namespace {

namespace govuk = html::govuk;

bool not_seen_alone(db::Reader& reader, AtHand const& at_hand)
{
    auto const known = facts_at_hand(reader, at_hand);
    auto const* fact = known.fact("seen_alone");
    return fact && !fact->is_missing && fact->words == "No";
}

void draw_one(html::Out& out, AtHand const& at_hand, Contradiction const& one, Draft const& draft)
{
    out.el("p", {{"class", "govuk-body govuk-!-margin-bottom-1"}}, [&] {
        out.text(one.sentence + " ");
        out.el("a", {{"class", "govuk-link"}, {"href", html::Url::rooted(at_hand.path(one.page))}}, [&] {
            out.text("Look at it again");
            out.el("span", {{"class", "govuk-visually-hidden"}}, ": " + one.sentence);
        });
    });
    govuk::draw(out,
        govuk::Textarea{.name = one.key,
            .label = {.text =
                          [&](html::Out& o) {
                              o.text("If it stands: why?");
                              o.el("span", {{"class", "govuk-visually-hidden"}}, " " + one.sentence);
                          }},
            .value = draft.value(one.key),
            .rows = 2,
            .error = draft.problems.message_for(one.key)});
}

} // namespace

std::vector<Contradiction> contradictions_of(
    db::Reader& reader, AtHand const& at_hand, Record const& record, Date today)
{
    return contradictions(*at_hand.tool, *at_hand.scale, at_hand.framework->rules, record,
        {today, not_seen_alone(reader, at_hand)}, at_hand.audit.extent());
}

std::vector<Field> fields_of(std::vector<Contradiction> const& found, Record const& record)
{
    std::vector<Field> fields;
    fields.reserve(found.size());
    for (auto const& one : found) fields.push_back({one.key, one.sentence, record.answer(one.key)});
    return fields;
}

void draw_contradictions(html::Out& out, staff::Request const& request, AtHand const& at_hand,
    std::vector<Contradiction> const& found, Draft const& draft)
{
    if (found.empty()) return;
    out.el("h2", {{"class", "govuk-heading-m"}, {"id", "fits"}}, "Does this fit together?");
    out.el("p", {{"class", "govuk-body"}},
        "Put it right, or say why it stands. Your reason stays on the audit, where worker, manager and moderator read "
        "it.");
    draw_draft_form(out, request, at_hand.path("overrulings"), draft, [&] {
        for (auto const& one : found) draw_one(out, at_hand, one, draft);
        govuk::draw(out, govuk::Button{.text = "Save the reasons", .classes = "govuk-button--secondary"});
    });
}

} // namespace gt::audits
