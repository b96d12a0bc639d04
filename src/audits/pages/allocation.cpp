#include "audits/independence.hpp"
#include "audits/pages/pages.hpp"
#include "audits/pages/to_allocate.hpp"
#include "audits/pages/tool_choice.hpp"
#include "audits/store/audits.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/checkboxes.hpp"
#include "platform/html/govuk/input.hpp"
#include "platform/html/govuk/inset_text.hpp"
#include "platform/html/govuk/radios.hpp"
#include "platform/text/text.hpp"

namespace gt::audits {

namespace {

namespace govuk = html::govuk;

/// Days that an auditor has when nobody says otherwise.

struct AllocationForm {
    std::string auditor;
    std::string due_on;
    bool declared = false;
    std::string tool = {}; ///< a key; empty: the one meant for the child's group
    forms::Problems problems = {};
};

std::string hint_of(store::Auditor const& auditor)
{
    if (!auditor.conflict.empty()) return "Not possible: " + auditor.conflict;
    return auditor.person.job_title + ", " + text::count_of(auditor.open_audits, "audit", "audits") + " to do";
}

void draw_auditors(
    html::Out& out, staff::Request const& request, ToAllocate const& to_allocate, AllocationForm const& form)
{
    govuk::Radios radios{.name = "auditor",
        .items = {},
        .fieldset = govuk::Fieldset{.legend = {.text = "Who audits it?", .classes = "govuk-fieldset__legend--m"}},
        .value = form.auditor,
        .error = form.problems.message_for("auditor")};
    for (auto const& auditor : to_allocate.auditors)
        radios.items.push_back({.value = auditor.person.id.text(),
            .text = auditor.person.name + (auditor.person.id == request.person().id ? " (you)" : ""),
            .hint = hint_of(auditor),
            .is_disabled = !auditor.conflict.empty()});
    govuk::draw(out, radios);
}

http::Response allocation_page(staff::Request const& request, ToAllocate const& to_allocate, AllocationForm const& form)
{
    return staff::show(request,
        {.title = "Allocate case " + to_allocate.child.number,
            .body =
                [&](html::Out& out) {
                    bool const unmatched = needs_declaration(to_allocate.child);
                    if (unmatched)
                        govuk::draw(out,
                            govuk::InsetText{.text
                                = "The worker's name in the case system is matched to no one. Match it "
                                  "first, or have the auditor declare independence."});
                    staff::form(out, request, to_allocate.path(), [&] {
                        draw_auditors(out, request, to_allocate, form);
                        draw_tools(out, tools_for(request, to_allocate.child), form.tool, form.problems);
                        govuk::draw(out,
                            govuk::Input{.name = "due_on",
                                .label = {.text = "When is the audit due?"},
                                .value = form.due_on,
                                .hint = "For example, 22 December 2026",
                                .error = form.problems.message_for("due_on"),
                                .classes = "govuk-input--width-20"});
                        if (unmatched)
                            govuk::draw(out,
                                govuk::Checkboxes{.name = "declaration",
                                    .items = {{.value = "yes", .text = declaration, .is_checked = form.declared}},
                                    .fieldset = govuk::Fieldset{.legend = {.text = "The auditor declares"}},
                                    .error = form.problems.message_for("declaration")});
                        govuk::draw(out, govuk::Button{.text = "Allocate the audit", .prevents_double_click = true});
                    });
                    draw_replacement(out, request, to_allocate, {});
                },
            .back = "/audits/samples/" + to_allocate.sample.id.text(),
            .problems = &form.problems,
            .caption = std::string{cases::title_of(to_allocate.child.group)} + ", " + to_allocate.sample.team_name});
}

AllocationForm read_form(http::Fields const& fields)
{
    AllocationForm form{
        fields.text("auditor"), fields.text("due_on"), fields.text("declaration") == "yes", fields.text("tool")};
    if (!staff::PersonId::parse(form.auditor)) form.problems.add("auditor", "Select who audits this case");
    if (!Date::parse_typed(form.due_on))
        form.problems.add("due_on", "Enter the date the audit is due, like 22 December 2026");
    return form;
}

/// Whoever stands in the list as not possible is refused when posted all the same; the others again in the write.
void check_asked(AllocationForm& form, ToAllocate const& to_allocate)
{
    for (auto const& auditor : to_allocate.auditors)
        if (auditor.person.id.text() == form.auditor && !auditor.conflict.empty())
            form.problems.add("auditor", auditor.conflict);
}

Audit audit_in(
    staff::Request const& request, ToAllocate const& to_allocate, AllocationForm const& form, std::string tool_key)
{
    return {.id = request.new_id<AuditId>(),
        .case_id = to_allocate.child.id,
        .case_number = to_allocate.child.number,
        .team = to_allocate.sample.team,
        .team_name = {},
        .worker = to_allocate.child.worker,
        .worker_name = {},
        .auditor = *staff::PersonId::parse(form.auditor),
        .auditor_name = {},
        .sample = to_allocate.sample.id,
        .kind = to_allocate.theme ? Kind::themed : Kind::routine,
        .chosen_at_random = stands_for_the_list(to_allocate.sample.rules.method),
        .tool_key = std::move(tool_key),
        .tool_day = request.today(),
        .state = State::allocated,
        .independence_declared = form.declared,
        .allocated_at = request.now(),
        .due_on = *Date::parse_typed(form.due_on),
        .graded_at = {},
        .submitted_at = {},
        .provisional_until = {},
        .overall_grade = {},
        .limited_by_safety = false,
        .version = 1};
}

} // namespace

http::Response show_allocation(staff::Request const& request)
{
    auto const to_allocate = find_case(request);
    if (!to_allocate) return staff::not_found(request);
    return allocation_page(request, *to_allocate, {"", request.today().plus_days(usual_days).words()});
}

http::Response allocate_audit(staff::Request const& request)
{
    auto const to_allocate = find_case(request);
    if (!to_allocate) return staff::not_found(request);
    auto form = read_form(request.form());
    check_asked(form, *to_allocate);
    auto const offered = tools_for(request, to_allocate->child);
    if (!offered.usual) return staff::refuse(request, {"", "The framework in force has no audit tool"});
    auto const* tool = offered.chosen(form.tool);
    if (!tool) form.problems.add("tool", "Select an audit tool that is in force");
    if (form.problems.any()) return allocation_page(request, *to_allocate, form);
    auto const audit = audit_in(request, *to_allocate, form, tool->key);
    auto const allocated = request.database().write([&](db::Transaction& tx) {
        return store::allocate(tx, audit, {request.person().id.number, request.now(), "allocated the audit"});
    });
    if (!allocated) {
        if (allocated.problem().field.empty()) return staff::refuse(request, allocated.problem());
        form.problems.add(allocated.problem().field, allocated.problem().message);
        return allocation_page(request, *to_allocate, form);
    }
    return staff::redirect_with_notice("/audits/samples/" + to_allocate->sample.id.text(), "Audit allocated");
}

} // namespace gt::audits
