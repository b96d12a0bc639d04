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
    if (kind == Kind::yes_no_na) return {"yes", "no", "na"};
    std::vector<std::string> keys;
    if (kind == Kind::choice)
        for (auto const& choice : choices) keys.push_back(choice.key);
    return keys;
}

} // namespace gt::framework
