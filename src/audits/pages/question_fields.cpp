#include "audits/pages/question_fields.hpp"

namespace gt::audits {

void draw_question(html::Out& out, framework::Question const& question, AtHand const& at_hand, Draft const& draft)
{
    auto const name = field_name(question);
    framework::draw_question(
        out, {question, *at_hand.tool, *at_hand.scale, draft.value(name), draft.problems.message_for(name)});
}

void draw_grading(
    html::Out& out, AtHand const& at_hand, std::string_view domain, Draft const& draft, std::string const& prefix)
{
    auto const grade = prefix + "grade", reason = prefix + "reason";
    framework::draw_grade(out,
        {at_hand.tool->section(domain), *at_hand.scale, draft.value(grade), draft.value(reason),
            draft.problems.message_for(grade), draft.problems.message_for(reason), prefix});
}

} // namespace gt::audits
