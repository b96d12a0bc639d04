#include "audits/independence.hpp"
#include "audits/pages/second_read_pages.hpp"
#include "audits/store/audits.hpp"
#include "audits/store/second_reads.hpp"
#include "cases/store/cases.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/checkboxes.hpp"
#include "platform/html/govuk/input.hpp"
#include "platform/html/govuk/radios.hpp"

namespace gt::audits {

namespace {

namespace govuk = html::govuk;

/// A drawn audit that is still to be handed to a second reader.
struct ToHandOut {
    DrawId draw;
    Audit first;
    bool needs_declaration;
    std::vector<store::Auditor> readers;

    std::string draw_path() const { return "/audits/second-reads/" + draw.text(); }
    std::string path() const { return draw_path() + "/audits/" + first.id.text(); }
};

struct ReaderForm {
    std::string auditor;
    std::string due_on;
    bool declared = false;
    forms::Problems problems = {};

    static ReaderForm read(http::Fields const& fields)
    {
        ReaderForm form{fields.text("auditor"), fields.text("due_on"), fields.text("declaration") == "yes"};
        if (!staff::PersonId::parse(form.auditor)) form.problems.add("auditor", "Select who reads this case");
        if (!Date::parse_typed(form.due_on))
            form.problems.add("due_on", "Enter the date the second read is due, like 22 December 2026");
        return form;
    }
};

std::optional<ToHandOut> find_to_hand_out(staff::Request const& request)
{
    auto const draw_id = request.id<DrawId>();
    auto const audit_id = request.id<AuditId>("audit");
    if (!draw_id || !audit_id) return std::nullopt;
    auto reader = request.database().read();
    auto const stored = store::find_visible_draw(reader, request.person(), *draw_id, request.today());
    if (!stored) return std::nullopt;
    auto const& drawn = stored->draw.drawn;
    auto first = std::ranges::find(drawn, *audit_id, &Drawable::id) == drawn.end() ? std::nullopt
                                                                                   : store::find(reader, *audit_id);
    auto const child = first ? cases::store::find(reader, first->case_id) : std::nullopt;
    if (!child || child->restricted) return std::nullopt;
    auto readers = store::second_readers_for(reader, *first, request.person().id, request.today());
    return ToHandOut{*draw_id, std::move(*first), needs_declaration(*child), std::move(readers)};
}

void draw_readers(html::Out& out, ToHandOut const& to_hand_out, ReaderForm const& form)
{
    govuk::Radios radios{.name = "auditor",
        .items = {},
        .fieldset = govuk::Fieldset{.legend = {.text = "Who reads it?", .classes = "govuk-fieldset__legend--m"}},
        .value = form.auditor,
        .error = form.problems.message_for("auditor")};
    for (auto const& one : to_hand_out.readers)
        radios.items.push_back({.value = one.person.id.text(),
            .text = one.person.name,
            .hint = one.conflict.empty() ? one.person.job_title : "Not possible: " + one.conflict,
            .is_disabled = !one.conflict.empty()});
    govuk::draw(out, radios);
}

http::Response reader_page(staff::Request const& request, ToHandOut const& to_hand_out, ReaderForm const& form)
{
    auto const body = [&](html::Out& out) {
        out.el("p", {{"class", "govuk-body"}},
            "It stands among their audits to do like any other. Until theirs is submitted, the first audit and its "
            "actions are not there for them.");
        staff::form(out, request, to_hand_out.path(), [&] {
            draw_readers(out, to_hand_out, form);
            govuk::draw(out,
                govuk::Input{.name = "due_on",
                    .label = {.text = "When is it due?"},
                    .value = form.due_on,
                    .hint = "For example, 22 December 2026",
                    .error = form.problems.message_for("due_on"),
                    .classes = "govuk-input--width-20"});
            if (to_hand_out.needs_declaration)
                govuk::draw(out,
                    govuk::Checkboxes{.name = "declaration",
                        .items = {{.value = "yes", .text = declaration, .is_checked = form.declared}},
                        .fieldset = govuk::Fieldset{.legend = {.text = "The second reader declares"}},
                        .error = form.problems.message_for("declaration")});
            govuk::draw(out, govuk::Button{.text = "Hand it out", .prevents_double_click = true});
        });
    };
    return staff::show(request,
        {.title = "Choose the second reader of case " + to_hand_out.first.case_number,
            .body = body,
            .back = to_hand_out.draw_path(),
            .problems = &form.problems,
            .caption = to_hand_out.first.team_name});
}

} // namespace

http::Response show_second_reader(staff::Request const& request)
{
    auto const to_hand_out = find_to_hand_out(request);
    if (!to_hand_out) return staff::not_found(request);
    return reader_page(request, *to_hand_out, {"", request.today().plus_days(usual_days).words()});
}

http::Response give_to_second_reader(staff::Request const& request)
{
    auto const to_hand_out = find_to_hand_out(request);
    if (!to_hand_out) return staff::not_found(request);
    auto form = ReaderForm::read(request.form());
    if (form.problems.any()) return reader_page(request, *to_hand_out, form);
    auto const reading = second_read(to_hand_out->first,
        {request.new_id<AuditId>(), *staff::PersonId::parse(form.auditor), form.declared, request.now(),
            *Date::parse_typed(form.due_on)});
    auto const given = request.database().write([&](db::Transaction& tx) {
        return store::allocate_second_read(
            tx, reading, {request.person().id.number, request.now(), "allocated the audit"});
    });
    if (!given) {
        if (given.problem().field.empty()) return staff::refuse(request, given.problem());
        form.problems.add(given.problem().field, given.problem().message);
        return reader_page(request, *to_hand_out, form);
    }
    return staff::redirect_with_notice(to_hand_out->draw_path(), "Handed out");
}

} // namespace gt::audits
