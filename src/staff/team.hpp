#pragma once

#include "platform/result.hpp"
#include "staff/ids.hpp"
#include "staff/period.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gt::staff {

enum class TeamKind { authority, area, team };

std::string_view key_of(TeamKind kind);
std::optional<TeamKind> team_kind(std::string_view key);

/// A node of the authority's tree: the authority itself, a service area, or a team.
struct Team {
    TeamId id;
    std::optional<TeamId> parent;
    TeamKind kind;
    std::string name;
    Period period;
    int version = 1;
};

/// The four people that each team is linked with [BAR-16].
enum class LinkKind { qa_officer, iro, cp_chair, practice_development_worker };

inline constexpr std::array all_link_kinds{
    LinkKind::qa_officer, LinkKind::iro, LinkKind::cp_chair, LinkKind::practice_development_worker};

std::string_view key_of(LinkKind kind);
std::optional<LinkKind> link_kind(std::string_view key);
std::string_view title_of(LinkKind kind); ///< "Quality assurance officer"
std::string_view short_title_of(LinkKind kind); ///< "QA officer", within a sentence

struct TeamLink {
    LinkId id;
    TeamId team;
    LinkKind kind;
    PersonId person;
    std::string person_name;
    Period period;
};

/// Which of the four links the team lacks on that day [BAR-16].
std::vector<LinkKind> missing_links(std::vector<TeamLink> const& links, Date day);

} // namespace gt::staff
