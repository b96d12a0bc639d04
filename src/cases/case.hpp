#pragma once

#include "cases/ids.hpp"
#include "platform/time/date.hpp"
#include "staff/ids.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace gt::cases {

/// Which part of the caseload a child is in. One child is in one group at a time: the first of these that applies.
enum class Group {
    in_care,
    child_protection,
    child_in_need,
    care_leaver,
    private_fostering,
    youth_justice,
    exploitation,
    marac,
    early_help,
    front_door ///< contacts and referrals
};

inline constexpr std::array all_groups{Group::in_care, Group::child_protection, Group::child_in_need,
    Group::care_leaver, Group::private_fostering, Group::youth_justice, Group::exploitation, Group::marac,
    Group::early_help, Group::front_door};

std::string_view key_of(Group group); ///< "in_care"
std::string_view title_of(Group group); ///< "Child in care"
std::optional<Group> group_of(std::string_view key);

/// A child's case as far as quality assurance refers to it.
struct Case {
    CaseId id;
    std::string number; ///< in the case system
    std::optional<std::string> initials;
    std::optional<Date> birth_date;
    std::string gender;
    std::string ethnicity;
    bool restricted = false; ///< in no list, sample, count or search save for named people
    Group group;
    bool is_open;
    std::optional<Date> opened_on;
    std::optional<Date> closed_on;
    std::optional<staff::TeamId> team;
    std::string team_name; ///< as the case system writes it
    std::optional<staff::PersonId> worker;
    std::string worker_name; ///< as the case system writes it; kept for matching
    std::optional<staff::PersonId> iro;
    std::optional<staff::PersonId> cp_chair;
    int version = 1;

    /// "unborn" for a date of birth still to come, "age not known" without one, else "12 years old".
    std::string age_words(Date today) const;
};

} // namespace gt::cases
