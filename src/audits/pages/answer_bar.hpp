#pragma once

#include "audits/counted_answers.hpp"
#include "platform/html/out.hpp"

namespace gt::audits {

/// How one question was answered, as a bar of yes, no and not applicable: a picture of the sentence beside it, whose
/// parts are told apart by their words and figures as well as by shade. Nothing when nobody answered.
void draw_answer_bar(html::Out& out, AnswerCounts const& counts);

} // namespace gt::audits
