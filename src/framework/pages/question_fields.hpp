#pragma once

#include "framework/scale.hpp"
#include "framework/tool.hpp"
#include "platform/html/out.hpp"
#include "platform/result.hpp"

namespace gt::framework {

/// One question of a form, with what stands in its field and what is wrong with that.
struct QuestionField {
    Question const& question;
    Tool const& tool; ///< whose it is: a condition is told in the words of an earlier question
    Scale const& scale;
    std::string value = {};
    std::optional<std::string> error = {};
};

/// The fields of a grade and its reason: of a section, or of the work as a whole.
struct GradeField {
    Section const* section; ///< null: of the whole
    Scale const& scale;
    std::string grade = {};
    std::string reason = {};
    std::optional<std::string> grade_error = {};
    std::optional<std::string> reason_error = {};
    std::string prefix = {}; ///< of both fields' names
};

/// A question's field in a form; apart from the page's own fields, whatever the tool calls its questions.
std::string field_name(Question const& question);

/// What was typed, as it is stored (dates as ISO text), or what to put right. Empty is in order: whether it may stay
/// so is for the caller to say.
Result<std::string> answer_to(Question const& question, Scale const& scale, std::string const& typed);

/// What may be chosen; empty when the answer is no choice.
std::vector<Choice> choices_of(Question const& question, Scale const& scale);

/// A stored answer in words: "Not applicable", "22 November 2026".
std::string answer_words(Question const& question, Scale const& scale, std::string const& answer);

void draw_question(html::Out& out, QuestionField const& field);

/// A grade's radios, each with what the section looks like at that grade, and the reason.
void draw_grade(html::Out& out, GradeField const& field);

} // namespace gt::framework
