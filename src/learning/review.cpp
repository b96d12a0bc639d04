#include "learning/review.hpp"

#include <algorithm>

namespace gt::learning {

namespace {

struct Words {
    ReviewKind kind;
    std::string_view key;
    std::string_view title;
};

constexpr std::array words{
    Words{ReviewKind::local, "local", "Local child safeguarding practice review"},
    Words{ReviewKind::rapid, "rapid", "Rapid review"},
    Words{ReviewKind::national, "national", "National review"},
};

} // namespace

std::string_view key_of(ReviewKind kind) { return std::ranges::find(words, kind, &Words::kind)->key; }

std::string_view title_of(ReviewKind kind) { return std::ranges::find(words, kind, &Words::kind)->title; }

std::optional<ReviewKind> review_kind_of(std::string_view key)
{
    auto const found = std::ranges::find(words, key, &Words::key);
    return found == words.end() ? std::nullopt : std::optional{found->kind};
}

Result<LearningReview> checked(LearningReview review, Date today)
{
    if (review.title.empty()) return Problem{"title", "Enter what the review is called"};
    if (review.summary.empty()) return Problem{"summary", "Enter what it looked at and what it found"};
    if (review.completed_on > today) return Problem{"completed_on", "The date must be today or in the past"};
    return review;
}

} // namespace gt::learning
