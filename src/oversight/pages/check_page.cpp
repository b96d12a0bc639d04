#include "improvement/store/actions.hpp"
#include "improvement/store/findings.hpp"
#include "oversight/pages/pages.hpp"
#include "oversight/store/checks.hpp"
#include "oversight/verbs.hpp"
#include "platform/forms/typed.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/radios.hpp"
#include "platform/html/govuk/summary_list.hpp"
#include "platform/html/govuk/table.hpp"
#include "staff/store/teams.hpp"

namespace gt::oversight {

namespace {

namespace govuk = html::govuk;
using forms::Typed;

struct ShownCheck {
    ManagersCheck check;
    std::vector<improvement::Action> actions; ///< of its gaps, those that this person may see
    bool may_agree = false;
};

std::vector<improvement::Action> actions_of(db::Reader& reader, staff::Request const& request, CheckId id)
{
    std::vector<improvement::Action> found;
    for (auto const& finding : improvement::store::of_source(reader, {"managers_check", id.number}))
        for (auto const& action : improvement::store::of_finding(reader, finding.id))
            if (auto seen = improvement::store::find_visible(reader, request.person(), action.id, request.today()))
                found.push_back(*std::move(seen));
    return found;
}

std::optional<ShownCheck> find_shown_check(staff::Request const& request)
{
    auto const id = request.id<CheckId>();
    if (!id) return std::nullopt;
    auto reader = request.database().read();
    auto check = store::find_visible(reader, request.person(), *id, request.today());
    if (!check) return std::nullopt;
    bool const may = may_agree(*check, request.person())
        && staff::store::is_in_sight(reader, request.person().id, verb::agree, check->team, request.today());
    return ShownCheck{*std::move(check), actions_of(reader, request, *id), may};
}

std::string agreement_words(ManagersCheck const& check)
{
    auto words = std::string{title_of(check.agreement)};
    if (check.agreed_at) words += " by " + check.agreed_by_name + " on " + check.agreed_at->london_words();
    return words;
}

void draw_facts(html::Out& out, ManagersCheck const& check)
{
    govuk::SummaryList list{.rows = {{.key = "Case", .value = check.case_number}}};
    auto const add = [&](std::string_view key, std::string const& value) {
        if (!value.empty())
            list.rows.push_back({.key = key, .value = value, .value_classes = "goldenthread-their-words"});
    };
    add("Document", check.document ? check.about() : "");
    add("Written by", check.author_name);
    add("Checked by", check.checked_by_name + " on " + check.checked_at.london_words());
    add("What came of it", std::string{title_of(*check.outcome)});
    add("Complete", std::to_string(check.held()) + " of " + std::to_string(check.asked()));
    add("What the worker should know", check.note);
    if (check.agreement != Agreement::none) add("Agreement", agreement_words(check));
    add("Why", check.agreement_note);
    govuk::draw(out, list);
}

void draw_answers(html::Out& out, ManagersCheck const& check, int objective)
{
    auto const title = objective == 0
        ? std::string{"What was looked for"}
        : "Objective " + std::to_string(objective) + ": " + check.objectives[static_cast<std::size_t>(objective) - 1];
    govuk::Table table{.caption = title,
        .head = {{.text = "What"}, {.text = "Found"}},
        .rows = {},
        .first_cell_is_header = true,
        .caption_classes = "govuk-table__caption--m"};
    for (auto const& answer : check.answers) {
        if (answer.objective != objective) continue;
        auto found = std::string{title_of(*answer.verdict)};
        if (!answer.missing.empty()) found += ". " + answer.missing;
        table.rows.push_back({{.text = answer.text}, {.text = found}});
    }
    if (!table.rows.empty()) govuk::draw(out, table);
}

void draw_actions(html::Out& out, std::vector<improvement::Action> const& actions)
{
    if (actions.empty()) return;
    out.el("h2", {{"class", "govuk-heading-m"}}, "What follows from the gaps");
    out.el("ul", {{"class", "govuk-list govuk-list--bullet"}}, [&] {
        for (auto const& action : actions)
            out.el("li", [&] {
                out.el("a", {{"class", "govuk-link"}, {"href", html::path({"actions", action.id})}}, action.what);
                out.text(". " + std::string{action.state_title()} + ", due " + action.due_said());
            });
    });
}

void draw_agreement(html::Out& out, staff::Request const& request, ShownCheck const& shown, Typed const& typed)
{
    if (!shown.may_agree) return;
    staff::form(out, request, "/checks/" + shown.check.id.text() + "/agreement", [&] {
        govuk::draw(out,
            govuk::Radios{.name = "agreement",
                .items = {{.value = std::string{key_of(Agreement::agreed)}, .text = "I agree"},
                    {.value = std::string{key_of(Agreement::returned)}, .text = "I do not agree: it goes back"}},
                .fieldset
                = govuk::Fieldset{.legend = {.text = "Do you agree to it?", .classes = "govuk-fieldset__legend--m"}},
                .value = typed.text("agreement"),
                .error = typed.error("agreement")});
        forms::draw_text(out, typed, "agreement_note", "Why, or what should be known");
        govuk::draw(out, govuk::Button{.text = "Save", .prevents_double_click = true});
    });
}

http::Response check_page(staff::Request const& request, ShownCheck const& shown, Typed const& typed)
{
    auto const& check = shown.check;
    return staff::show(request,
        {.title = check.about(),
            .body =
                [&](html::Out& out) {
                    draw_facts(out, check);
                    draw_agreement(out, request, shown, typed);
                    draw_actions(out, shown.actions);
                    for (int objective = 0; objective <= static_cast<int>(check.objectives.size()); ++objective)
                        draw_answers(out, check, objective);
                },
            .back = "/cases/" + check.case_id.text() + "/checks",
            .problems = &typed.problems,
            .caption = check.document ? check.title : "Manager's check"});
}

} // namespace

http::Response show_check(staff::Request const& request)
{
    auto const shown = find_shown_check(request);
    return shown ? check_page(request, *shown, {}) : staff::not_found(request);
}

http::Response save_agreement(staff::Request const& request)
{
    auto const shown = find_shown_check(request);
    if (!shown) return staff::not_found(request);
    Typed typed{request.form(), {}};
    auto const after
        = agree(shown->check, request.person(), typed.text("agreement"), typed.text("agreement_note"), request.now());
    if (!after && after.problem().field.empty()) return staff::refuse(request, after.problem());
    if (!shown->may_agree) return staff::forbidden(request, "You cannot agree to the documents of this team.");
    if (!after) {
        typed.problems.add(after.problem().field, after.problem().message);
        return check_page(request, *shown, typed);
    }
    auto const saved = request.database().write([&](db::Transaction& tx) {
        return store::save_agreement(tx, shown->check, *after,
            {request.person().id.number, request.now(),
                after->agreement == Agreement::agreed ? "agreed to the document" : "did not agree to the document"});
    });
    if (!saved) return staff::refuse(request, saved.problem());
    return staff::redirect_with_notice("/checks/" + shown->check.id.text(), "Saved");
}

} // namespace gt::oversight
