#include "cases/store/cases.hpp"
#include "improvement/due_words.hpp"
#include "improvement/entered.hpp"
#include "improvement/pages/pages.hpp"
#include "improvement/pages/shown_action.hpp"
#include "improvement/store/actions.hpp"
#include "improvement/store/findings.hpp"
#include "improvement/verbs.hpp"
#include "platform/forms/form.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/select.hpp"
#include "platform/text/long_words.hpp"
#include "staff/store/people.hpp"
#include "staff/store/teams.hpp"

namespace gt::improvement {

namespace {

namespace govuk = html::govuk;

/// The team that the action is for, once it was chosen, and who could do it.
struct Choices {
    std::vector<staff::Team> teams;
    staff::Team const* team = nullptr;
    std::vector<staff::StaffMember> owners = {};
};

/// Fills `choices`, which the chosen team points into.
void read_choices(Choices& choices, staff::Request const& request, std::string const& team)
{
    auto reader = request.database().read();
    choices.teams = staff::store::teams_in_sight(reader, request.person().id, verb::add, request.today());
    auto const found
        = std::ranges::find_if(choices.teams, [&](staff::Team const& one) { return one.id.text() == team; });
    if (found != choices.teams.end())
        choices.team = &*found;
    else if (choices.teams.size() == 1)
        choices.team = &choices.teams.front();
    if (choices.team) choices.owners = staff::store::who_may(reader, verb::do_, choices.team->id, request.today());
}

void draw_team(html::Out& out, Choices const& choices, Typed const& typed)
{
    govuk::Select team{.name = "team",
        .label = {.text = "Which team is it for?"},
        .items = {{.text = "Choose a team", .value = ""}},
        .value = choices.team ? choices.team->id.text() : "",
        .error = typed.error("team")};
    for (auto const& one : choices.teams) team.items.push_back({.text = one.name, .value = one.id.text()});
    forms::query_form(out, html::Url::rooted("/actions/new"), [&] {
        govuk::draw(out, team);
        govuk::draw(out, govuk::Button{.text = "Continue", .classes = "govuk-button--secondary"});
    });
}

void draw_source(html::Out& out, Typed const& typed)
{
    govuk::Select source{.name = "source",
        .label = {.text = "Where does it come from?"},
        .items = {{.text = "Choose", .value = ""}},
        .value = typed.text("source"),
        .error = typed.error("source")};
    for (auto const& one : all_entered_from())
        source.items.push_back({.text = std::string{one.title}, .value = std::string{one.kind}});
    govuk::draw(out, source);
}

void draw_owner(html::Out& out, Choices const& choices, Typed const& typed)
{
    govuk::Select owner{.name = "owner",
        .label = {.text = "Who will do it?"},
        .items = {{.text = "Choose a person", .value = ""}},
        .value = typed.text("owner"),
        .error = typed.error("owner")};
    for (auto const& one : choices.owners)
        owner.items.push_back({.text = one.name + ", " + one.job_title, .value = one.id.text()});
    govuk::draw(out, owner);
}

http::Response new_action_page(staff::Request const& request, Choices const& choices, Typed const& typed)
{
    return staff::show(request,
        {.title = "Add an action",
            .body =
                [&](html::Out& out) {
                    if (choices.teams.size() > 1) draw_team(out, choices, typed);
                    if (!choices.team) return;
                    staff::form(out, request, "/actions", [&] {
                        forms::hidden(out, "team", choices.team->id.text());
                        draw_source(out, typed);
                        forms::draw_text(out, typed, "words", "What was found or decided?");
                        forms::draw_line(out, typed, "case_number", "Is it about one child? Their case number",
                            "Leave this empty when it is not");
                        forms::draw_text(out, typed, "what", "What will be done?");
                        draw_owner(out, choices, typed);
                        forms::draw_line(out, typed, "due_on", "By when?",
                            "For example, 22 December 2026, end of March, or within 2 weeks");
                        govuk::draw(out, govuk::Button{.text = "Add this action", .prevents_double_click = true});
                    });
                },
            .back = "/actions",
            .problems = &typed.problems});
}

void check_texts(Typed& typed)
{
    if (!entered_from(typed.text("source"))) typed.problems.add("source", "Select where it comes from");
    if (typed.text("words").empty()) typed.problems.add("words", "Enter what was found or decided");
    if (typed.text("what").empty()) typed.problems.add("what", "Enter what will be done");
    for (auto const* name : {"words", "what"})
        if (text::is_too_long(typed.text(name))) typed.problems.add(name, text::too_long);
}

/// The child it is about; nothing when no number was typed.
std::optional<cases::Case> read_case(staff::Request const& request, Typed& typed)
{
    auto const number = typed.text("case_number");
    if (number.empty()) return std::nullopt;
    auto reader = request.database().read();
    auto const known = cases::store::find_by_number(reader, number);
    auto const seen
        = known ? cases::store::find_visible(reader, request.person(), known->id, request.today()) : std::nullopt;
    if (!seen) typed.problems.add("case_number", "There is no case of that number among those that you may see");
    return seen;
}

/// What was typed, as an action of that finding; nothing when something is to be put right.
std::optional<Action> read_action(staff::Request const& request, Choices const& choices, Typed& typed)
{
    check_texts(typed);
    auto const child = read_case(request, typed);
    auto const owner = std::ranges::find_if(
        choices.owners, [&](staff::StaffMember const& one) { return one.id.text() == typed.text("owner"); });
    if (owner == choices.owners.end()) typed.problems.add("owner", "Select who will do it");
    auto const due = date_meant(typed.text("due_on"), request.today(), WorkingDays::england());
    if (!due)
        typed.problems.add("due_on", "Enter a date, like 22 December 2026, or a time, like within 2 weeks");
    else if (*due < request.today())
        typed.problems.add("due_on", "The date the action is due must be today or in the future");
    if (typed.problems.any()) return std::nullopt;
    auto const id = request.new_id<FindingId>();
    return Action{.id = {id.number},
        .finding = id,
        .case_id = child ? std::optional{child->id} : std::nullopt,
        .label = child ? child->number : choices.team->name,
        .team = choices.team->id,
        .owner = owner->id,
        .owner_name = owner->name,
        .raised_by = request.person().id,
        .raised_at = request.now(),
        .what = typed.text("what"),
        .due_on = *due,
        .due_words = Date::parse_typed(typed.text("due_on")) ? "" : typed.text("due_on")};
}

Finding finding_for(Action const& action, Typed const& typed)
{
    return {action.finding, {typed.text("source"), action.finding.number}, action.case_id, action.team,
        FindingKind::improvement, "", typed.text("words"), action.raised_by, action.raised_at};
}

} // namespace

http::Response show_new_action(staff::Request const& request)
{
    Choices choices;
    read_choices(choices, request, request.query().text("team"));
    return new_action_page(request, choices, {});
}

http::Response add_action(staff::Request const& request)
{
    Choices choices;
    read_choices(choices, request, request.form().text("team"));
    Typed typed{request.form(), {}};
    if (!choices.team) {
        typed.problems.add("team", "Select which team it is for");
        return new_action_page(request, choices, typed);
    }
    auto const action = read_action(request, choices, typed);
    if (!action) return new_action_page(request, choices, typed);
    history::Act const act{request.person().id.number, request.now(), "added the action"};
    auto const added = request.database().write([&](db::Transaction& tx) {
        store::record(tx, finding_for(*action, typed), act);
        return store::add(tx, *action, act);
    });
    if (!added) {
        typed.problems.add(added.problem().field, added.problem().message);
        return new_action_page(request, choices, typed);
    }
    return staff::redirect_with_notice("/actions/" + action->id.text(), "Action added");
}

} // namespace gt::improvement
