#include "audits/multi_agency/pages/joint_findings.hpp"

#include "audits/multi_agency/findings.hpp"
#include "audits/multi_agency/pages/pages.hpp"
#include "audits/multi_agency/states.hpp"
#include "cases/pages/child_header.hpp"
#include "improvement/due_words.hpp"
#include "improvement/verbs.hpp"
#include "platform/forms/form.hpp"
#include "platform/forms/typed.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/select.hpp"
#include "platform/html/govuk/table.hpp"
#include "platform/text/long_words.hpp"
#include "staff/store/people.hpp"

namespace gt::audits::multi_agency {

namespace {

namespace govuk = html::govuk;
using forms::Typed;

/// The council's own part, then each agency that was asked and not withdrawn.
std::vector<std::pair<GradedPart, std::string>> parts_of(JointAudit const& audit)
{
    std::vector<std::pair<GradedPart, std::string>> parts{{{}, std::string{own_agency}}};
    for (auto const& one : audit.returns)
        if (!one.withdrawn_at) parts.emplace_back(one.id, one.agency);
    return parts;
}

std::string key_of(GradedPart const& part) { return part ? part->text() : "own"; }

std::vector<staff::StaffMember> owners_for(staff::Request const& request, Opened const& opened)
{
    auto reader = request.database().read();
    return staff::store::who_may(reader, improvement::verb::do_, opened.audit.team, request.today());
}

void draw_form(html::Out& out, staff::Request const& request, Opened const& opened, Typed const& typed)
{
    govuk::Select part{.name = "part",
        .label = {.text = "Whose part does it lie in?"},
        .items = {{.text = "Choose", .value = ""}},
        .value = typed.text("part"),
        .error = typed.error("part")};
    for (auto const& [key, agency] : parts_of(opened.audit))
        part.items.push_back({.text = agency, .value = key_of(key)});
    govuk::Select owner{.name = "owner",
        .label = {.text = "Who here does it, or sees to it with the agency?"},
        .items = {{.text = "Choose a person", .value = ""}},
        .value = typed.text("owner"),
        .hint = "For a partner's part you, unless you choose somebody else",
        .error = typed.error("owner")};
    for (auto const& one : owners_for(request, opened))
        owner.items.push_back({.text = one.name + ", " + one.job_title, .value = one.id.text()});
    out.el("h2", {{"class", "govuk-heading-m"}}, "Add an area for improvement");
    staff::form(out, request, opened.path("findings"), [&] {
        govuk::draw(out, part);
        forms::draw_text(out, typed, "words", "What did you find?");
        forms::draw_text(out, typed, "what", "What will be done?");
        govuk::draw(out, owner);
        forms::draw_line(
            out, typed, "due_on", "By when?", "For example, 22 December 2026, end of March, or within 2 weeks");
        govuk::draw(out, govuk::Button{.text = "Add this", .prevents_double_click = true});
    });
}

/// As the lead reads them, with a way back.
void draw_own(html::Out& out, staff::Request const& request, Opened const& opened, AgencyFinding const& one)
{
    out.el("h2", {{"class", "govuk-heading-s"}}, name_of(opened.audit, one.part));
    out.el("p", {{"class", "govuk-body goldenthread-their-words"}}, one.finding.words);
    out.el("p", {{"class", "govuk-body"}},
        one.action.what + " (" + one.action.owner_name + ", by " + one.action.due_said() + ")");
    staff::form(out, request, opened.path("findings"), [&] {
        forms::hidden(out, "withdraw", one.finding.id.text());
        govuk::draw(out, govuk::Button{.text = "Take this back", .classes = "govuk-button--secondary"});
    });
}

http::Response findings_page(staff::Request const& request, Opened const& opened, Typed const& typed)
{
    auto const found = [&] {
        auto reader = request.database().read();
        return findings_of(reader, opened.audit.id);
    }();
    auto const body = [&](html::Out& out) {
        cases::draw_child_header(out, request, opened.child);
        out.el("p", {{"class", "govuk-body"}},
            "What should be better, agency by agency, each with an action. The actions begin when you agree and close "
            "the audit. For what a partner does, somebody here sees to it.");
        for (auto const& one : found) draw_own(out, request, opened, one);
        draw_form(out, request, opened, typed);
    };
    return staff::show(request,
        {.title = "Areas for improvement",
            .body = body,
            .back = opened.path(),
            .problems = &typed.problems,
            .caption = caption_of(opened.audit)});
}

std::optional<GradedPart> part_in(JointAudit const& audit, std::string const& typed)
{
    for (auto const& [part, agency] : parts_of(audit))
        if (key_of(part) == typed) return part;
    return std::nullopt;
}

/// What was typed; nothing when something is to be put right.
std::optional<AgencyFinding> read_finding(staff::Request const& request, Opened const& opened, Typed& typed)
{
    auto const& audit = opened.audit;
    auto const part = part_in(audit, typed.text("part"));
    if (!part) typed.problems.add("part", "Select whose part it lies in");
    for (auto const& [name, missing] :
        {std::pair{"words", "Enter what you found"}, {"what", "Enter what will be done"}}) {
        if (typed.text(name).empty()) typed.problems.add(name, missing);
        if (text::is_too_long(typed.text(name))) typed.problems.add(name, text::too_long);
    }
    bool const is_leads = part && *part && typed.text("owner").empty();
    auto const wanted = is_leads ? audit.lead.text() : typed.text("owner");
    auto const owners = owners_for(request, opened);
    auto const owner
        = std::ranges::find_if(owners, [&](staff::StaffMember const& one) { return one.id.text() == wanted; });
    if (owner == owners.end()) typed.problems.add("owner", "Select who here does it or sees to it");
    auto const due = improvement::date_meant(typed.text("due_on"), request.today(), WorkingDays::england());
    if (!due)
        typed.problems.add("due_on", "Enter a date, like 22 December 2026, or a time, like within 2 weeks");
    else if (*due < request.today())
        typed.problems.add("due_on", "The date the action is due must be today or in the future");
    if (typed.problems.any()) return std::nullopt;
    improvement::Finding const finding{request.new_id<improvement::FindingId>(),
        {std::string{audit_kind}, audit.id.number}, audit.case_id, audit.team, improvement::FindingKind::improvement,
        "", typed.text("words"), request.person().id, request.now()};
    improvement::Action action{.id = {finding.id.number},
        .finding = finding.id,
        .case_id = audit.case_id,
        .label = audit.case_number,
        .team = audit.team,
        .owner = owner->id,
        .owner_name = owner->name,
        .raised_by = request.person().id,
        .raised_at = request.now(),
        .what = typed.text("what"),
        .due_on = *due,
        .due_words = Date::parse_typed(typed.text("due_on")) ? "" : typed.text("due_on")};
    return AgencyFinding{finding, std::move(action), *part};
}

http::Response take_back(staff::Request const& request, Opened const& opened, improvement::FindingId id)
{
    auto const taken = request.database().write([&](db::Transaction& tx) {
        return take_finding_back(
            tx, opened.audit, id, {request.person().id.number, request.now(), "took a finding back"});
    });
    if (!taken) return staff::refuse(request, taken.problem());
    return staff::redirect_with_notice(opened.path("findings"), "Taken back");
}

} // namespace

void draw_joint_findings(html::Out& out, JointAudit const& audit, std::vector<AgencyFinding> const& found)
{
    if (found.empty()) return;
    govuk::Table table{.caption = "Areas for improvement and actions",
        .head = {{.text = "Agency"}, {.text = "Area for improvement"}, {.text = "Action"}, {.text = "Who, by when"}},
        .rows = {},
        .caption_classes = "govuk-table__caption--s"};
    for (auto const& one : found) {
        auto const link = [&one, open = !audit.is_open()](html::Out& cell) {
            if (!open) return cell.text(one.action.what);
            cell.el("a", {{"class", "govuk-link"}, {"href", html::path({"actions", one.action.id})}}, one.action.what);
        };
        table.rows.push_back(
            {{.text = name_of(audit, one.part)}, {.text = one.finding.words, .classes = "goldenthread-their-words"},
                {.text = link}, {.text = one.action.owner_name + ", by " + one.action.due_said()}});
    }
    out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
}

http::Response show_joint_findings(staff::Request const& request)
{
    return as_lead(request, [&](Opened const& opened) { return findings_page(request, opened, {}); });
}

/// POST /multi-agency/{id}/findings: adds one, or takes the one named "withdraw" back.
http::Response save_joint_finding(staff::Request const& request)
{
    return as_lead(request, [&](Opened const& opened) {
        if (auto const id = improvement::FindingId::parse(request.form().text("withdraw")))
            return take_back(request, opened, *id);
        Typed typed{request.form(), {}};
        auto const found = read_finding(request, opened, typed);
        if (!found) return findings_page(request, opened, typed);
        auto const added = request.database().write([&](db::Transaction& tx) {
            return add_finding(
                tx, opened.audit, *found, {request.person().id.number, request.now(), "recorded a finding"});
        });
        if (added) return staff::redirect_with_notice(opened.path("findings"), "Added");
        if (added.problem().field.empty()) return staff::refuse(request, added.problem());
        typed.problems.add(added.problem().field, added.problem().message);
        return findings_page(request, opened, typed);
    });
}

} // namespace gt::audits::multi_agency
