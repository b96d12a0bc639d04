#include "audits/store/reallocation.hpp"

#include "audits/independence.hpp"
#include "audits/pages/pages.hpp"
#include "audits/store/auditors.hpp"
#include "platform/forms/form.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/checkboxes.hpp"
#include "platform/html/govuk/input.hpp"
#include "platform/html/govuk/select.hpp"
#include "platform/html/govuk/table.hpp"
#include "platform/text/digest.hpp"
#include "platform/text/text.hpp"

namespace gt::audits {

namespace {

namespace govuk = html::govuk;

struct ReallocationForm {
    std::optional<staff::PersonId> from;
    std::optional<staff::PersonId> to;
    bool declared;
    std::string reason;
    forms::Problems problems = {};

    bool is_asked() const { return from && to && !problems.any(); }
};

/// What the page shows: whose audits, to whom they can go, and which of them.
struct Board {
    std::vector<store::Burdened> burdened;
    std::vector<store::AuditorName> auditors;
    std::vector<store::Handing> handings;

    std::vector<Audit> to_hand_on() const
    {
        std::vector<Audit> audits;
        for (auto const& handing : handings)
            if (handing.refusal.empty()) audits.push_back(handing.audit);
        return audits;
    }

    /// Stands for exactly what would be handed on, so that nothing else is.
    std::string code() const
    {
        std::string content;
        for (auto const& audit : to_hand_on()) content += audit.id.text() + " " + std::to_string(audit.version) + "\n";
        return text::digest(content).substr(0, 16);
    }
};

ReallocationForm read_form(http::Fields const& fields)
{
    return {staff::PersonId::parse(fields.text("from")), staff::PersonId::parse(fields.text("to")),
        fields.text("declaration") == "yes", fields.text("reason")};
}

void check(ReallocationForm& form, Board const& board)
{
    if (!form.from || std::ranges::find(board.burdened, *form.from, &store::Burdened::person) == board.burdened.end())
        form.problems.add("from", "Select whose audits are handed on");
    if (!form.to || std::ranges::find(board.auditors, *form.to, &store::AuditorName::person) == board.auditors.end())
        form.problems.add("to", "Select who takes them");
    else if (form.from == form.to)
        form.problems.add("to", "Select somebody else than whose audits they are");
    if (form.reason.empty()) form.problems.add("reason", "Enter why they are handed on");
}

Board board_for(staff::Request const& request, ReallocationForm& form, bool is_filled)
{
    auto reader = request.database().read();
    auto const today = request.today();
    Board board{store::burdened(reader, request.person(), today), store::auditor_names(reader, today), {}};
    if (!is_filled) return board;
    check(form, board);
    if (form.is_asked())
        board.handings = store::handings(reader, store::open_audits_of(reader, request.person(), *form.from, today),
            {*form.to, form.declared}, request.person().id, today);
    return board;
}

void draw_question(html::Out& out, ReallocationForm const& form, Board const& board)
{
    forms::query_form(out, html::Url::rooted("/audits/reallocation"), [&] {
        govuk::Select from{.name = "from",
            .label = {.text = "Whose audits?"},
            .items = {{.text = "Choose", .value = ""}},
            .value = form.from ? form.from->text() : "",
            .error = form.problems.message_for("from")};
        for (auto const& one : board.burdened)
            from.items.push_back({.text = one.name + ", " + text::count_of(one.open_audits, "audit", "audits"),
                .value = one.person.text()});
        govuk::draw(out, from);
        govuk::Select to{.name = "to",
            .label = {.text = "Who takes them?"},
            .items = {{.text = "Choose", .value = ""}},
            .value = form.to ? form.to->text() : "",
            .error = form.problems.message_for("to")};
        for (auto const& one : board.auditors) to.items.push_back({.text = one.name, .value = one.person.text()});
        govuk::draw(out, to);
        govuk::draw(out,
            govuk::Input{.name = "reason",
                .label = {.text = "Why?"},
                .value = form.reason,
                .hint = "For example, leaves at the end of the month",
                .error = form.problems.message_for("reason")});
        govuk::draw(out,
            govuk::Checkboxes{.name = "declaration",
                .items = {{.value = "yes", .text = declaration, .is_checked = form.declared}},
                .fieldset = govuk::Fieldset{
                    .legend = {.text = "For cases whose worker is matched to no one, whoever takes them declares"}}});
        govuk::draw(out, govuk::Button{.text = "Show what can be handed on", .classes = "govuk-button--secondary"});
    });
}

void draw_handings(html::Out& out, Board const& board)
{
    govuk::Table table{.caption = "Audits still to do, the first due first",
        .head = {{.text = "Case"}, {.text = "Team"}, {.text = "State"}, {.text = "Due"}, {.text = "Handed on?"}},
        .rows = {},
        .caption_classes = "govuk-table__caption--m"};
    for (auto const& [audit, refusal] : board.handings)
        table.rows.push_back({{.text = audit.case_number}, {.text = audit.team_name}, {.text = title_of(audit.state)},
            {.text = audit.due_on.words()}, {.text = refusal.empty() ? "Yes" : "No: " + refusal}});
    out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
}

void draw_handing_on(html::Out& out, staff::Request const& request, ReallocationForm const& form, Board const& board)
{
    auto const count = board.to_hand_on().size();
    if (count == 0) return out.el("p", {{"class", "govuk-body"}}, "None of them can go to this person.");
    staff::form(out, request, "/audits/reallocation", [&] {
        forms::hidden(out, "from", form.from->text());
        forms::hidden(out, "to", form.to->text());
        forms::hidden(out, "reason", form.reason);
        forms::hidden(out, "declaration", form.declared ? "yes" : "");
        forms::hidden(out, "code", board.code());
        govuk::draw(out,
            govuk::Button{.text = "Hand on " + text::count_of(static_cast<long long>(count), "audit", "audits"),
                .prevents_double_click = true});
    });
}

http::Response reallocation_page(staff::Request const& request, ReallocationForm const& form, Board const& board)
{
    return staff::show(request,
        {.title = "Hand audits on",
            .body =
                [&](html::Out& out) {
                    draw_question(out, form, board);
                    if (!form.from || !form.to || board.handings.empty()) return;
                    draw_handings(out, board);
                    draw_handing_on(out, request, form, board);
                },
            .back = "/audits/samples",
            .problems = &form.problems});
}

} // namespace

http::Response show_reallocation(staff::Request const& request)
{
    auto form = read_form(request.query());
    auto const board = board_for(request, form, !request.query().pairs().empty());
    return reallocation_page(request, form, board);
}

http::Response reallocate_audits(staff::Request const& request)
{
    auto form = read_form(request.form());
    auto const board = board_for(request, form, true);
    if (form.problems.any()) return reallocation_page(request, form, board);
    if (board.code() != request.form().text("code")) {
        form.problems.add("from", "These audits have changed since you looked at them: look again, then hand them on");
        return reallocation_page(request, form, board);
    }
    auto const handed = request.database().write([&](db::Transaction& tx) {
        return store::hand_on(tx, board.to_hand_on(), *form.to, form.declared, form.reason,
            {request.person().id.number, request.now(), "handed the audit on"});
    });
    if (!handed) return staff::refuse(request, handed.problem());
    return staff::redirect_with_notice("/audits/reallocation", "Audits handed on");
}

} // namespace gt::audits
