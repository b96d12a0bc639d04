#include "improvement/due_words.hpp"
#include "improvement/pages/pages.hpp"
#include "improvement/pages/shown_action.hpp"
#include "improvement/store/progress.hpp"
#include "platform/forms/form.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/details.hpp"
#include "platform/html/govuk/tag.hpp"
#include "platform/html/moj/timeline.hpp"

namespace gt::improvement {

namespace {

namespace govuk = html::govuk;

void draw_secondary(html::Out& out, std::string const& text)
{
    govuk::draw(out, govuk::Button{.text = text, .prevents_double_click = true, .classes = "govuk-button--secondary"});
}

void draw_milestone(html::Out& out, staff::Request const& request, Shown const& shown, Milestone const& one)
{
    auto const due = one.due_words.empty() ? one.due_on.words() : one.due_words + " (" + one.due_on.words() + ")";
    out.text(one.words + ", by " + due + ". ");
    if (one.reached_on) return out.text("Reached on " + one.reached_on->words() + ", " + one.reached_by_name + ".");
    if (one.is_overdue(request.today()))
        govuk::draw(out, govuk::Tag{.text = "Overdue", .classes = "govuk-tag--orange"});
    if (shown.may_write(request.person()))
        staff::form(out, request, shown.path("/milestones/" + one.id.text()),
            [&] { draw_secondary(out, "Say that this is reached"); });
}

std::string record_words(ActionEntry const& entry)
{
    auto words = "Evidence: " + entry.record_kind;
    if (entry.record_on) words += " of " + entry.record_on->words();
    if (!entry.record_ref.empty()) words += ", number " + entry.record_ref;
    return words;
}

std::string title_of(ActionEntry const& entry)
{
    if (entry.kind == EntryKind::note) return "Progress";
    return entry.kind == EntryKind::file ? "Evidence: a file" : record_words(entry);
}

html::moj::TimelineEvent event_of(Shown const& shown, ActionEntry const& entry)
{
    return {.title = title_of(entry),
        .when = entry.written_at.london_words(),
        .machine_time = entry.written_at.iso(),
        .by = entry.written_by_name,
        .content = [&shown, &entry](html::Out& out) {
            if (!entry.words.empty()) out.el("p", {{"class", "govuk-body goldenthread-their-words"}}, entry.words);
            if (entry.kind == EntryKind::file) draw_file(out, shown, entry);
        }};
}

void draw_entry_forms(html::Out& out, staff::Request const& request, Shown const& shown, Typed const& typed)
{
    auto const note = [&](html::Out& inside) {
        staff::form(inside, request, shown.path("/entries"), [&] {
            forms::hidden(inside, "kind", "note");
            forms::draw_text(inside, typed, "note_words", "How does it go on?");
            draw_secondary(inside, "Add this note");
        });
    };
    auto const record = [&](html::Out& inside) {
        staff::form(inside, request, shown.path("/entries"), [&] {
            forms::hidden(inside, "kind", "record");
            forms::draw_line(inside, typed, "record_kind", "What kind of record is it?", "For example, a case note");
            forms::draw_line(inside, typed, "record_on", "Its date", "For example, 22 November 2026");
            forms::draw_line(inside, typed, "record_ref", "Its number in the case system, if it has one");
            forms::draw_text(inside, typed, "record_words", "What does it show?");
            draw_secondary(inside, "Add this evidence");
        });
    };
    auto const kind = typed.text("kind");
    govuk::draw(out, govuk::Details{.summary = "Add a progress note", .text = note, .is_open = kind == "note"});
    govuk::draw(out,
        govuk::Details{
            .summary = "Add evidence: a place in the case record", .text = record, .is_open = kind == "record"});
    draw_file_form(out, request, shown, typed);
}

ActionEntry entry_in(staff::Request const& request, Shown const& shown, forms::Problems& problems)
{
    auto const& form = request.form();
    ActionEntry entry{.id = request.new_id<EntryId>(),
        .action = shown.action.id,
        .kind = form.text("kind") == "record" ? EntryKind::record : EntryKind::note,
        .words = {},
        .written_by = request.person().id,
        .written_at = request.now()};
    entry.words = form.text(entry.kind == EntryKind::note ? "note_words" : "record_words");
    if (entry.kind == EntryKind::note) return entry;
    entry.record_kind = form.text("record_kind");
    entry.record_ref = form.text("record_ref");
    entry.record_on = Date::parse_typed(form.text("record_on"));
    if (!entry.record_on && !form.text("record_on").empty())
        problems.add("record_on", "Enter the date of the record, like 22 November 2026");
    return entry;
}

} // namespace

void draw_milestones(html::Out& out, staff::Request const& request, Shown const& shown, Typed const& typed)
{
    bool const may_add = shown.action.state == ActionState::open && shown.may_write(request.person());
    if (shown.milestones.empty() && !may_add) return;
    out.el("h2", {{"class", "govuk-heading-m"}}, "Milestones");
    if (!shown.milestones.empty())
        out.el("ul", {{"class", "govuk-list govuk-list--bullet"}}, [&] {
            for (auto const& one : shown.milestones) out.el("li", [&] { draw_milestone(out, request, shown, one); });
        });
    if (!may_add) return;
    auto const form = [&](html::Out& inside) {
        staff::form(inside, request, shown.path("/milestones"), [&] {
            forms::draw_line(inside, typed, "milestone", "What will have been reached?");
            forms::draw_line(
                inside, typed, "milestone_due", "By when?", "For example, 22 December 2026, or within 2 weeks");
            draw_secondary(inside, "Add this milestone");
        });
    };
    bool const wrong = typed.error("milestone") || typed.error("milestone_due");
    govuk::draw(out, govuk::Details{.summary = "Add a milestone", .text = form, .is_open = wrong});
}

void draw_entries(html::Out& out, staff::Request const& request, Shown const& shown, Typed const& typed)
{
    bool const may_add = shown.may_write(request.person());
    if (shown.entries.empty() && !may_add) return;
    out.el("h2", {{"class", "govuk-heading-m"}}, "Progress and evidence");
    html::moj::Timeline timeline{.events = {}, .heading_level = 3};
    for (auto const& entry : shown.entries) timeline.events.push_back(event_of(shown, entry));
    if (!timeline.events.empty()) html::moj::draw(out, timeline);
    if (may_add) draw_entry_forms(out, request, shown, typed);
}

http::Response add_entry(staff::Request const& request)
{
    auto const shown = find_shown(request);
    if (!shown) return staff::not_found(request);
    if (!shown->may_write(request.person()))
        return staff::forbidden(request, "Only its owners and those who follow its team's actions write on an action.");
    Typed typed{request.form(), {}};
    auto const entry = checked(entry_in(request, *shown, typed.problems), request.today());
    if (!entry) typed.problems.add(entry.problem().field, entry.problem().message);
    if (typed.problems.any()) return staff::show(request, action_page(request, *shown, typed));
    request.database().write([&](db::Transaction& tx) {
        store::add(tx, *entry, {request.person().id.number, request.now(), "wrote on the action"});
    });
    return staff::redirect_with_notice(shown->path(), "Saved");
}

http::Response add_milestone(staff::Request const& request)
{
    auto const shown = find_shown(request);
    if (!shown) return staff::not_found(request);
    if (!shown->may_write(request.person()))
        return staff::forbidden(request, "Only its owners and those who follow its team's actions write on an action.");
    Typed typed{request.form(), {}};
    auto const words = typed.text("milestone_due");
    auto const due = date_meant(words, request.today(), WorkingDays::england());
    if (typed.text("milestone").empty()) typed.problems.add("milestone", "Enter what will have been reached");
    if (!due)
        typed.problems.add("milestone_due", "Enter a date, like 22 December 2026, or a time, like within 2 weeks");
    if (typed.problems.any()) return staff::show(request, action_page(request, *shown, typed));
    auto const milestone = checked({.id = request.new_id<MilestoneId>(),
                                       .action = shown->action.id,
                                       .words = typed.text("milestone"),
                                       .due_on = *due,
                                       .due_words = Date::parse_typed(words) ? "" : words},
        shown->action, request.today());
    if (!milestone) return show_problem(request, *shown, typed, milestone.problem());
    request.database().write([&](db::Transaction& tx) {
        store::add(tx, *milestone, {request.person().id.number, request.now(), "set a milestone"});
    });
    return staff::redirect_with_notice(shown->path(), "Milestone added");
}

http::Response reach_milestone(staff::Request const& request)
{
    auto const shown = find_shown(request);
    auto const id = request.id<MilestoneId>("milestone");
    if (!shown || !id) return staff::not_found(request);
    auto const found = std::ranges::find(shown->milestones, *id, &Milestone::id);
    if (found == shown->milestones.end()) return staff::not_found(request);
    if (!shown->may_write(request.person()))
        return staff::forbidden(request, "Only its owners and those who follow its team's actions write on an action.");
    auto const reached = request.database().write([&](db::Transaction& tx) {
        return store::reach(
            tx, *found, request.today(), {request.person().id.number, request.now(), "reached a milestone"});
    });
    if (!reached) return staff::refuse(request, reached.problem());
    return staff::redirect_with_notice(shown->path(), "Milestone reached");
}

} // namespace gt::improvement
