#include "improvement/impact.hpp"

#include "platform/text/words.hpp"

namespace gt::improvement {

namespace {

constexpr std::array differences{
    text::Words<Difference>{Difference::better, "better", "Better"},
    text::Words<Difference>{Difference::no_difference, "no_difference", "No difference"},
    text::Words<Difference>{Difference::worse, "worse", "Worse"},
};

Result<void> check(ImpactAnswer const& answer)
{
    if (!answer.difference) return Problem{"difference", "Select whether something is different for the child"};
    if (answer.words.empty()) return Problem{"words", "Enter what is different for the child, and how you know"};
    if (answer.their_words.empty() && answer.not_asked_because.empty())
        return Problem{"their_words", "Enter what the child or family said, or why they were not asked"};
    if (!answer.their_words.empty() && !answer.not_asked_because.empty())
        return Problem{"not_asked_because", "Enter either what they said or why they were not asked, not both"};
    return {};
}

} // namespace

std::string_view key_of(Difference difference) { return text::words_of(differences, difference).key; }

std::string_view title_of(Difference difference) { return text::words_of(differences, difference).title; }

std::optional<Difference> difference_of(std::string_view key) { return text::value_of(differences, key); }

std::vector<ImpactQuestion> impact_questions_for(ActionId action, Date closed_on)
{
    std::vector<ImpactQuestion> questions;
    questions.reserve(std::size(impact_months));
    for (auto const months : impact_months)
        questions.push_back(
            {.id = ImpactId::make(), .action = action, .months = months, .due_on = closed_on.plus_months(months)});
    return questions;
}

Result<ImpactQuestion> answer_impact(
    ImpactQuestion question, Action const& action, staff::Person const& person, ImpactAnswer answer, Instant now)
{
    if (!question.is_open()) return Problem{"", "This question has already been answered", Problem::Kind::conflict};
    if (action.is_owned_by(person.id) || action.done_by == person.id)
        return Problem{"", "Somebody else than the owner of the action has to say what is different for the child",
            Problem::Kind::forbidden};
    if (now.london_date() < question.asked_from())
        return Problem{"", "This is asked from " + question.asked_from().words() + " on: it is too early to tell"};
    if (auto const complete = check(answer); !complete) return complete.problem();
    question.difference = answer.difference;
    question.words = std::move(answer.words);
    question.their_words = std::move(answer.their_words);
    question.not_asked_because = std::move(answer.not_asked_because);
    question.answered_by = person.id;
    question.answered_at = now;
    return question;
}

} // namespace gt::improvement
