#include "learning/need.hpp"

#include "platform/text/long_words.hpp"
#include "platform/text/words.hpp"

#include <algorithm>

namespace gt::learning {

namespace {

constexpr std::array need_states{text::Words<NeedState>{NeedState::open, "open", "Open"},
    text::Words<NeedState>{NeedState::met, "met", "Met"},
    text::Words<NeedState>{NeedState::set_aside, "set_aside", "Set aside"}};

constexpr std::size_t longest_need = 500;

bool comes_from_somewhere(LearningNeed const& need)
{
    return need.origin.id || !need.theme.empty() || !need.source.empty();
}

} // namespace

std::string_view key_of(NeedState state) { return text::words_of(need_states, state).key; }
std::string_view title_of(NeedState state) { return text::words_of(need_states, state).title; }

std::optional<NeedState> need_state(std::string_view key) { return text::value_of(need_states, key); }

std::string state_words(LearningNeed const& need)
{
    auto const title = std::string{title_of(need.state)};
    return need.ended_at ? title + " on " + need.ended_at->london_date().words() : title;
}

Result<LearningNeed> checked(LearningNeed need, std::string_view case_number)
{
    if (need.what.empty()) return Problem{"what", "Enter what has to be learnt"};
    if (need.what.size() > longest_need) return Problem{"what", "Shorten this to about 80 words"};
    if (!comes_from_somewhere(need))
        return Problem{"source", "Say where this need comes from: choose a theme, or enter it in words"};
    for (auto const& [field, words] :
        {std::pair{"what", &need.what}, {"source", &need.source}, {"works", &need.works}, {"wanted", &need.wanted}}) {
        if (text::is_too_long(*words)) return Problem{field, text::too_long};
        if (!case_number.empty() && words->find(case_number) != std::string::npos)
            return Problem{field, "Leave the case number out: a learning need says nothing of whose case it was"};
    }
    return need;
}

Result<LearningNeed> inquired(LearningNeed need, std::string works, std::string wanted, std::string_view case_number)
{
    if (!need.is_open()) return Problem{"", "This need has already been met or set aside", Problem::Kind::conflict};
    need.works = std::move(works);
    need.wanted = std::move(wanted);
    return checked(std::move(need), case_number);
}

Result<LearningNeed> ended(LearningNeed need, NeedState how, std::string outcome, staff::PersonId who, Instant now)
{
    if (!need.is_open()) return Problem{"", "This need has already been met or set aside", Problem::Kind::conflict};
    if (how == NeedState::open) return Problem{"how", "Select whether it is met or set aside"};
    if (outcome.empty())
        return Problem{"outcome", how == NeedState::met ? "Enter what is different now" : "Enter why it is set aside"};
    if (text::is_too_long(outcome)) return Problem{"outcome", text::too_long};
    need.state = how;
    need.outcome = std::move(outcome);
    need.ended_by = who;
    need.ended_at = now;
    return need;
}

} // namespace gt::learning
