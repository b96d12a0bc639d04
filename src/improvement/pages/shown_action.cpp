#include "improvement/pages/shown_action.hpp"

#include "improvement/improvement.hpp"
#include "improvement/store/actions.hpp"
#include "improvement/store/findings.hpp"
#include "improvement/store/impacts.hpp"
#include "improvement/store/progress.hpp"
#include "improvement/verbs.hpp"
#include "platform/html/govuk/summary_list.hpp"
#include "platform/html/govuk/warning_text.hpp"
#include "platform/time/working_days.hpp"
#include "staff/store/teams.hpp"

namespace gt::improvement {

namespace {

namespace govuk = html::govuk;

void draw_origin(html::Out& out, staff::Request const& request, Shown const& shown)
{
    if (!shown.finding) return;
    out.el("h2", {{"class", "govuk-heading-m"}}, "Where this came from");
    out.el("p", {{"class", "govuk-body goldenthread-their-words"}}, shown.finding->words);
    auto const* kind = find_source_kind(request.house(), shown.finding->source.kind);
    if (!kind || kind->path_prefix.empty()) return;
    out.el("p", {{"class", "govuk-body"}}, [&] {
        out.el("a",
            {{"class", "govuk-link"},
                {"href", html::Url::rooted(std::string{kind->path_prefix} + std::to_string(shown.finding->source.id))}},
            shown.action.case_id ? std::string{kind->title} + " of case " + shown.action.label
                                 : std::string{kind->title});
    });
}

void add_row(govuk::SummaryList& list, std::string_view key, std::string const& value)
{
    if (!value.empty()) list.rows.push_back({.key = key, .value = value, .value_classes = "goldenthread-their-words"});
}

void draw_facts(html::Out& out, staff::Request const& request, Shown const& shown)
{
    auto const& action = shown.action;
    auto due = action.due_said();
    if (action.state == ActionState::open)
        due += ", " + time_left_words(action.due_on, request.today(), WorkingDays::england());
    govuk::SummaryList list{.rows = {{.key = "State", .value = action.state_title()}}};
    add_row(list, action.case_id ? "Case" : "About", action.label);
    add_row(list, "Team", action.team_name);
    add_row(list, action.also.empty() ? "Owner" : "Owners", action.owner_names());
    list.rows.push_back({.key = "Due", .value = due});
    if (auto const& other = action.waits_for)
        add_row(list, "Waits for",
            other->what + ", due " + other->due_on.words() + (other->is_open ? "" : " (no longer open)"));
    if (action.reopened > 0)
        add_row(list, "Opened again", action.reopened == 1 ? "once" : std::to_string(action.reopened) + " times");
    add_row(list, "What was done", action.evidence);
    add_row(list, "Last check", action.check_note);
    add_row(list, "Stopped because", action.stopped_because);
    add_row(list, "Meant to change", action.meant_to_change);
    govuk::draw(out, list);
    if (action.is_at_risk(request.today()))
        govuk::draw(
            out, govuk::WarningText{.text = "At risk: what this action waits for is late, or due only after it."});
}

/// Words for which the action has no field any more, because somebody moved it on meanwhile.
void draw_unsaved(html::Out& out, Shown const& shown, Typed const& typed)
{
    std::string words;
    if (!shown.can(Move::do_)) words = typed.text("evidence");
    if (!shown.can(Move::check) && !typed.text("note").empty()) words = typed.text("note");
    if (!shown.can(Move::stop) && !typed.text("stop_reason").empty()) words = typed.text("stop_reason");
    if (!shown.can(Move::reopen) && !typed.text("reason").empty()) words = typed.text("reason");
    if (words.empty()) return;
    out.el("h2", {{"class", "govuk-heading-m"}}, "What you typed, which is not saved");
    out.el("p", {{"class", "govuk-body goldenthread-their-words"}}, words);
}

void draw_ways(html::Out& out, Shown const& shown)
{
    out.el("p", {{"class", "govuk-body goldenthread-no-print"}}, [&] {
        out.el("a", {{"class", "govuk-link"}, {"href", html::path({"thread", "action", shown.action.id})}},
            "Where this came from and what it led to");
    });
    out.el("p", {{"class", "govuk-body goldenthread-no-print"}}, [&] {
        if (shown.may_plan && shown.action.state == ActionState::open)
            out.el("a", {{"class", "govuk-link"}, {"href", html::Url::rooted(shown.path("/plan"))}},
                "Change when it is due, who owns it or what it waits for");
    });
}

/// Most actions are closed by whoever closes actions there.
bool confirms(db::Reader& reader, Action const& action, staff::Request const& request)
{
    if (action.confirmed_under.empty()) return true;
    auto const checkers = store::checkers_of(reader, action, request.today());
    return std::ranges::find(checkers, request.person().id) != checkers.end();
}

} // namespace

std::string Shown::path(std::string_view below) const { return "/actions/" + action.id.text() + std::string{below}; }

ImpactQuestion const* Shown::asked(Date today) const
{
    auto const found = std::ranges::find_if(
        impacts, [&](ImpactQuestion const& one) { return one.is_open() && one.asked_from() <= today; });
    return found == impacts.end() ? nullptr : &*found;
}

std::optional<Shown> find_shown(staff::Request const& request)
{
    auto const id = request.id<ActionId>();
    if (!id) return std::nullopt;
    auto reader = request.database().read();
    auto action = store::find_visible(reader, request.person(), *id, request.today());
    if (!action) return std::nullopt;
    auto const holds = [&](std::string_view verb) {
        return staff::store::is_in_sight(reader, request.person().id, verb, action->team, request.today());
    };
    Shown shown{*action, store::find(reader, action->finding), store::milestones_of(reader, *id),
        store::entries_of(reader, *id), files::attachments_of(reader, {"action", id->number}),
        store::impacts_of(reader, *id), {}, holds(verb::close), false, holds(verb::add)};
    shown.may_check = shown.may_close && confirms(reader, *action, request);
    shown.moves = possible_moves(*action, request.person(), {shown.may_close, shown.may_check});
    return shown;
}

staff::Page action_page(staff::Request const& request, Shown const& shown, Typed const& typed)
{
    return {.title = shown.action.what,
        .body =
            [&](html::Out& out) {
                draw_facts(out, request, shown);
                draw_ways(out, shown);
                draw_unsaved(out, shown, typed);
                draw_origin(out, request, shown);
                draw_moves(out, request, shown, typed);
                draw_impacts(out, request, shown);
                draw_milestones(out, request, shown, typed);
                draw_entries(out, request, shown, typed);
            },
        .back = "/actions",
        .problems = &typed.problems,
        .caption = "Action"};
}

http::Response show_problem(staff::Request const& request, Shown const& shown, Typed typed, Problem const& problem)
{
    if (problem.kind == Problem::Kind::forbidden) return staff::refuse(request, problem);
    typed.problems.add(problem.field, problem.message);
    return staff::show(request, action_page(request, shown, typed));
}

http::Response show_conflict(staff::Request const& request, Typed typed)
{
    auto const now = find_shown(request);
    if (!now) return staff::not_found(request);
    auto words = conflict().message;
    words += ": what they saved stands below, and so does what you typed";
    typed.problems.add("", std::move(words));
    return staff::show_with_status(request, 409, action_page(request, *now, typed));
}

} // namespace gt::improvement
