#include "improvement/due_words.hpp"
#include "improvement/pages/pages.hpp"
#include "improvement/pages/shown_action.hpp"
#include "improvement/store/actions.hpp"
#include "improvement/verbs.hpp"
#include "platform/forms/form.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/checkboxes.hpp"
#include "platform/html/govuk/input.hpp"
#include "platform/html/govuk/select.hpp"
#include "staff/store/people.hpp"

namespace gt::improvement {

namespace {

namespace govuk = html::govuk;

constexpr int most_to_wait_for = 200;

/// What there is to choose from.
struct Choices {
    std::vector<staff::StaffMember> people; ///< who may do it
    std::vector<Action> others; ///< open ones of the same team

    staff::StaffMember const* person(std::string const& id) const
    {
        auto const found = std::ranges::find_if(people, [&](auto const& one) { return one.id.text() == id; });
        return found == people.end() ? nullptr : &*found;
    }
};

Choices choices_for(staff::Request const& request, Action const& action)
{
    auto reader = request.database().read();
    Choices choices{staff::store::who_may(reader, verb::do_, action.team, request.today()),
        store::list_visible(reader, request.person(), request.today(),
            {.state = ActionState::open, .team = action.team}, most_to_wait_for)};
    std::erase_if(choices.others, [&](Action const& one) { return one.id == action.id; });
    return choices;
}

/// What the form shows at first: the action as it stands.
http::Fields standing(Action const& action)
{
    http::Fields fields{{"owner", action.owner.text()},
        {"due", action.due_words.empty() ? action.due_on.words() : action.due_words},
        {"waits_for", action.waits_for ? action.waits_for->id.text() : ""}};
    for (auto const& one : action.also) fields.add("also", one.id.text());
    return fields;
}

void draw_owners(html::Out& out, Choices const& choices, Typed const& typed)
{
    govuk::Select owner{.name = "owner",
        .label = {.text = "Who answers for it?"},
        .items = {{.text = "Choose a person", .value = ""}},
        .value = typed.text("owner"),
        .error = typed.error("owner")};
    govuk::Checkboxes also{.name = "also",
        .items = {},
        .fieldset = govuk::Fieldset{.legend = {.text = "Who owns it too?"}},
        .values = typed.fields.all("also"),
        .error = typed.error("also"),
        .classes = "govuk-checkboxes--small"};
    for (auto const& one : choices.people) {
        owner.items.push_back({.text = one.name + ", " + one.job_title, .value = one.id.text()});
        also.items.push_back({.value = one.id.text(), .text = one.name + ", " + one.job_title});
    }
    govuk::draw(out, owner);
    govuk::draw(out, also);
}

void draw_waits_for(html::Out& out, Choices const& choices, Typed const& typed)
{
    govuk::Select select{.name = "waits_for",
        .label = {.text = "Does it wait for another action of the team?"},
        .items = {{.text = "It waits for none", .value = ""}},
        .value = typed.text("waits_for"),
        .hint = "It is shown as at risk while that one is late",
        .error = typed.error("waits_for")};
    for (auto const& one : choices.others)
        select.items.push_back({.text = one.what + " (" + one.due_on.words() + ")", .value = one.id.text()});
    govuk::draw(out, select);
}

http::Response plan_page(
    staff::Request const& request, Shown const& shown, Choices const& choices, Typed const& typed, int status)
{
    return staff::show_with_status(request, status,
        {.title = "Change the plan of an action",
            .body =
                [&](html::Out& out) {
                    out.el("p", {{"class", "govuk-body goldenthread-their-words"}}, shown.action.what);
                    staff::form(out, request, shown.path("/plan"), [&] {
                        forms::hidden(out, "version", std::to_string(shown.action.version));
                        draw_owners(out, choices, typed);
                        govuk::draw(out,
                            govuk::Input{.name = "due",
                                .label = {.text = "When is it due?"},
                                .value = typed.text("due"),
                                .hint = "For example, 22 December 2026, end of March, or within 2 weeks",
                                .error = typed.error("due"),
                                .classes = "govuk-input--width-20"});
                        draw_waits_for(out, choices, typed);
                        govuk::draw(out, govuk::Button{.text = "Save", .prevents_double_click = true});
                    });
                },
            .back = shown.path(),
            .problems = &typed.problems});
}

void read_owners(Action& action, Choices const& choices, Typed& typed)
{
    if (auto const* owner = choices.person(typed.text("owner"))) {
        action.owner = owner->id;
        action.owner_name = owner->name;
    } else {
        typed.problems.add("owner", "Select who answers for it");
    }
    action.also.clear();
    for (auto const& id : typed.fields.all("also")) {
        auto const* one = choices.person(id);
        if (!one)
            typed.problems.add("also", "Select people who may do actions of this team");
        else if (!action.is_owned_by(one->id))
            action.also.push_back({one->id, one->name});
    }
}

void read_due(Action& action, std::optional<Finding> const& finding, Date today, Typed& typed)
{
    auto const words = typed.text("due");
    if (words == (action.due_words.empty() ? action.due_on.words() : action.due_words)) return; // as it was
    auto const due = date_meant(words, today, WorkingDays::england());
    if (!due)
        typed.problems.add("due", "Enter a date, like 22 December 2026, or a time, like end of March");
    else if (*due < today || (finding && *due < finding->recorded_at.london_date()))
        typed.problems.add("due", "The date the action is due must be today or in the future");
    if (!due) return;
    action.due_on = *due;
    action.due_words = Date::parse_typed(words) ? "" : words;
}

void read_waits_for(Action& action, Choices const& choices, Typed& typed)
{
    auto const id = typed.text("waits_for");
    action.waits_for = std::nullopt;
    if (id.empty()) return;
    auto const other = std::ranges::find_if(choices.others, [&](Action const& one) { return one.id.text() == id; });
    if (other == choices.others.end())
        typed.problems.add("waits_for", "Select an open action of the same team");
    else
        action.waits_for = WaitedFor{other->id, other->what, other->due_on, true};
}

} // namespace

http::Response show_plan(staff::Request const& request)
{
    auto const shown = find_shown(request);
    if (!shown) return staff::not_found(request);
    if (!shown->may_plan) return staff::forbidden(request, "You cannot plan the actions of this team.");
    return plan_page(request, *shown, choices_for(request, shown->action), {standing(shown->action), {}}, 200);
}

http::Response save_plan(staff::Request const& request)
{
    auto const shown = find_shown(request);
    if (!shown) return staff::not_found(request);
    if (!shown->may_plan) return staff::forbidden(request, "You cannot plan the actions of this team.");
    if (shown->action.state != ActionState::open)
        return staff::refuse(request, {"", "This action is not open, so its plan does not change any more"});
    auto const choices = choices_for(request, shown->action);
    Typed typed{request.form(), {}};
    auto before = shown->action;
    if (auto const seen = parse_id_number(typed.text("version"))) before.version = static_cast<int>(*seen);
    auto after = before;
    read_owners(after, choices, typed);
    read_due(after, shown->finding, request.today(), typed);
    read_waits_for(after, choices, typed);
    if (typed.problems.any()) return plan_page(request, *shown, choices, typed, 422);
    auto const saved = request.database().write([&](db::Transaction& tx) {
        return store::plan(
            tx, before, after, {request.person().id.number, request.now(), "changed the plan of the action"});
    });
    if (saved) return staff::redirect_with_notice(shown->path(), "Saved");
    typed.problems.add(saved.problem().field, saved.problem().message);
    return plan_page(request, *shown, choices, typed, saved.problem().kind == Problem::Kind::conflict ? 409 : 422);
}

} // namespace gt::improvement
