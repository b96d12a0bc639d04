#include "audits/pages/paper.hpp"

#include "audits/contradictions.hpp"
#include "audits/pages/question_fields.hpp"

namespace gt::audits {

namespace {

using Asked = framework::Question::Kind;
using paper::Block;
using BlockKind = Block::Kind;

Grading grading_in(std::map<std::string, Grading, std::less<>> const& grades, std::string const& domain)
{
    auto const found = grades.find(domain);
    return found == grades.end() ? Grading{} : found->second;
}

void add_grading(Block& facts, AtHand const& at_hand, std::string const& whose, Grading const& grading)
{
    if (!grading.grade.empty())
        facts.rows.push_back({whose + ": " + at_hand.grade_title(grading.grade), grading.reason});
}

/// Boxes to tick, lines to write on.
Block room_for(framework::Question const& question, framework::Scale const& scale)
{
    Block boxes{.kind = BlockKind::choices};
    for (auto const& choice : choices_of(question, scale)) boxes.items.push_back(choice.title);
    if (!boxes.items.empty()) return boxes;
    return {.kind = question.kind == Asked::long_text ? BlockKind::lines : BlockKind::line};
}

void add_grade_boxes(paper::Document& document, framework::Section const& section, framework::Scale const& scale)
{
    Block table{.kind = BlockKind::table,
        .text = "Grade: " + section.title,
        .items = {"Grade", "What it looks like"},
        .is_named = true,
        .keeps_together = true};
    for (auto const& grade : scale.grades)
        table.rows.push_back({"☐ " + grade.title, std::string{section.guidance_for(grade.key)}});
    document.blocks.push_back(std::move(table));
    document.blocks.push_back({.text = "Reasons for this grade"});
    document.blocks.push_back({.kind = BlockKind::lines});
}

} // namespace

void add_filled_section(paper::Document& document, AtHand const& at_hand, framework::Section const& section)
{
    Block facts{.kind = BlockKind::facts, .is_theirs = true};
    if (section.is_domain()) {
        add_grading(facts, at_hand, "Auditor", grading_in(at_hand.record.grades, section.key));
        add_grading(facts, at_hand, "Practitioner", grading_in(at_hand.record.practitioner, section.key));
    }
    for (auto const& question : section.questions) {
        auto const answer = at_hand.record.answer(question.key);
        if (!answer.empty()) facts.rows.push_back({question.text, answer_words(question, *at_hand.scale, answer)});
    }
    if (facts.rows.empty()) return;
    document.blocks.push_back({.kind = BlockKind::heading, .text = section.title});
    document.blocks.push_back(std::move(facts));
}

void add_empty_section(paper::Document& document, framework::Section const& section, framework::Scale const& scale)
{
    auto& blocks = document.blocks;
    blocks.push_back({.kind = BlockKind::heading, .text = section.title});
    if (!section.intro.empty()) blocks.push_back({.text = section.intro});
    if (!section.what_good_looks_like.empty())
        blocks.push_back(
            {.kind = BlockKind::small_words, .text = "What good looks like: " + section.what_good_looks_like});
    for (auto const& question : section.questions) {
        blocks.push_back({.kind = BlockKind::small_heading, .text = question.text, .keeps_together = true});
        if (!question.guidance.empty()) blocks.push_back({.kind = BlockKind::small_words, .text = question.guidance});
        blocks.push_back(room_for(question, scale));
    }
    if (section.is_domain()) add_grade_boxes(document, section, scale);
}

void add_overruled(paper::Document& document, AtHand const& at_hand)
{
    auto const said = overruled(*at_hand.tool, at_hand.record);
    if (said.empty()) return;
    document.blocks.push_back({.kind = BlockKind::heading, .text = "What stands for a reason"});
    Block facts{.kind = BlockKind::facts, .is_theirs = true};
    for (auto const& [sentence, reason] : said) facts.rows.push_back({sentence, reason});
    document.blocks.push_back(std::move(facts));
}

paper::Document overruled_on_paper(AtHand const& at_hand)
{
    paper::Document document;
    add_overruled(document, at_hand);
    return document;
}

std::string standing_words(Audit const& audit)
{
    if (audit.is_provisional()) return "Provisional until " + audit.provisional_until->words();
    return std::string{title_of(audit.state)};
}

} // namespace gt::audits
