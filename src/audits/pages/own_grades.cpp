#include "audits/pages/pages.hpp"
#include "audits/pages/question_fields.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/details.hpp"
#include "platform/html/govuk/inset_text.hpp"

namespace gt::audits {

namespace {

namespace govuk = html::govuk;
using framework::Section;

/// The graded domains, then the whole.
std::vector<std::string> domains_of(framework::Tool const& tool)
{
    std::vector<std::string> domains;
    for (auto const* domain : tool.domains()) domains.push_back(domain->key);
    domains.emplace_back(overall);
    return domains;
}

std::string prefix_of(std::string const& domain) { return "own-" + domain + "-"; }

template <class Visit> void each_own_question(framework::Tool const& tool, Visit visit)
{
    for (auto const& section : tool.sections) {
        if (section.part != Section::Part::practitioner) continue;
        for (auto const& question : section.questions) visit(question);
    }
}

std::vector<Field> fields_of(AtHand const& at_hand, Record const& record)
{
    std::vector<Field> fields;
    each_own_question(*at_hand.tool, [&](auto const& question) {
        fields.push_back({field_name(question), question.text, record.answer(question.key)});
    });
    for (auto const& domain : domains_of(*at_hand.tool)) {
        auto const own = record.practitioner.find(domain);
        auto const grading = own == record.practitioner.end() ? Grading{} : own->second;
        fields.push_back({prefix_of(domain) + "grade", "Grade", grading.grade});
        fields.push_back({prefix_of(domain) + "reason", "Reasons", grading.reason});
    }
    return fields;
}

store::Change change_in(Draft& draft, AtHand const& at_hand)
{
    store::Change change;
    each_own_question(*at_hand.tool, [&](auto const& question) {
        auto const answer = answer_to(question, *at_hand.scale, draft.value(field_name(question)));
        if (answer)
            change.answers[question.key] = *answer;
        else
            draft.problems.add(field_name(question), answer.problem().message);
    });
    for (auto const& domain : domains_of(*at_hand.tool)) {
        auto const grade = prefix_of(domain) + "grade", reason = prefix_of(domain) + "reason";
        auto const title = domain == overall ? std::string{"your work as a whole"} : at_hand.domain_title(domain);
        if (!at_hand.scale->grade(draft.value(grade))) draft.problems.add(grade, "Select a grade for " + title);
        if (draft.value(reason).empty()) draft.problems.add(reason, "Enter a short reason for your grade for " + title);
        change.grades[domain] = {draft.value(grade), draft.value(reason)};
    }
    return change;
}

http::Response own_grades_page(staff::Request const& request, AtHand const& at_hand, Draft const& draft)
{
    auto const action = at_hand.path("own-grades");
    auto const body = [&](html::Out& out) {
        draw_child(out, request, at_hand, action);
        govuk::draw(out,
            govuk::InsetText{.text = "You grade your own practice first. The auditor does not see this until "
                                     "all of the auditor's own grades are saved."});
        draw_draft_form(out, request, action, draft, [&] {
            each_own_question(
                *at_hand.tool, [&](auto const& question) { draw_question(out, question, at_hand, draft); });
            for (auto const& domain : domains_of(*at_hand.tool)) {
                auto const* section = at_hand.tool->section(domain);
                if (section && !section->what_good_looks_like.empty())
                    govuk::draw(out,
                        govuk::Details{.summary = "What good looks like: " + section->title,
                            .text = section->what_good_looks_like});
                draw_grading(out, at_hand, domain, draft, prefix_of(domain));
            }
            govuk::draw(out, govuk::Button{.text = "Save my grades"});
        });
    };
    return show_draft(request, draft,
        {.title = "Grade your own practice",
            .body = body,
            .back = at_hand.path(),
            .caption = "Audit of " + at_hand.audit.case_number});
}

http::Response with_own_practice(staff::Request const& request, OnAudit const& answer)
{
    return with_audit(request, [&](AtHand const& at_hand) {
        if (!at_hand.is_worker(request.person()))
            return staff::forbidden(request, "Only the practitioner whose work this audit looks at grades here.");
        if (!at_hand.audit.is_open())
            return staff::forbidden(request, "This audit has been submitted, so your own grades can no longer change.");
        return answer(at_hand);
    });
}

} // namespace

http::Response show_own_grades(staff::Request const& request)
{
    return with_own_practice(request, [&](AtHand const& at_hand) {
        return own_grades_page(request, at_hand, draft_of(fields_of(at_hand, at_hand.record)));
    });
}

http::Response save_own_grades(staff::Request const& request)
{
    return with_own_practice(request, [&](AtHand const& at_hand) {
        auto draft = read_draft(request.form(), fields_of(at_hand, at_hand.record));
        auto const change = change_in(draft, at_hand);
        if (draft.problems.any()) return own_grades_page(request, at_hand, draft);
        auto const saved = request.database().write([&](db::Transaction& tx) -> Result<void> {
            auto const as_saved = fields_of(at_hand, store::load_record(tx, at_hand.audit.id));
            draft.changed_meanwhile = changed_since(draft, as_saved);
            if (draft.changed_meanwhile.empty())
                return store::save_own_view(tx, at_hand.audit, change,
                    {request.person().id.number, request.now(), "graded their own practice"});
            draft.based_on = version_of(as_saved);
            return conflict();
        });
        if (!draft.changed_meanwhile.empty()) return own_grades_page(request, at_hand, draft);
        if (!saved) return staff::refuse(request, saved.problem());
        return staff::redirect_with_notice(at_hand.path(), "Your grades are saved");
    });
}

} // namespace gt::audits
