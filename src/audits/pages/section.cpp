#include "audits/pages/exemplar_list.hpp"
#include "audits/pages/known_facts.hpp"
#include "audits/pages/last_time.hpp"
#include "audits/pages/pages.hpp"
#include "audits/pages/question_fields.hpp"
#include "platform/html/govuk/button.hpp"
#include "platform/html/govuk/details.hpp"
#include "platform/html/govuk/inset_text.hpp"

namespace gt::audits {

namespace {

namespace govuk = html::govuk;
using framework::Section;

std::vector<Field> fields_of(Section const& section, Record const& record)
{
    std::vector<Field> fields;
    for (auto const& question : section.questions)
        fields.push_back({field_name(question), question.text, record.answer(question.key)});
    if (!section.is_domain()) return fields;
    auto const given = record.grades.find(section.key);
    auto const grading = given == record.grades.end() ? Grading{} : given->second;
    fields.push_back({"grade", "Grade", grading.grade});
    fields.push_back({"reason", "Reasons for this grade", grading.reason});
    return fields;
}

/// What of the draft is in order; the rest becomes its problems and stays in the form.
store::Change change_in(Draft& draft, Section const& section, AtHand const& at_hand)
{
    store::Change change;
    for (auto const& question : section.questions) {
        auto const name = field_name(question);
        if (!draft.is_fine(name)) continue;
        auto const answer = answer_to(question, *at_hand.scale, draft.value(name));
        if (answer)
            change.answers[question.key] = draft.values[name] = *answer;
        else
            draft.problems.add(name, answer.problem().message);
    }
    if (!section.is_domain() || !draft.is_fine("reason")) return change;
    Grading const grading{draft.value("grade"), draft.value("reason")};
    bool const untouched = grading == Grading{} && !at_hand.record.grades.contains(section.key);
    if (untouched) return change;
    if (!at_hand.scale->grade(grading.grade)) draft.problems.add("grade", "Select a grade to go with your reasons");
    if (grading.reason.empty()) draft.problems.add("reason", "Enter the reasons for the grade");
    if (draft.is_fine("grade") && draft.is_fine("reason")) change.grades[section.key] = grading;
    return change;
}

void draw_own_grade(html::Out& out, Section const& section, AtHand const& at_hand)
{
    auto const own = at_hand.record.practitioner.find(section.key);
    if (own == at_hand.record.practitioner.end()) return;
    govuk::draw(out, govuk::InsetText{.text = [&](html::Out& o) {
        o.el("p", {{"class", "govuk-body govuk-!-font-weight-bold"}},
            "The practitioner's own grade: " + at_hand.grade_title(own->second.grade));
        o.el("p", {{"class", "govuk-body goldenthread-their-words"}}, own->second.reason);
    }});
}

http::Response section_page(
    staff::Request const& request, AtHand const& at_hand, Section const& section, Draft const& draft)
{
    auto reader = std::make_unique<db::Snapshot>(request.database().read());
    auto const known = facts_at_hand(*reader, at_hand);
    auto const last = last_time(*reader, request, at_hand);
    reader.reset(); // what draws the page asks for readers of its own
    auto const action = at_hand.path(place::section(section.key));
    auto const body = [&](html::Out& out) {
        draw_child(out, request, at_hand, action);
        if (!section.intro.empty()) out.el("p", {{"class", "govuk-body-l"}}, section.intro);
        if (!section.what_good_looks_like.empty())
            govuk::draw(out, govuk::Details{.summary = "What good looks like", .text = section.what_good_looks_like});
        if (section.is_domain()) {
            auto reader = request.database().read();
            draw_exemplars_of(out, reader, *at_hand.framework, section.key);
        }
        draw_own_grade(out, section, at_hand);
        if (last) draw_last_time(out, *last, at_hand, section);
        draw_draft_form(out, request, action, draft, [&] {
            for (auto const& question : section.questions) {
                draw_facts(out, at_hand, known, question, action);
                draw_question(out, question, at_hand, draft);
            }
            if (section.is_domain()) draw_grading(out, at_hand, section.key, draft);
            govuk::draw(out, govuk::Button{.text = "Save and continue"});
        });
    };
    return show_draft(request, draft,
        {.title = section.title,
            .body = body,
            .back = at_hand.path(),
            .caption = "Audit of " + at_hand.audit.case_number});
}

http::Response with_section(
    staff::Request const& request, std::function<http::Response(AtHand const&, Section const&)> const& answer)
{
    return with_own_draft(request, [&](AtHand const& at_hand) {
        auto const* section = at_hand.tool->section(request.value("section"));
        if (!section || section->part == Section::Part::practitioner) return staff::not_found(request);
        return answer(at_hand, *section);
    });
}

} // namespace

http::Response show_section(staff::Request const& request)
{
    return with_section(request, [&](AtHand const& at_hand, Section const& section) {
        return section_page(request, at_hand, section, draft_of(fields_of(section, at_hand.record)));
    });
}

http::Response save_section(staff::Request const& request)
{
    return with_section(request, [&](AtHand const& at_hand, Section const& section) {
        auto draft = read_draft(request.form(), fields_of(section, at_hand.record));
        auto const change = change_in(draft, section, at_hand);
        auto const fields = [&](Record const& record) { return fields_of(section, record); };
        auto const next = at_hand.path_after(place::section(section.key));
        return save_draft(request, at_hand, std::move(draft), fields, change, next,
            [&](Draft const& again) { return section_page(request, at_hand, section, again); });
    });
}

} // namespace gt::audits
