#pragma once

#include "framework/fault.hpp"

#include <functional>
#include <optional>

namespace gt::framework {

/// One test on an earlier answer of the same tool: its value is one of `in`; with `in` empty, it was answered.
struct Condition {
    Place place;
    std::string question;
    std::vector<std::string> in;
};

/// When a question is asked: all or any of its conditions hold; always when there are none. One level only.
struct When {
    enum class Join { all, any };

    Join join = Join::all;
    std::vector<Condition> conditions;

    /// `answer` gives what stands for a question's key; nothing or an empty text is no answer.
    bool holds(std::function<std::optional<std::string>(std::string const&)> const& answer) const;
};

struct Choice {
    Place place;
    std::string key;
    std::string title;
};

struct Question {
    enum class Kind { text, long_text, choice, yes_no_na, judgement, number, date, scale10, grade };

    Place place;
    std::string key; ///< unique within its tool
    std::string text;
    Kind kind = Kind::text;
    bool required = false;
    std::string guidance; ///< shown below the question
    std::string standard; ///< key of the practice standard it looks at; may be empty
    std::vector<std::string> facts; ///< what is known already and stands beside it: keys of `case_facts()`
    std::vector<Choice> choices;
    When when;
    Place standard_place = {};

    /// The values an answer may have: the keys of its choices or of its kind's own; empty when they are not a short
    /// list.
    std::vector<std::string> values() const;
};

/// What a kind that has answers of its own may be answered with: yes, no, not applicable; met, partly met, not met, not
/// applicable [SWI-86]. Empty for the other kinds.
std::vector<Choice> own_choices(Question::Kind kind);

} // namespace gt::framework
