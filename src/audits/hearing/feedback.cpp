#include "audits/hearing/feedback.hpp"

#include <algorithm>

namespace gt::audits::hearing {

namespace {

constexpr std::size_t longest_reply = 2'000;

} // namespace

std::string_view title_of_how_far(std::string_view key)
{
    auto const found = std::ranges::find(how_far, key, &HowFar::key);
    return found == how_far.end() ? std::string_view{} : found->title;
}

Result<Feedback> checked(Feedback feedback)
{
    if (title_of_how_far(feedback.useful).empty())
        return Problem{"useful", "Select whether the audit was useful to you"};
    if (title_of_how_far(feedback.heard).empty()) return Problem{"heard", "Select whether you were listened to"};
    if (feedback.words.size() > longest_reply)
        return Problem{"words", "This is too long: shorten it to about 300 words"};
    return feedback;
}

} // namespace gt::audits::hearing
