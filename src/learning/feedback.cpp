#include "learning/feedback.hpp"

namespace gt::learning {

Result<UpwardFeedback> answered(UpwardFeedback feedback, std::string answer, staff::PersonId who, Instant now)
{
    if (!feedback.is_open()) return Problem{"", "This has already been answered", Problem::Kind::conflict};
    if (feedback.sent_by == who)
        return Problem{"", "Somebody else has to answer what you sent", Problem::Kind::forbidden};
    if (answer.empty()) return Problem{"answer", "Enter what you decided, and why"};
    feedback.answer = std::move(answer);
    feedback.answered_by = who;
    feedback.answered_at = now;
    return feedback;
}

} // namespace gt::learning
