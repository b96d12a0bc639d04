#pragma once

#include <span>
#include <string_view>

namespace gt::app::demo {

enum class Work { early, need, protection, care, leaving, youth, exploitation };

struct PlannedTeam {
    std::string_view name;
    std::string_view area;
    Work work;
    bool has_iro = true;
    bool is_audited = true;
};

/// Three service areas, ten teams: one lacks its reviewing officer, one was not audited for a year.
std::span<PlannedTeam const> planned_teams();
std::span<std::string_view const> planned_areas();

/// Somebody with a role of their own; `area` empty: the whole authority.
struct PlannedHolder {
    std::string_view role;
    std::string_view name;
    std::string_view area;
    bool signs_in = true; ///< the one of that role who does
};

std::span<PlannedHolder const> planned_holders();
/// Managers first, one a team; then workers, in turn.
std::span<std::string_view const> team_names_of_people();

/// Written in the case system, and matched to no one here.
inline constexpr std::string_view unknown_workers[] = {"Marsh, Delia (agency)", "T Penhaligon"};

} // namespace gt::app::demo
