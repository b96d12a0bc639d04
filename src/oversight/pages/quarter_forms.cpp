#include "improvement/due_words.hpp"
#include "improvement/store/actions.hpp"
#include "improvement/store/findings.hpp"
#include "oversight/pages/quarter_pages.hpp"
#include "oversight/store/quarters.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/checkboxes.hpp"
#include "platform/html/govuk/radios.hpp"
#include "platform/html/govuk/select.hpp"
#include "platform/text/long_words.hpp"

namespace gt::oversight {

namespace {

namespace govuk = html::govuk;
using forms::Typed;
using improvement::Action;
using improvement::Finding;
using improvement::FindingKind;

template <class List>
govuk::Select choice(std::string const& name, std::string const& label, List const& list, Typed const& typed)
{
    govuk::Select select{.name = name,
        .label = {.text = label},
        .items = {{.text = "Choose", .value = ""}},
        .value = typed.text(name),
        .error = typed.error(name)};
    for (auto const& one : list) select.items.push_back({.text = one.name, .value = one.id.text()});
    return select;
}

void draw_due(html::Out& out, Typed const& typed)
{
    forms::draw_text(out, typed, "what", "Action: what will be done?", "Leave this empty when nothing follows");
    forms::draw_line(out, typed, "due_on", "By when?", "For example, 22 December 2026, or within 4 weeks");
}

void draw_finding_form(html::Out& out, staff::Request const& request, ShownQuarter const& shown, Typed const& typed)
{
    govuk::Checkboxes themes{.name = "themes",
        .items = {},
        .fieldset = govuk::Fieldset{.legend = {.text = "What is it about?"}},
        .values = typed.fields.all("themes"),
        .error = typed.error("themes"),
        .classes = "govuk-checkboxes--small"};
    for (auto const& one : shown.framework->themes) themes.items.push_back({.value = one.key, .text = one.title});
    out.el("h2", {{"class", "govuk-heading-m"}}, "Add a strength or a problem");
    staff::form(out, request, shown.path("/findings"), [&] {
        govuk::draw(out,
            govuk::Radios{.name = "kind",
                .items = {{.value = "strength", .text = "A strength"}, {.value = "improvement", .text = "A problem"}},
                .fieldset = govuk::Fieldset{.legend = {.text = "What is it?"}},
                .value = typed.text("kind"),
                .error = typed.error("kind")});
        govuk::draw(out, choice("team", "Where?", shown.teams, typed));
        forms::draw_text(out, typed, "words", "In your words", "Nothing about a child or a named worker");
        if (!themes.items.empty()) govuk::draw(out, themes);
        draw_due(out, typed);
        govuk::draw(out, choice("owner", "Who will do it?", shown.owners, typed));
        govuk::draw(out, govuk::Button{.text = "Add it", .prevents_double_click = true});
    });
}

/// The action that was typed, of a finding of that team; nothing when none was, or something is to be put right.
std::optional<Action> read_action(staff::Request const& request, ShownQuarter const& shown, staff::TeamId team,
    std::optional<staff::PersonId> owner, Typed& typed)
{
    if (typed.text("what").empty()) return std::nullopt;
    auto const due = improvement::date_meant(typed.text("due_on"), request.today(), WorkingDays::england());
    if (!due)
        typed.problems.add("due_on", "Enter a date, like 22 December 2026, or a time, like within 4 weeks");
    else if (*due < request.today())
        typed.problems.add("due_on", "The date the action is due must be today or in the future");
    if (!owner) typed.problems.add("owner", "Select who will do it");
    if (!due || !owner) return std::nullopt;
    return Action{.id = {request.new_id<improvement::ActionId>()},
        .finding = {},
        .case_id = {},
        .label = shown.check.area_name,
        .team = team,
        .owner = *owner,
        .owner_name = {},
        .raised_by = request.person().id,
        .raised_at = request.now(),
        .what = typed.text("what"),
        .due_on = *due,
        .due_words = Date::parse_typed(typed.text("due_on")) ? "" : typed.text("due_on")};
}

Finding finding_of(staff::Request const& request, ShownQuarter const& shown, staff::TeamId team, FindingKind kind,
    std::string const& words)
{
    return {.id = request.new_id<improvement::FindingId>(),
        .source = {"quarter_check", shown.check.id.number},
        .case_id = {},
        .team = team,
        .kind = kind,
        .theme = "",
        .words = words,
        .recorded_by = request.person().id,
        .recorded_at = request.now()};
}

Result<void> keep(db::Transaction& tx, Finding const& finding, std::optional<Action> action, history::Act const& act)
{
    improvement::store::record(tx, finding, act);
    if (!action) return {};
    action->finding = finding.id;
    return improvement::store::add(tx, *action, act);
}

std::optional<ShownQuarter> shown_in(staff::Request const& request)
{
    auto reader = request.database().read();
    return find_quarter(reader, request);
}

http::Response show_problem(
    staff::Request const& request, ShownQuarter const& shown, Typed typed, Problem const& problem)
{
    if (problem.field.empty()) return staff::refuse(request, problem);
    typed.problems.add(problem.field, problem.message);
    return quarter_page(request, shown, typed);
}

} // namespace

void draw_quarter_forms(html::Out& out, staff::Request const& request, ShownQuarter const& shown, Typed const& typed)
{
    if (shown.may_write) {
        draw_finding_form(out, request, shown, typed);
        out.el("h2", {{"class", "govuk-heading-m"}}, "Submit the report");
        staff::form(out, request, shown.path("/submission"), [&] {
            forms::draw_text(out, typed, "summary", "What did the quarter show?");
            govuk::draw(out, govuk::Button{.text = "Submit to senior managers", .prevents_double_click = true});
        });
    }
    if (!shown.may_receive) return;
    out.el("h2", {{"class", "govuk-heading-m"}}, "Receive the report");
    staff::form(out, request, shown.path("/receipt"), [&] {
        forms::draw_text(out, typed, "decided", "What did you decide?");
        draw_due(out, typed);
        govuk::draw(out, govuk::Button{.text = "Received", .prevents_double_click = true});
    });
}

http::Response add_quarter_finding(staff::Request const& request)
{
    auto const shown = shown_in(request);
    if (!shown) return staff::not_found(request);
    if (!shown->may_write)
        return staff::forbidden(request, "Only the group manager writes on a quarter, until it is submitted.");
    Typed typed{request.form(), {}};
    auto const kind = improvement::finding_kind(typed.text("kind"));
    auto const named = [&](auto const& list, std::string const& id) {
        return std::ranges::find_if(list, [&](auto const& one) { return one.id.text() == id; });
    };
    auto const team = named(shown->teams, typed.text("team"));
    auto const owner = named(shown->owners, typed.text("owner"));
    auto themes = typed.fields.all("themes");
    std::ranges::sort(themes);
    if (!kind) typed.problems.add("kind", "Select what it is");
    if (team == shown->teams.end()) typed.problems.add("team", "Select where it is");
    if (typed.text("words").empty()) typed.problems.add("words", "Enter it in your words");
    if (text::is_too_long(typed.text("words"))) typed.problems.add("words", text::too_long);
    if (!std::ranges::all_of(themes, [&](auto const& key) { return shown->framework->theme(key); }))
        typed.problems.add("themes", "Select themes of the framework");
    auto const owned_by = owner == shown->owners.end() ? std::nullopt : std::optional{owner->id};
    auto const where = team == shown->teams.end() ? shown->check.area : team->id;
    auto const action = read_action(request, *shown, where, owned_by, typed);
    if (typed.problems.any()) return quarter_page(request, *shown, typed);
    auto finding = finding_of(request, *shown, where, *kind, typed.text("words"));
    finding.themes = std::move(themes);
    auto const kept = request.database().write([&](db::Transaction& tx) {
        return keep(tx, finding, action, {request.person().id.number, request.now(), "recorded a finding"});
    });
    if (!kept) return show_problem(request, *shown, typed, kept.problem());
    return staff::redirect_with_notice(shown->path(), "Added");
}

http::Response submit_quarter(staff::Request const& request)
{
    auto const shown = shown_in(request);
    if (!shown) return staff::not_found(request);
    Typed const typed{request.form(), {}};
    auto const after = submit(shown->check, request.person(), typed.text("summary"), request.now());
    if (!after) return show_problem(request, *shown, typed, after.problem());
    if (!shown->may_write) return staff::forbidden(request, "Only the group manager submits a quarter.");
    auto const saved = request.database().write([&](db::Transaction& tx) {
        return store::save(
            tx, shown->check, *after, {request.person().id.number, request.now(), "submitted the quarter's report"});
    });
    if (!saved) return staff::refuse(request, saved.problem());
    return staff::redirect_with_notice(shown->path(), "Submitted");
}

http::Response receive_quarter(staff::Request const& request)
{
    auto const shown = shown_in(request);
    if (!shown) return staff::not_found(request);
    Typed typed{request.form(), {}};
    auto const after = receive(shown->check, request.person(), typed.text("decided"), request.now());
    if (!after) return show_problem(request, *shown, typed, after.problem());
    if (!shown->may_receive) return staff::forbidden(request, "Only senior managers receive a quarter's report.");
    auto const action = read_action(request, *shown, shown->check.area, shown->check.submitted_by, typed);
    if (typed.problems.any()) return quarter_page(request, *shown, typed);
    auto const finding
        = finding_of(request, *shown, shown->check.area, FindingKind::improvement, typed.text("decided"));
    history::Act const act{request.person().id.number, request.now(), "received the quarter's report"};
    auto const saved = request.database().write([&](db::Transaction& tx) -> Result<void> {
        if (auto const done = store::save(tx, shown->check, *after, act); !done) return done;
        return action ? keep(tx, finding, action, act) : Result<void>{};
    });
    if (!saved) return show_problem(request, *shown, typed, saved.problem());
    return staff::redirect_with_notice(shown->path(), "Received");
}

} // namespace gt::oversight
