#include "platform/html/govuk/summary_list.hpp"

#include <algorithm>

namespace gt::html::govuk {

namespace {

void draw_action(Out& out, SummaryAction const& action, SummaryCard const* card)
{
    auto const in_card = card && !card->title.is_empty();
    out.el("a", {{"class", classes("govuk-link", action.classes)}, {"href", action.href}, action.attributes}, [&] {
        action.text(out);
        if (action.hidden_text.empty() && !in_card) return;
        out.el("span", {{"class", "govuk-visually-hidden"}}, [&] {
            if (!action.hidden_text.empty()) out.text(" " + action.hidden_text);
            if (!in_card) return;
            out.text(" (");
            card->title(out);
            out.text(")");
        });
    });
}

void draw_row_actions(Out& out, SummaryRow const& row, SummaryCard const* card)
{
    out.el("dd", {{"class", classes("govuk-summary-list__actions", row.actions_classes)}}, [&] {
        if (row.actions.size() == 1) return draw_action(out, row.actions.front(), card);
        out.el("ul", {{"class", "govuk-summary-list__actions-list"}}, [&] {
            for (auto const& action : row.actions)
                out.el("li", {{"class", "govuk-summary-list__actions-list-item"}},
                    [&] { draw_action(out, action, card); });
        });
    });
}

void draw_row(Out& out, SummaryRow const& row, SummaryCard const* card, bool others_have_actions)
{
    auto const lacks = others_have_actions && row.actions.empty();
    auto const all = classes("govuk-summary-list__row", {{lacks, "govuk-summary-list__row--no-actions"}}, row.classes);
    out.el("div", {{"class", all}}, [&] {
        out.el("dt", {{"class", classes("govuk-summary-list__key", row.key_classes)}}, row.key);
        out.el("dd", {{"class", classes("govuk-summary-list__value", row.value_classes)}}, row.value);
        if (!row.actions.empty()) draw_row_actions(out, row, card);
    });
}

void draw_card_actions(Out& out, SummaryCard const& card)
{
    if (card.actions.empty()) return;
    if (card.actions.size() == 1) {
        out.el(
            "div", {{"class", "govuk-summary-card__actions"}}, [&] { draw_action(out, card.actions.front(), &card); });
        return;
    }
    out.el("ul", {{"class", "govuk-summary-card__actions"}}, [&] {
        for (auto const& action : card.actions)
            out.el("li", {{"class", "govuk-summary-card__action"}}, [&] { draw_action(out, action, &card); });
    });
}

void draw_rows(Out& out, SummaryList const& list)
{
    auto const any = std::ranges::any_of(list.rows, [](SummaryRow const& row) { return !row.actions.empty(); });
    auto const* card = list.card ? &*list.card : nullptr;
    out.el("dl", {{"class", classes("govuk-summary-list", list.classes)}, list.attributes}, [&] {
        for (auto const& row : list.rows) draw_row(out, row, card, any);
    });
}

} // namespace

void draw_card(Out& out, SummaryCard const& card, Drawing const& content)
{
    out.el("div", {{"class", classes("govuk-summary-card", card.classes)}, card.attributes}, [&] {
        out.el("div", {{"class", "govuk-summary-card__title-wrapper"}}, [&] {
            if (!card.title.is_empty())
                out.heading(card.heading_level, {{"class", "govuk-summary-card__title"}}, card.title);
            draw_card_actions(out, card);
        });
        out.el("div", {{"class", "govuk-summary-card__content"}}, content);
    });
}

void draw(Out& out, SummaryList const& list)
{
    if (!list.card) return draw_rows(out, list);
    draw_card(out, *list.card, [&](Out&) { draw_rows(out, list); });
}

} // namespace gt::html::govuk
