#include "audits/pages/finding_form.hpp"

#include "audits/readiness.hpp"
#include "audits/touched_standards.hpp"
#include "improvement/due_words.hpp"
#include "improvement/verbs.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/checkboxes.hpp"
#include "platform/html/govuk/input.hpp"
#include "platform/html/govuk/radios.hpp"
#include "platform/html/govuk/select.hpp"
#include "platform/html/govuk/textarea.hpp"
#include "platform/text/long_words.hpp"
#include "staff/house/long_form.hpp"
#include "staff/store/people.hpp"

namespace gt::audits {

namespace {

namespace govuk = html::govuk;
using improvement::FindingKind;

void check_action(FindingForm& form, staff::Request const& request, AtHand const& at_hand)
{
    if (form.what.empty()) form.problems.add("what", "Enter what will be done");
    auto reader = request.database().read();
    auto const owners = staff::store::who_may(reader, improvement::verb::do_, at_hand.audit.team, request.today());
    auto const is_owner = [&](staff::StaffMember const& member) { return member.id.text() == form.owner; };
    if (std::ranges::none_of(owners, is_owner)) form.problems.add("owner", "Select who will do it");
    auto const due = improvement::date_meant(form.due_on, request.today(), WorkingDays::england());
    if (!due)
        form.problems.add(
            "due_on", "Enter the date the action is due, like 22 November 2026, or a time, like within 2 weeks");
    else if (*due < request.today())
        form.problems.add("due_on", "The date the action is due must be today or in the future");
}

void draw_action_fields(html::Out& out, FindingForm const& form, std::vector<staff::StaffMember> const& owners)
{
    auto const error = [&](std::string_view name) { return form.problems.message_for(name); };
    govuk::draw(out,
        govuk::Textarea{.name = "what",
            .label = {.text = "Action: what will be done?"},
            .value = form.what,
            .rows = 3,
            .error = error("what")});
    govuk::Select select{.name = "owner",
        .label = {.text = "Who will do it?"},
        .items = {{.text = "Choose a person", .value = ""}},
        .value = form.owner,
        .error = error("owner")};
    for (auto const& owner : owners)
        select.items.push_back({.text = owner.name + ", " + owner.job_title, .value = owner.id.text()});
    govuk::draw(out, select);
    govuk::draw(out,
        govuk::Input{.name = "due_on",
            .label = {.text = "By when?"},
            .value = form.due_on,
            .hint = "For example, 22 December 2026, end of March, or within 2 weeks",
            .error = error("due_on"),
            .classes = "govuk-input--width-20"});
}

void draw_theme(html::Out& out, AtHand const& at_hand, FindingForm const& form)
{
    govuk::Select theme{.name = "theme",
        .label = {.text = "Theme"},
        .items = {{.text = "Choose a domain", .value = ""}},
        .value = form.theme,
        .error = form.problems.message_for("theme")};
    for (auto const* domain : at_hand.tool->domains())
        theme.items.push_back({.text = domain->title, .value = domain->key});
    govuk::draw(out, theme);
    govuk::Select question{.name = "question",
        .label = {.text = "Question it belongs to, if it is one"},
        .items = {{.text = "The domain as a whole", .value = ""}},
        .value = form.question,
        .error = form.problems.message_for("question")};
    for (auto const* domain : at_hand.tool->domains())
        for (auto const& one : domain->questions) question.items.push_back({.text = one.text, .value = one.key});
    govuk::draw(out, question);
}

void draw_themes(html::Out& out, AtHand const& at_hand, FindingForm const& form)
{
    if (at_hand.framework->themes.empty()) return;
    govuk::Checkboxes themes{.name = "themes",
        .items = {},
        .fieldset = govuk::Fieldset{.legend = {.text = "What is it about?"}},
        .values = form.themes,
        .hint = "So that what comes again is noticed",
        .error = form.problems.message_for("themes"),
        .classes = "govuk-checkboxes--small"};
    for (auto const& one : at_hand.framework->themes) themes.items.push_back({.value = one.key, .text = one.title});
    govuk::draw(out, themes);
}

} // namespace

bool FindingForm::is_improvement() const { return kind == key_of(FindingKind::improvement); }

improvement::Finding FindingForm::finding(staff::Request const& request, AtHand const& at_hand) const
{
    auto const& audit = at_hand.audit;
    auto sorted_themes = themes;
    std::ranges::sort(sorted_themes);
    return {request.new_id<improvement::FindingId>(), {"audit", audit.id.number}, audit.case_id, audit.team,
        *improvement::finding_kind(kind), theme, words, request.person().id, request.now(), audit.worker, question,
        touched_standards(*at_hand.tool, theme, question), sorted_themes};
}

std::optional<improvement::Action> FindingForm::action(
    staff::Request const& request, AtHand const& at_hand, improvement::Finding const& finding) const
{
    if (!is_improvement()) return std::nullopt;
    // The finding's own number: posting the form again adds neither a second time.
    improvement::Action action{.id = {finding.id.number},
        .finding = finding.id,
        .case_id = at_hand.audit.case_id,
        .label = at_hand.audit.case_number,
        .team = at_hand.audit.team,
        .owner = *staff::PersonId::parse(owner),
        .owner_name = {},
        .raised_by = request.person().id,
        .raised_at = request.now(),
        .what = what,
        .due_on = *improvement::date_meant(due_on, request.today(), WorkingDays::england()),
        .due_words = Date::parse_typed(due_on) ? "" : due_on};
    return action;
}

FindingForm read_finding_form(staff::Request const& request, AtHand const& at_hand)
{
    auto const& fields = request.form();
    FindingForm form{fields.text("kind"), fields.text("theme"), fields.text("words"), fields.text("what"),
        fields.text("owner"), fields.text("due_on"), fields.text("question"), fields.all("themes")};
    if (!improvement::finding_kind(form.kind)) form.problems.add("kind", "Select what you found");
    auto const* theme = at_hand.tool->section(form.theme);
    if (!theme || !theme->is_domain()) form.problems.add("theme", "Select the domain that it belongs to");
    if (!form.question.empty() && !at_hand.tool->question(form.question))
        form.problems.add("question", "Select a question of this audit tool");
    if (!std::ranges::all_of(form.themes, [&](auto const& key) { return at_hand.framework->theme(key); }))
        form.problems.add("themes", "Select themes of the framework");
    if (form.words.empty()) form.problems.add("words", "Enter what you found");
    if (text::is_too_long(form.words)) form.problems.add("words", text::too_long);
    if (form.is_improvement()) check_action(form, request, at_hand);
    return form;
}

void draw_finding_form(
    html::Out& out, staff::Request const& request, AtHand const& at_hand, FindingForm const& form, db::Reader& reader)
{
    auto const owners = staff::store::who_may(reader, improvement::verb::do_, at_hand.audit.team, request.today());
    out.el("h2", {{"class", "govuk-heading-m"}}, "Add a finding");
    staff::long_form(out, request, at_hand.path(place::findings), [&] {
        govuk::draw(out,
            govuk::Radios{.name = "kind",
                .items = {{.value = "strength", .text = "A strength"},
                    {.value = "improvement",
                        .text = "An area for improvement",
                        .conditional = [&](html::Out& o) { draw_action_fields(o, form, owners); }}},
                .fieldset = govuk::Fieldset{.legend = {.text = "What did you find?"}},
                .value = form.kind,
                .error = form.problems.message_for("kind")});
        draw_theme(out, at_hand, form);
        draw_themes(out, at_hand, form);
        govuk::draw(out,
            govuk::Textarea{.name = "words",
                .label = {.text = "In your words"},
                .value = form.words,
                .hint = "Exact enough that it can be done again, or done better",
                .error = form.problems.message_for("words")});
        govuk::draw(out, govuk::Button{.text = "Add this finding", .classes = "govuk-button--secondary"});
    });
}

} // namespace gt::audits
