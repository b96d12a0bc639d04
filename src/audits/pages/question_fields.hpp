#pragma once

#include "audits/pages/draft.hpp"

namespace gt::audits {

/// A question's field in a form; apart from the page's own fields, whatever the tool calls its questions.
std::string field_name(framework::Question const& question);

/// What was typed, as it is stored (dates as ISO text), or what to put right. Empty is in order: readiness asks later.
Result<std::string> answer_to(
    framework::Question const& question, framework::Scale const& scale, std::string const& typed);

/// What may be chosen; empty when the answer is no choice.
std::vector<framework::Choice> choices_of(framework::Question const& question, framework::Scale const& scale);

/// A stored answer in words: "Not applicable", "22 November 2026".
std::string answer_words(framework::Question const& question, framework::Scale const& scale, std::string const& answer);

void draw_question(html::Out& out, framework::Question const& question, AtHand const& at_hand, Draft const& draft);

/// A grade's radios, each with what the domain looks like at that grade, and the reason.
void draw_grading(
    html::Out& out, AtHand const& at_hand, std::string_view domain, Draft const& draft, std::string const& prefix = "");

} // namespace gt::audits
