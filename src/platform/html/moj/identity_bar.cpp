#include "platform/html/moj/identity_bar.hpp"

namespace gt::html::moj {

namespace {

void draw_facts(Out& out, IdentityBar const& bar)
{
    if (bar.facts.empty()) return;
    out.el("dl", {{"class", "goldenthread-identity-bar__facts"}}, [&] {
        for (auto const& fact : bar.facts) {
            out.el("div", [&] {
                out.el("dt", fact.name);
                out.el("dd", fact.value);
            });
        }
    });
}

} // namespace

void draw(Out& out, IdentityBar const& bar)
{
    out.el("section", {{"class", "goldenthread-identity-bar"}, {"aria-label", bar.label}}, [&] {
        out.el("div", {{"class", "govuk-width-container goldenthread-identity-bar__inside"}}, [&] {
            out.el("p", {{"class", "goldenthread-identity-bar__title"}}, bar.title);
            draw_facts(out, bar);
            if (bar.actions) out.el("div", {{"class", "goldenthread-identity-bar__actions"}}, bar.actions);
            if (!bar.reminder.is_empty()) out.el("p", {{"class", "goldenthread-identity-bar__reminder"}}, bar.reminder);
        });
    });
}

} // namespace gt::html::moj
