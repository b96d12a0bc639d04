#include "improvement/store/findings.hpp"

#include "audits/pages/draft.hpp"
#include "audits/pages/finding_form.hpp"
#include "audits/pages/pages.hpp"
#include "improvement/store/actions.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/summary_list.hpp"
#include "platform/html/govuk/textarea.hpp"

namespace gt::audits {

namespace {

namespace govuk = html::govuk;
using improvement::Finding;
using improvement::FindingKind;

std::vector<Field> findings_fields(Record const& record)
{
    return {{std::string{asked::no_improvement_reason}, "Why there is no area for improvement",
        record.answer(asked::no_improvement_reason)}};
}

void draw_finding(
    html::Out& out, staff::Request const& request, AtHand const& at_hand, db::Reader& reader, Finding const& finding)
{
    govuk::SummaryList list{.rows = {{.key = "What", .value = finding.words}}};
    if (!finding.theme.empty()) list.rows.push_back({.key = "Theme", .value = at_hand.domain_title(finding.theme)});
    for (auto const& action : improvement::store::of_finding(reader, finding.id)) {
        list.rows.push_back({.key = "Action", .value = action.what});
        list.rows.push_back({.key = "Who and by when", .value = action.owner_name + ", by " + action.due_on.words()});
    }
    govuk::draw_card(out, {.title = title_of(finding.kind), .heading_level = 3}, [&](html::Out& o) {
        govuk::draw(o, list);
        staff::form(o, request, at_hand.path("findings/" + finding.id.text() + "/withdrawal"), [&] {
            govuk::draw(o,
                govuk::Button{.text =
                                  [](html::Out& b) {
                                      b.text("Take back");
                                      b.el("span", {{"class", "govuk-visually-hidden"}}, " this finding");
                                  },
                    .classes = "govuk-button--secondary"});
        });
    });
}

void draw_no_improvement(html::Out& out, staff::Request const& request, AtHand const& at_hand, Draft const& draft)
{
    std::string const name{asked::no_improvement_reason};
    draw_draft_form(out, request, at_hand.path("no-improvement-reason"), draft, [&] {
        govuk::draw(out,
            govuk::Textarea{.name = name,
                .label = {.text = "If there is no area for improvement: why?", .classes = "govuk-label--m"},
                .value = draft.value(name),
                .rows = 3,
                .hint = "Every piece of work can teach us something, so this is asked of every audit without one",
                .error = draft.problems.message_for(name)});
        govuk::draw(out, govuk::Button{.text = "Save the reason", .classes = "govuk-button--secondary"});
    });
}

http::Response findings_page(
    staff::Request const& request, AtHand const& at_hand, FindingForm const& form, Draft const& draft)
{
    auto reader = request.database().read();
    auto const found = improvement::store::of_source(reader, {"audit", at_hand.audit.id.number});
    bool const any_improvement = std::ranges::find(found, FindingKind::improvement, &Finding::kind) != found.end();
    auto const body = [&](html::Out& out) {
        draw_child(out, request, at_hand, at_hand.path(place::findings));
        for (auto const& finding : found) draw_finding(out, request, at_hand, reader, finding);
        if (found.empty()) out.el("p", {{"class", "govuk-body"}}, "Nothing is recorded yet. Begin with a strength.");
        draw_finding_form(out, request, at_hand, form, reader);
        if (!any_improvement) draw_no_improvement(out, request, at_hand, draft);
        govuk::draw(
            out, govuk::Button{.text = "Continue", .href = html::Url::rooted(at_hand.path_after(place::findings))});
    };
    auto again = draft;
    for (auto const& entry : form.problems.entries()) again.problems.add(entry.field, entry.message);
    return show_draft(request, again,
        {.title = "Strengths, areas for improvement and actions",
            .body = body,
            .back = at_hand.path(),
            .caption = "Audit of " + at_hand.audit.case_number});
}

/// A browser that goes back fills the form again: the same words once more are the same finding.
bool is_recorded(db::Reader& reader, Finding const& finding)
{
    auto const is_same = [&](Finding const& one) {
        return one.kind == finding.kind && one.theme == finding.theme && one.words == finding.words;
    };
    return std::ranges::any_of(improvement::store::of_source(reader, finding.source), is_same);
}

} // namespace

http::Response show_findings(staff::Request const& request)
{
    return with_own_step(request, place::findings, [&](AtHand const& at_hand) {
        return findings_page(request, at_hand, {}, draft_of(findings_fields(at_hand.record)));
    });
}

http::Response add_finding(staff::Request const& request)
{
    return with_own_step(request, place::findings, [&](AtHand const& at_hand) {
        auto form = read_finding_form(request, at_hand);
        auto const standing = draft_of(findings_fields(at_hand.record));
        if (form.problems.any()) return findings_page(request, at_hand, form, standing);
        auto const finding = form.finding(request, at_hand);
        auto const action = form.action(request, at_hand, finding);
        auto const added = request.database().write([&](db::Transaction& tx) -> Result<void> {
            if (is_recorded(tx, finding)) return {};
            return store::add_finding(
                tx, at_hand.audit, finding, action, {request.person().id.number, request.now(), "recorded a finding"});
        });
        if (added) return staff::redirect_with_notice(at_hand.path(place::findings), "Saved");
        if (added.problem().field.empty()) return staff::refuse(request, added.problem());
        form.problems.add(added.problem().field, added.problem().message);
        return findings_page(request, at_hand, form, standing);
    });
}

http::Response take_finding_back(staff::Request const& request)
{
    return with_own_step(request, place::findings, [&](AtHand const& at_hand) {
        auto const id = request.id<improvement::FindingId>("finding");
        auto const finding = id
            ? improvement::store::find(*std::make_unique<db::Snapshot>(request.database().read()), *id)
            : std::nullopt;
        if (!finding || finding->source.kind != "audit" || finding->source.id != at_hand.audit.id.number)
            return staff::not_found(request);
        auto const taken = request.database().write([&](db::Transaction& tx) {
            return store::take_back(
                tx, at_hand.audit, *finding, {request.person().id.number, request.now(), "took a finding back"});
        });
        if (!taken) return staff::refuse(request, taken.problem());
        return staff::redirect_with_notice(at_hand.path(place::findings), "Taken back");
    });
}

/// [LEI18-38]
http::Response save_no_improvement_reason(staff::Request const& request)
{
    return with_own_step(request, place::findings, [&](AtHand const& at_hand) {
        auto draft = read_draft(request.form(), findings_fields(at_hand.record));
        store::Change change;
        if (!draft.problems.any())
            change.answers[std::string{asked::no_improvement_reason}] = draft.value(asked::no_improvement_reason);
        return save_draft(request, at_hand, std::move(draft), findings_fields, change, at_hand.path(place::findings),
            [&](Draft const& again) { return findings_page(request, at_hand, {}, again); });
    });
}

} // namespace gt::audits
