#pragma once

#include "framework/question.hpp"
#include "platform/result.hpp"

namespace gt::framework::spreadsheet {

/// Reads the condition of a question, as the column "relevant" has it:
///     ${seen} = 'yes'            selected(${who}, 'worker')        ${notes} != ''
///     ${seen} = 'no' or ${seen} = 'na'          (${a} = 'x' or ${a} = 'y') and ${b} = 'z'
/// Joined by either `and` or `or`; parentheses only around several answers to one question. Anything beyond is a
/// Problem that says what is understood. Whether the questions exist is not looked at.
Result<When> read_relevant(std::string_view text, Place const& place);

/// The same in writing; empty for a question that is always asked.
std::string relevant_of(When const& when);

/// One way of saying it for conditions that hold for the same answers: of tests joined by `any`, those on one question
/// made one.
When simplified(When when);

} // namespace gt::framework::spreadsheet
