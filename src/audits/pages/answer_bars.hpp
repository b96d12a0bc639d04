#pragma once

#include "audits/counted_answers.hpp"
#include "platform/html/out.hpp"

#include <span>

namespace gt::audits {

/// One bar a question: yes, no, not applicable, told apart by pattern of shade as well as by their counts in figures. A
/// picture of what stands in words and in a table beside it.
void draw_answer_bars(html::Out& out, std::span<CountedQuestion const> questions, std::string const& title);

} // namespace gt::audits
