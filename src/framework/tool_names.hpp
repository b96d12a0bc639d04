#pragma once

#include "framework/fields.hpp"
#include "framework/tool.hpp"

#include <array>

namespace gt::framework {

/// What kinds of questions, parts and tools are called in a pack.
inline constexpr std::array question_kinds{
    Named<Question::Kind>{"text", Question::Kind::text},
    Named<Question::Kind>{"long_text", Question::Kind::long_text},
    Named<Question::Kind>{"choice", Question::Kind::choice},
    Named<Question::Kind>{"yes_no_na", Question::Kind::yes_no_na},
    Named<Question::Kind>{"judgement", Question::Kind::judgement},
    Named<Question::Kind>{"number", Question::Kind::number},
    Named<Question::Kind>{"date", Question::Kind::date},
    Named<Question::Kind>{"scale10", Question::Kind::scale10},
    Named<Question::Kind>{"grade", Question::Kind::grade},
};

inline constexpr std::array section_parts{
    Named<Section::Part>{"questions", Section::Part::questions},
    Named<Section::Part>{"strengths", Section::Part::strengths},
    Named<Section::Part>{"domain", Section::Part::domain},
    Named<Section::Part>{"practitioner", Section::Part::practitioner},
    Named<Section::Part>{"practice_model", Section::Part::practice_model},
};

inline constexpr std::array tool_kinds{
    Named<Tool::Kind>{"audit", Tool::Kind::audit},
    Named<Tool::Kind>{"observation", Tool::Kind::observation},
    Named<Tool::Kind>{"survey", Tool::Kind::survey},
};

template <class T, std::size_t N> std::string name_of(std::array<Named<T>, N> const& names, T value)
{
    return std::string{std::ranges::find(names, value, &Named<T>::value)->name};
}

template <class T, std::size_t N> std::optional<T> named(std::array<Named<T>, N> const& names, std::string_view name)
{
    auto const found = std::ranges::find(names, name, &Named<T>::name);
    return found == names.end() ? std::nullopt : std::optional{found->value};
}

template <class T, std::size_t N> std::vector<std::string> all_names(std::array<Named<T>, N> const& names)
{
    std::vector<std::string> all;
    all.reserve(N);
    for (auto const& one : names) all.emplace_back(one.name);
    return all;
}

} // namespace gt::framework
