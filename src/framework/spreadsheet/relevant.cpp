#include "framework/spreadsheet/relevant.hpp"

#include <algorithm>

namespace gt::framework::spreadsheet {

namespace {

constexpr char const* understood
    = "this condition is not understood; write ${question} = 'answer' or ${question} != '', joined by either and or "
      "or, with parentheses only around several answers to one question";

/// What a part of the condition says: tests on one question are one condition.
struct Group {
    std::vector<Condition> conditions;
    std::string joined_by = {}; ///< "and", "or"; empty for a single one
};

class Reader {
public:
    Reader(std::string_view text, Place const& place) : rest_{text}, place_{place} { }

    std::optional<Group> whole()
    {
        auto group = joined(true);
        skip_spaces();
        if (!rest_.empty()) return std::nullopt;
        return group;
    }

private:
    std::optional<Group> joined(bool may_have_parentheses)
    {
        auto group = part(may_have_parentheses);
        while (group) {
            auto const word = take("and") ? "and" : take("or") ? "or" : "";
            if (!*word) break;
            if (!group->joined_by.empty() && group->joined_by != word) return std::nullopt;
            group->joined_by = word;
            auto const next = part(may_have_parentheses);
            if (!next) return std::nullopt;
            group->conditions.insert(group->conditions.end(), next->conditions.begin(), next->conditions.end());
        }
        return group;
    }

    /// A test, or in parentheses several answers to one question.
    std::optional<Group> part(bool may_have_parentheses)
    {
        if (!may_have_parentheses || !take("(")) return test();
        auto const inside = joined(false);
        if (!inside || !take(")") || inside->joined_by == "and") return std::nullopt;
        auto const merged = simplified({When::Join::any, inside->conditions});
        if (merged.conditions.size() != 1) return std::nullopt;
        return Group{merged.conditions};
    }

    std::optional<Group> test()
    {
        bool const is_selected = take("selected");
        if (is_selected && !take("(")) return std::nullopt;
        auto const question = name();
        if (!question) return std::nullopt;
        bool const is_answered = !is_selected && take("!=");
        if (!is_answered && !take(is_selected ? "," : "=")) return std::nullopt;
        auto const value = quoted();
        if (!value || value->empty() != is_answered) return std::nullopt;
        if (is_selected && !take(")")) return std::nullopt;
        Condition condition{place_, *question, {}};
        if (!is_answered) condition.in.push_back(*value);
        return Group{{condition}};
    }

    /// ${seen}
    std::optional<std::string> name()
    {
        if (!take("${")) return std::nullopt;
        return until('}');
    }

    std::optional<std::string> quoted()
    {
        for (char const mark : {'\'', '"'})
            if (take(std::string_view{&mark, 1})) return until(mark);
        return std::nullopt;
    }

    std::optional<std::string> until(char end)
    {
        auto const at = rest_.find(end);
        if (at == std::string_view::npos) return std::nullopt;
        std::string taken{rest_.substr(0, at)};
        rest_.remove_prefix(at + 1);
        return taken;
    }

    bool take(std::string_view word)
    {
        skip_spaces();
        if (!rest_.starts_with(word)) return false;
        rest_.remove_prefix(word.size());
        return true;
    }

    void skip_spaces() { rest_.remove_prefix(std::min(rest_.find_first_not_of(" \t\r\n"), rest_.size())); }

    std::string_view rest_;
    Place const& place_;
};

std::string tests_of(Condition const& condition)
{
    auto const question = "${" + condition.question + "}";
    if (condition.in.empty()) return question + " != ''";
    std::string text;
    for (auto const& value : condition.in) {
        if (!text.empty()) text += " or ";
        text.append(question).append(" = '").append(value).append("'");
    }
    return text;
}

} // namespace

When simplified(When when)
{
    if (when.join == When::Join::any) {
        std::vector<Condition> merged;
        for (auto& condition : when.conditions) {
            auto const same = std::ranges::find_if(merged, [&](Condition const& one) {
                return one.question == condition.question && one.in.empty() == condition.in.empty();
            });
            if (same == merged.end()) {
                merged.push_back(std::move(condition));
                continue;
            }
            for (auto& value : condition.in)
                if (std::ranges::find(same->in, value) == same->in.end()) same->in.push_back(std::move(value));
        }
        when.conditions = std::move(merged);
    }
    if (when.conditions.size() < 2) when.join = When::Join::all;
    return when;
}

Result<When> read_relevant(std::string_view text, Place const& place)
{
    auto group = Reader{text, place}.whole();
    if (!group) return Problem{"", understood};
    return simplified({group->joined_by == "or" ? When::Join::any : When::Join::all, std::move(group->conditions)});
}

std::string relevant_of(When const& when)
{
    bool const is_any = when.join == When::Join::any;
    std::string text;
    for (auto const& condition : when.conditions) {
        auto const tests = tests_of(condition);
        bool const needs_parentheses = !is_any && when.conditions.size() > 1 && condition.in.size() > 1;
        if (!text.empty()) text += is_any ? " or " : " and ";
        text += needs_parentheses ? "(" + tests + ")" : tests;
    }
    return text;
}

} // namespace gt::framework::spreadsheet
