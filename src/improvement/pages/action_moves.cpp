#include "improvement/pages/pages.hpp"
#include "improvement/pages/shown_action.hpp"
#include "improvement/store/actions.hpp"
#include "platform/forms/form.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/details.hpp"
#include "platform/html/govuk/radios.hpp"
#include "platform/html/govuk/textarea.hpp"
#include "staff/house/long_form.hpp"

namespace gt::improvement {

namespace {

namespace govuk = html::govuk;

void draw_evidence(html::Out& out, staff::Request const& request, Shown const& shown, Typed const& typed)
{
    staff::long_form(out, request, shown.path("/evidence"), [&] {
        forms::hidden(out, "version", std::to_string(shown.action.version));
        govuk::draw(out,
            govuk::Textarea{.name = "evidence",
                .label = {.text = "What was done, and where can that be seen?", .classes = "govuk-label--m"},
                .value = typed.text("evidence"),
                .hint = "Add the file or the place in the case record below, so that whoever checks it finds it",
                .error = typed.error("evidence")});
        govuk::draw(out, govuk::Button{.text = "Say that it is done"});
    });
}

void draw_meant_to_change(html::Out& out, Typed const& typed)
{
    govuk::draw(out,
        govuk::Textarea{.name = "meant_to_change",
            .label = {.text = "What was this meant to change for the child?"},
            .value = typed.text("meant_to_change"),
            .rows = 2,
            .hint = "After three and six months somebody is asked whether it did",
            .error = typed.error("meant_to_change")});
}

void draw_check(html::Out& out, staff::Request const& request, Shown const& shown, Typed const& typed)
{
    staff::long_form(out, request, shown.path("/check"), [&] {
        forms::hidden(out, "version", std::to_string(shown.action.version));
        govuk::draw(out,
            govuk::Radios{.name = "verdict",
                .items = {{.value = "close",
                              .text = "It is done: close it",
                              .conditional = [&](html::Out& o) { draw_meant_to_change(o, typed); }},
                    {.value = "return", .text = "Something is still to be done: return it"}},
                .fieldset = govuk::Fieldset{.legend
                    = {.text = "What did your check find?", .classes = "govuk-fieldset__legend--m"}},
                .value = typed.text("verdict"),
                .error = typed.error("verdict")});
        govuk::draw(out,
            govuk::Textarea{.name = "note",
                .label = {.text = "What you saw, or what is still to be done"},
                .value = typed.text("note"),
                .rows = 3,
                .error = typed.error("note")});
        govuk::draw(out, govuk::Button{.text = "Save the check"});
    });
}

void draw_reopening(html::Out& out, staff::Request const& request, Shown const& shown, Typed const& typed)
{
    auto const form = [&](html::Out& inside) {
        staff::long_form(inside, request, shown.path("/reopening"), [&] {
            forms::hidden(inside, "version", std::to_string(shown.action.version));
            govuk::draw(inside,
                govuk::Textarea{.name = "reason",
                    .label = {.text = "Why is it opened again?"},
                    .value = typed.text("reason"),
                    .rows = 3,
                    .error = typed.error("reason")});
            govuk::draw(inside, govuk::Button{.text = "Open it again", .classes = "govuk-button--secondary"});
        });
    };
    govuk::draw(out,
        govuk::Details{
            .summary = "Open this action again", .text = form, .is_open = typed.error("reason").has_value()});
}

void draw_stopping(html::Out& out, staff::Request const& request, Shown const& shown, Typed const& typed)
{
    auto const form = [&](html::Out& inside) {
        staff::long_form(inside, request, shown.path("/stop"), [&] {
            forms::hidden(inside, "version", std::to_string(shown.action.version));
            govuk::draw(inside,
                govuk::Textarea{.name = "stop_reason",
                    .label = {.text = "Why will it not be done?"},
                    .value = typed.text("stop_reason"),
                    .rows = 3,
                    .hint = "It is then neither done nor late, and stands among those that were stopped",
                    .error = typed.error("stop_reason")});
            govuk::draw(inside, govuk::Button{.text = "Stop it", .classes = "govuk-button--secondary"});
        });
    };
    govuk::draw(out,
        govuk::Details{.summary = "Stop this action", .text = form, .is_open = typed.error("stop_reason").has_value()});
}

/// Saves what was made of the action; a problem shows the page again with what was typed.
http::Response save(staff::Request const& request, Shown const& shown, Result<Action> const& after,
    std::string_view verb, std::string_view notice)
{
    Typed const typed{request.form(), {}};
    if (!after && after.problem().kind == Problem::Kind::forbidden) return staff::refuse(request, after.problem());
    auto const seen = parse_id_number(request.form().text("version"));
    if (seen && *seen != shown.action.version) return show_conflict(request, typed);
    if (!after) return show_problem(request, shown, typed, after.problem());
    auto const saved = request.database().write([&](db::Transaction& tx) {
        return store::save(tx, shown.action, *after, {request.person().id.number, request.now(), verb});
    });
    if (saved) return staff::redirect_with_notice(shown.path(), notice);
    return show_conflict(request, typed);
}

} // namespace

void draw_moves(html::Out& out, staff::Request const& request, Shown const& shown, Typed const& typed)
{
    if (shown.can(Move::do_)) draw_evidence(out, request, shown, typed);
    if (shown.can(Move::check)) draw_check(out, request, shown, typed);
    if (shown.can(Move::stop)) draw_stopping(out, request, shown, typed);
    if (shown.can(Move::reopen)) draw_reopening(out, request, shown, typed);
}

http::Response give_evidence(staff::Request const& request)
{
    auto const shown = find_shown(request);
    if (!shown) return staff::not_found(request);
    auto const after = do_action(shown->action, request.person(), request.form().text("evidence"), request.now());
    return save(request, *shown, after, "said that the action is done", "Saved. Another person checks it now");
}

http::Response check_action(staff::Request const& request)
{
    auto const shown = find_shown(request);
    if (!shown) return staff::not_found(request);
    if (!shown->may_close) return staff::forbidden(request, "You cannot check the actions of this team.");
    if (!shown->may_check)
        return staff::forbidden(request, "The line manager who checks this team's records confirms this action.");
    auto const verdict = request.form().text("verdict");
    auto const note = request.form().text("note");
    bool const closes = verdict == "close";
    if (!closes && verdict != "return")
        return show_problem(request, *shown, {request.form(), {}}, {"verdict", "Select what your check found"});
    auto const after = closes
        ? close_action(shown->action, request.person(), {note, request.form().text("meant_to_change")}, request.now())
        : return_action(shown->action, request.person(), note);
    return save(request, *shown, after, closes ? "closed the action" : "returned the action",
        closes ? "Action closed" : "Action returned to its owner");
}

http::Response stop(staff::Request const& request)
{
    auto const shown = find_shown(request);
    if (!shown) return staff::not_found(request);
    if (!shown->may_check) return staff::forbidden(request, "You cannot stop the actions of this team.");
    auto const after = stop_action(shown->action, request.person(), request.form().text("stop_reason"), request.now());
    return save(request, *shown, after, "stopped the action", "The action is stopped");
}

http::Response reopen(staff::Request const& request)
{
    auto const shown = find_shown(request);
    if (!shown) return staff::not_found(request);
    if (!shown->may_close) return staff::forbidden(request, "You cannot open the actions of this team again.");
    auto const after = reopen_action(shown->action, request.form().text("reason"));
    return save(request, *shown, after, "opened the action again", "The action is open again");
}

} // namespace gt::improvement
