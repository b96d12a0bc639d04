#include "framework/tool.hpp"

#include "framework/scale.hpp"

#include <algorithm>

namespace gt::framework {

namespace {

template <class List, class Member> auto const* find(List const& list, Member member, std::string_view key)
{
    auto const found = std::ranges::find(list, key, member);
    return found == list.end() ? nullptr : &*found;
}

} // namespace

Grade const* Scale::grade(std::string_view wanted) const { return find(grades, &Grade::key, wanted); }

std::string_view Section::guidance_for(std::string_view grade) const
{
    auto const* found = find(guidance, &GradeGuidance::grade, grade);
    return found ? std::string_view{found->text} : std::string_view{};
}

Section const* Tool::section(std::string_view wanted) const { return find(sections, &Section::key, wanted); }

Question const* Tool::question(std::string_view wanted) const
{
    for (auto const& section : sections)
        if (auto const* found = find(section.questions, &Question::key, wanted)) return found;
    return nullptr;
}

std::vector<Section const*> Tool::domains() const
{
    std::vector<Section const*> graded;
    for (auto const& section : sections)
        if (section.is_domain()) graded.push_back(&section);
    return graded;
}

} // namespace gt::framework
