#include "improvement/improvement.hpp"
#include "improvement/pages/pages.hpp"
#include "improvement/store/actions.hpp"
#include "improvement/store/findings.hpp"
#include "improvement/verbs.hpp"
#include "platform/forms/form.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/radios.hpp"
#include "platform/html/govuk/summary_list.hpp"
#include "platform/html/govuk/textarea.hpp"
#include "platform/time/working_days.hpp"
#include "staff/store/teams.hpp"

namespace gt::improvement {

namespace {

namespace govuk = html::govuk;

/// An action with where it came from and what this person can do with it.
struct Shown {
    Action action;
    std::optional<Finding> finding;
    std::vector<Move> moves;
    bool may_close; ///< actions of its team

    std::string path() const { return "/actions/" + action.id.text(); }
    bool can(Move move) const { return std::ranges::find(moves, move) != moves.end(); }
};

/// What was typed, to be shown again when it could not be saved.
struct Typed {
    std::string evidence;
    std::string verdict;
    std::string note;
    forms::Problems problems = {};
};

std::optional<Shown> find_shown(staff::Request const& request)
{
    auto const id = request.id<ActionId>();
    if (!id) return std::nullopt;
    auto reader = request.database().read();
    auto action = store::find_visible(reader, request.person(), *id, request.today());
    if (!action) return std::nullopt;
    bool const may_close
        = staff::store::is_in_sight(reader, request.person().id, verb::close, action->team, request.today());
    auto moves = possible_moves(*action, request.person(), may_close);
    auto finding = store::find(reader, action->finding);
    return Shown{std::move(*action), std::move(finding), std::move(moves), may_close};
}

void draw_origin(html::Out& out, staff::Request const& request, Shown const& shown)
{
    if (!shown.finding) return;
    out.el("h2", {{"class", "govuk-heading-m"}}, "Where this came from");
    out.el("p", {{"class", "govuk-body goldenthread-their-words"}}, shown.finding->words);
    auto const* kind = find_source_kind(request.house(), shown.finding->source.kind);
    if (!kind) return;
    out.el("p", {{"class", "govuk-body"}}, [&] {
        out.el("a",
            {{"class", "govuk-link"},
                {"href", html::Url::rooted(std::string{kind->path_prefix} + std::to_string(shown.finding->source.id))}},
            std::string{kind->title} + " of case " + shown.action.label);
    });
}

void draw_facts(html::Out& out, staff::Request const& request, Action const& action)
{
    auto due = action.due_on.words();
    if (action.state == ActionState::open)
        due += " (" + time_left_words(action.due_on, request.today(), WorkingDays::england()) + ")";
    govuk::SummaryList list{
        .rows = {{.key = "State", .value = title_of(action.state)}, {.key = "Case", .value = action.label},
            {.key = "Owner", .value = action.owner_name}, {.key = "Due", .value = due}}};
    if (!action.evidence.empty())
        list.rows.push_back({.key = "Evidence", .value = action.evidence, .value_classes = "goldenthread-their-words"});
    if (!action.check_note.empty())
        list.rows.push_back(
            {.key = "Last check", .value = action.check_note, .value_classes = "goldenthread-their-words"});
    govuk::draw(out, list);
}

void draw_evidence(html::Out& out, staff::Request const& request, Shown const& shown, Typed const& typed)
{
    staff::form(out, request, shown.path() + "/evidence", [&] {
        forms::hidden(out, "version", std::to_string(shown.action.version));
        govuk::draw(out,
            govuk::Textarea{.name = "evidence",
                .label = {.text = "What was done, and where can that be seen?", .classes = "govuk-label--m"},
                .value = typed.evidence,
                .error = typed.problems.message_for("evidence")});
        govuk::draw(out, govuk::Button{.text = "Say that it is done"});
    });
}

void draw_check(html::Out& out, staff::Request const& request, Shown const& shown, Typed const& typed)
{
    staff::form(out, request, shown.path() + "/check", [&] {
        forms::hidden(out, "version", std::to_string(shown.action.version));
        govuk::draw(out,
            govuk::Radios{.name = "verdict",
                .items = {{.value = "close", .text = "It is done: close it"},
                    {.value = "return", .text = "Something is still to be done: return it"}},
                .fieldset = govuk::Fieldset{.legend
                    = {.text = "What did your check find?", .classes = "govuk-fieldset__legend--m"}},
                .value = typed.verdict,
                .error = typed.problems.message_for("verdict")});
        govuk::draw(out,
            govuk::Textarea{.name = "note",
                .label = {.text = "What you saw, or what is still to be done"},
                .value = typed.note,
                .rows = 3,
                .error = typed.problems.message_for("note")});
        govuk::draw(out, govuk::Button{.text = "Save the check"});
    });
}

/// Words for which the action has no field any more, because somebody moved it on meanwhile.
void draw_unsaved(html::Out& out, Shown const& shown, Typed const& typed)
{
    std::string words;
    if (!shown.can(Move::do_)) words = typed.evidence;
    if (!shown.can(Move::check) && !typed.note.empty()) words = typed.note;
    if (words.empty()) return;
    out.el("h2", {{"class", "govuk-heading-m"}}, "What you typed, which is not saved");
    out.el("p", {{"class", "govuk-body goldenthread-their-words"}}, words);
}

staff::Page action_page(staff::Request const& request, Shown const& shown, Typed const& typed)
{
    return {.title = shown.action.what,
        .body =
            [&](html::Out& out) {
                draw_facts(out, request, shown.action);
                draw_unsaved(out, shown, typed);
                draw_origin(out, request, shown);
                if (shown.can(Move::do_)) draw_evidence(out, request, shown, typed);
                if (shown.can(Move::check)) draw_check(out, request, shown, typed);
            },
        .back = "/actions",
        .problems = &typed.problems,
        .caption = "Action"};
}

http::Response show(staff::Request const& request, Shown const& shown, Typed const& typed)
{
    return staff::show(request, action_page(request, shown, typed));
}

/// What the other saved stands in the page now, what was typed in its fields.
http::Response show_conflict(staff::Request const& request, Typed typed, std::string const& what)
{
    auto const now = find_shown(request);
    if (!now) return staff::not_found(request);
    typed.problems.add("", what + ": what they saved stands below, and so does what you typed");
    return staff::show_with_status(request, 409, action_page(request, *now, typed));
}

/// Saves what was made of the action; a problem shows the page again with what was typed.
http::Response save(staff::Request const& request, Shown const& shown, Typed typed, Result<Action> const& after,
    std::string_view verb, std::string_view notice)
{
    if (!after && after.problem().kind == Problem::Kind::forbidden) return staff::refuse(request, after.problem());
    auto const seen = parse_id_number(request.form().text("version"));
    if (seen && *seen != shown.action.version) return show_conflict(request, std::move(typed), conflict().message);
    if (!after) {
        typed.problems.add(after.problem().field, after.problem().message);
        return show(request, shown, typed);
    }
    auto const saved = request.database().write([&](db::Transaction& tx) {
        return store::save(tx, shown.action, *after, {request.person().id.number, request.now(), verb});
    });
    if (saved) return staff::redirect_with_notice(shown.path(), notice);
    return show_conflict(request, std::move(typed), saved.problem().message);
}

} // namespace

http::Response show_action(staff::Request const& request)
{
    auto const shown = find_shown(request);
    return shown ? show(request, *shown, {}) : staff::not_found(request);
}

http::Response give_evidence(staff::Request const& request)
{
    auto const shown = find_shown(request);
    if (!shown) return staff::not_found(request);
    Typed const typed{request.form().text("evidence"), {}, {}};
    auto const after = do_action(shown->action, request.person(), typed.evidence, request.now());
    return save(request, *shown, typed, after, "said that the action is done", "Saved. Another person checks it now");
}

http::Response check_action(staff::Request const& request)
{
    auto const shown = find_shown(request);
    if (!shown) return staff::not_found(request);
    if (!shown->may_close) return staff::forbidden(request, "You cannot check the actions of this team.");
    Typed typed{{}, request.form().text("verdict"), request.form().text("note")};
    bool const closes = typed.verdict == "close";
    if (!closes && typed.verdict != "return") {
        typed.problems.add("verdict", "Select what your check found");
        return show(request, *shown, typed);
    }
    auto const after = closes ? close_action(shown->action, request.person(), typed.note, request.now())
                              : return_action(shown->action, request.person(), typed.note);
    return save(request, *shown, typed, after, closes ? "closed the action" : "returned the action",
        closes ? "Action closed" : "Action returned to its owner");
}

} // namespace gt::improvement
