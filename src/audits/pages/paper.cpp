#include "audits/pages/paper.hpp"

#include "audits/contradictions.hpp"
#include "audits/pages/question_fields.hpp"
#include "platform/html/govuk/summary_list.hpp"
#include "platform/html/govuk/table.hpp"

namespace gt::audits {

namespace {

namespace govuk = html::govuk;
using Asked = framework::Question::Kind;

Grading grading_in(std::map<std::string, Grading, std::less<>> const& grades, std::string const& domain)
{
    auto const found = grades.find(domain);
    return found == grades.end() ? Grading{} : found->second;
}

void add_grading(govuk::SummaryList& list, AtHand const& at_hand, std::string const& whose, Grading const& grading)
{
    if (grading.grade.empty()) return;
    list.rows.push_back({.key = whose + ": " + at_hand.grade_title(grading.grade),
        .value = grading.reason,
        .value_classes = "goldenthread-their-words"});
}

/// Boxes to tick, lines to write on.
void draw_room(html::Out& out, framework::Question const& question, framework::Scale const& scale)
{
    auto const choices = choices_of(question, scale);
    if (!choices.empty())
        return out.el("p", {{"class", "govuk-body goldenthread-paper__boxes"}}, [&] {
            for (auto const& choice : choices) out.el("span", "☐ " + choice.title);
        });
    bool const is_long = question.kind == Asked::long_text;
    out.el("div", {{"class", is_long ? "goldenthread-paper__lines" : "goldenthread-paper__line"}}, "");
}

void draw_grade_boxes(html::Out& out, framework::Section const& section, framework::Scale const& scale)
{
    govuk::Table table{.caption = "Grade: " + section.title,
        .head = {{.text = "Grade"}, {.text = "What it looks like"}},
        .rows = {},
        .first_cell_is_header = true,
        .caption_classes = "govuk-table__caption--s"};
    for (auto const& grade : scale.grades)
        table.rows.push_back({{.text = "☐ " + grade.title}, {.text = std::string{section.guidance_for(grade.key)}}});
    out.el("div", {{"class", "goldenthread-scroll"}}, [&] { govuk::draw(out, table); });
    out.el("p", {{"class", "govuk-body"}}, "Reasons for this grade");
    out.el("div", {{"class", "goldenthread-paper__lines"}}, "");
}

} // namespace

void draw_filled_section(html::Out& out, AtHand const& at_hand, framework::Section const& section)
{
    govuk::SummaryList list{.rows = {}};
    if (section.is_domain()) {
        add_grading(list, at_hand, "Auditor", grading_in(at_hand.record.grades, section.key));
        add_grading(list, at_hand, "Practitioner", grading_in(at_hand.record.practitioner, section.key));
    }
    for (auto const& question : section.questions) {
        auto const answer = at_hand.record.answer(question.key);
        if (!answer.empty())
            list.rows.push_back({.key = question.text,
                .value = answer_words(question, *at_hand.scale, answer),
                .value_classes = "goldenthread-their-words"});
    }
    if (list.rows.empty()) return;
    out.el("h2", {{"class", "govuk-heading-m"}}, section.title);
    govuk::draw(out, list);
}

void draw_empty_section(html::Out& out, framework::Section const& section, framework::Scale const& scale)
{
    out.el("h2", {{"class", "govuk-heading-m"}}, section.title);
    if (!section.intro.empty()) out.el("p", {{"class", "govuk-body"}}, section.intro);
    if (!section.what_good_looks_like.empty())
        out.el("p", {{"class", "govuk-body-s"}}, "What good looks like: " + section.what_good_looks_like);
    for (auto const& question : section.questions)
        out.el("div", {{"class", "goldenthread-paper__question"}}, [&] {
            out.el("h3", {{"class", "govuk-heading-s govuk-!-margin-bottom-1"}}, question.text);
            if (!question.guidance.empty()) out.el("p", {{"class", "govuk-body-s"}}, question.guidance);
            draw_room(out, question, scale);
        });
    if (section.is_domain()) draw_grade_boxes(out, section, scale);
}

void draw_overruled(html::Out& out, AtHand const& at_hand)
{
    auto const said = overruled(*at_hand.tool, at_hand.record);
    if (said.empty()) return;
    out.el("h2", {{"class", "govuk-heading-m"}}, "What stands for a reason");
    govuk::SummaryList list{.rows = {}};
    for (auto const& [sentence, reason] : said)
        list.rows.push_back({.key = sentence, .value = reason, .value_classes = "goldenthread-their-words"});
    govuk::draw(out, list);
}

std::string standing_words(Audit const& audit)
{
    if (audit.is_provisional()) return "Provisional until " + audit.provisional_until->words();
    return std::string{title_of(audit.state)};
}

} // namespace gt::audits
