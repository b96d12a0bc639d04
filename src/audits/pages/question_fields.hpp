#pragma once

#include "audits/pages/draft.hpp"
#include "framework/pages/question_fields.hpp"

namespace gt::audits {

/// A question of the audit's tool, as the draft has it.
void draw_question(html::Out& out, framework::Question const& question, AtHand const& at_hand, Draft const& draft);

/// The grade of a domain, or of the whole, as the draft has it.
void draw_grading(
    html::Out& out, AtHand const& at_hand, std::string_view domain, Draft const& draft, std::string const& prefix = "");

} // namespace gt::audits
