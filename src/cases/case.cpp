#include "cases/case.hpp"

#include <algorithm>

namespace gt::cases {

namespace {

struct GroupWords {
    Group group;
    std::string_view key;
    std::string_view title;
};

constexpr std::array group_words{
    GroupWords{Group::in_care, "in_care", "Child in care"},
    GroupWords{Group::child_protection, "child_protection", "Child protection plan"},
    GroupWords{Group::child_in_need, "child_in_need", "Child in need"},
    GroupWords{Group::care_leaver, "care_leaver", "Care leaver"},
    GroupWords{Group::private_fostering, "private_fostering", "Private fostering"},
    GroupWords{Group::youth_justice, "youth_justice", "Youth justice"},
    GroupWords{Group::exploitation, "exploitation", "Exploitation"},
    GroupWords{Group::marac, "marac", "Domestic abuse conference (MARAC)"},
    GroupWords{Group::early_help, "early_help", "Early help"},
    GroupWords{Group::front_door, "front_door", "Contact or referral"},
};

GroupWords const& words_of(Group group) { return *std::ranges::find(group_words, group, &GroupWords::group); }

} // namespace

std::string_view key_of(Group group) { return words_of(group).key; }
std::string_view title_of(Group group) { return words_of(group).title; }

std::optional<Group> group_of(std::string_view key)
{
    auto const found = std::ranges::find(group_words, key, &GroupWords::key);
    return found == group_words.end() ? std::nullopt : std::optional{found->group};
}

std::string Case::age_words(Date today) const
{
    if (!birth_date) return "age not known";
    if (*birth_date > today) return "unborn";
    auto const years = age_on(*birth_date, today);
    if (years > 0) return std::to_string(years) + (years == 1 ? " year old" : " years old");
    return "under 1 year old";
}

} // namespace gt::cases
