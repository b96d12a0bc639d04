#include "learning/point.hpp"

#include "platform/text/long_words.hpp"

#include <algorithm>

namespace gt::learning {

namespace {

constexpr std::size_t longest_title = 200;

bool names(LearningPoint const& point, std::string_view case_number)
{
    if (case_number.empty()) return false;
    return std::ranges::any_of(std::vector{&point.title, &point.words, &point.asked},
        [&](std::string const* text) { return text->find(case_number) != std::string::npos; });
}

} // namespace

std::string state_words(LearningPoint const& point)
{
    if (point.withdrawn_at) return "Withdrawn";
    return point.published_at ? "Published " + point.published_at->london_date().words() : "Draft";
}

Result<LearningPoint> checked(LearningPoint point, std::string_view case_number)
{
    if (point.title.empty()) return Problem{"title", "Enter a title that says what was learnt"};
    if (point.title.size() > longest_title) return Problem{"title", "Shorten the title to about 30 words"};
    if (point.words.empty()) return Problem{"words", "Enter what was learnt"};
    for (auto const& [field, text] : {std::pair{"words", &point.words}, {"asked", &point.asked}})
        if (text::is_too_long(*text)) return Problem{field, text::too_long};
    if (names(point, case_number))
        return Problem{"words", "Leave the case number out: a learning point says nothing of whose case it was"};
    return point;
}

Result<LearningPoint> publish(LearningPoint point, Date acknowledge_by, Instant now)
{
    if (!point.is_draft()) return Problem{"", "Only a draft can be published"};
    if (acknowledge_by <= now.london_date()) return Problem{"acknowledge_by", "The date must be in the future"};
    point.published_at = now;
    point.acknowledge_by = acknowledge_by;
    return point;
}

Result<LearningPoint> withdraw(LearningPoint point, std::string because, Instant now)
{
    if (point.withdrawn_at) return Problem{"", "This learning point has already been withdrawn"};
    if (because.empty()) return Problem{"because", "Enter why it is withdrawn"};
    point.withdrawn_at = now;
    point.withdrawn_because = std::move(because);
    return point;
}

std::string acknowledged_words(std::vector<TeamStanding> const& teams)
{
    auto const all = static_cast<long long>(teams.size());
    if (all == 0) return "no teams";
    auto const done
        = std::ranges::count_if(teams, [](TeamStanding const& one) { return one.acknowledged_at.has_value(); });
    auto words = std::to_string(done) + " of " + std::to_string(all) + (all == 1 ? " team" : " teams");
    if (all < 10) return words;
    return words + " (" + std::to_string((200LL * done + all) / (2 * all)) + "%)";
}

} // namespace gt::learning
