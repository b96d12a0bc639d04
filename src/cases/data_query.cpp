#include "cases/data_query.hpp"

#include <algorithm>
#include <array>

namespace gt::cases {

namespace {

using Outcome = DataQuery::Outcome;

struct OutcomeWords {
    Outcome outcome;
    std::string_view key;
    std::string_view title;
};

constexpr std::array outcome_words{
    OutcomeWords{Outcome::open, "open", "Not answered yet"},
    OutcomeWords{Outcome::corrected, "corrected", "Put right in the case system"},
    OutcomeWords{Outcome::list_is_right, "list_is_right", "The list is right"},
    OutcomeWords{Outcome::cannot_correct, "cannot_correct", "Wrong, and cannot be put right"},
};

OutcomeWords const& words_of(Outcome outcome)
{
    return *std::ranges::find(outcome_words, outcome, &OutcomeWords::outcome);
}

} // namespace

std::string_view key_of(Outcome outcome) { return words_of(outcome).key; }
std::string_view title_of(Outcome outcome) { return words_of(outcome).title; }

std::optional<Outcome> data_query_outcome(std::string_view key)
{
    auto const found = std::ranges::find(outcome_words, key, &OutcomeWords::key);
    return found == outcome_words.end() ? std::nullopt : std::optional{found->outcome};
}

Result<DataQuery> answer_query(
    DataQuery query, std::string_view outcome, std::string words, staff::PersonId by, Instant now)
{
    if (!query.is_open()) return Problem{"", "This has been answered already", Problem::Kind::conflict};
    auto const known = data_query_outcome(outcome);
    if (!known || *known == Outcome::open) return Problem{"outcome", "Select what came of it"};
    if (*known != Outcome::corrected && words.empty())
        return Problem{"answer", "Enter how you know, for whoever asked"};
    query.outcome = *known;
    query.answer = std::move(words);
    query.answered_by = by;
    query.answered_at = now;
    return query;
}

} // namespace gt::cases
