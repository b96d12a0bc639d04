#include "audits/pages/pages.hpp"
#include "audits/pages/question_fields.hpp"
#include "audits/steps.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/summary_list.hpp"
#include "platform/html/govuk/warning_text.hpp"

namespace gt::audits {

namespace {

namespace govuk = html::govuk;

std::vector<Field> fields_of(Record const& record)
{
    auto const given = record.grades.find(overall);
    auto const grading = given == record.grades.end() ? Grading{} : given->second;
    return {{"grade", "Overall grade", grading.grade}, {"reason", "Reasons", grading.reason}};
}

/// [D-30] why the overall grade is limited, in words.
void draw_limit(html::Out& out, AtHand const& at_hand)
{
    auto const& rules = at_hand.framework->rules;
    if (!is_limited(*at_hand.tool, rules, at_hand.record)) return;
    govuk::draw(out,
        govuk::WarningText{.text = "The overall grade is limited by safety: a domain that decides whether the "
                                   "child is safe is graded "
                + at_hand.grade_title(rules.limiting_grade) + ". The overall grade can be at most "
                + at_hand.grade_title(rules.limiting_cap)
                + ", and the head of service is told on the day you submit."});
}

void draw_domain_grades(html::Out& out, AtHand const& at_hand)
{
    govuk::SummaryList list{.rows = {}};
    for (auto const* domain : at_hand.tool->domains()) {
        auto const given = at_hand.record.grades.find(domain->key);
        list.rows.push_back({.key = domain->title,
            .value = given == at_hand.record.grades.end() ? "Not graded yet" : at_hand.grade_title(given->second.grade),
            .actions = {{.text = "Change",
                .href = html::Url::rooted(at_hand.path(place::section(domain->key))),
                .hidden_text = " " + domain->title}}});
    }
    govuk::draw(out, list);
}

http::Response overall_page(staff::Request const& request, AtHand const& at_hand, Draft const& draft)
{
    auto const action = at_hand.path(place::overall);
    auto const body = [&](html::Out& out) {
        draw_child(out, request, at_hand, action);
        draw_limit(out, at_hand);
        draw_domain_grades(out, at_hand);
        draw_draft_form(out, request, action, draft, [&] {
            draw_grading(out, at_hand, overall, draft);
            govuk::draw(out, govuk::Button{.text = "Save and continue"});
        });
    };
    return show_draft(request, draft,
        {.title = "Overall grade",
            .body = body,
            .back = at_hand.path(),
            .caption = "Audit of " + at_hand.audit.case_number});
}

} // namespace

http::Response show_overall(staff::Request const& request)
{
    return with_own_draft(request,
        [&](AtHand const& at_hand) { return overall_page(request, at_hand, draft_of(fields_of(at_hand.record))); });
}

http::Response save_overall(staff::Request const& request)
{
    return with_own_draft(request, [&](AtHand const& at_hand) {
        auto draft = read_draft(request.form(), fields_of(at_hand.record));
        Grading const grading{draft.value("grade"), draft.value("reason")};
        auto const fine
            = check_overall(*at_hand.tool, *at_hand.scale, at_hand.framework->rules, at_hand.record, grading);
        if (!fine) draft.problems.add(fine.problem().field, fine.problem().message);
        store::Change change;
        if (!draft.problems.any()) change.grades[std::string{overall}] = grading;
        return save_draft(request, at_hand, std::move(draft), fields_of, change, at_hand.path(place::check),
            [&](Draft const& again) { return overall_page(request, at_hand, again); });
    });
}

} // namespace gt::audits
