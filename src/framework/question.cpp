#include "framework/question.hpp"

#include <algorithm>

namespace gt::framework {

bool When::holds(std::function<std::optional<std::string>(std::string const&)> const& answer) const
{
    auto const met = [&](Condition const& condition) {
        auto const value = answer(condition.question);
        if (!value || value->empty()) return false;
        return condition.in.empty() || std::ranges::find(condition.in, *value) != condition.in.end();
    };
    if (conditions.empty()) return true;
    return join == Join::all ? std::ranges::all_of(conditions, met) : std::ranges::any_of(conditions, met);
}

std::vector<std::string> Question::values() const
{
    std::vector<std::string> keys;
    for (auto const& choice : kind == Kind::choice ? choices : own_choices(kind)) keys.push_back(choice.key);
    return keys;
}

std::vector<Choice> own_choices(Question::Kind kind)
{
    if (kind == Question::Kind::yes_no_na) return {{{}, "yes", "Yes"}, {{}, "no", "No"}, {{}, "na", "Not applicable"}};
    if (kind == Question::Kind::judgement)
        return {
            {{}, "met", "Met"}, {{}, "partly", "Partly met"}, {{}, "not_met", "Not met"}, {{}, "na", "Not applicable"}};
    return {};
}

} // namespace gt::framework
