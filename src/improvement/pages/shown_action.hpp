#pragma once

#include "improvement/impact.hpp"
#include "improvement/progress.hpp"
#include "platform/files/attachments.hpp"
#include "platform/forms/typed.hpp"
#include "staff/house/page.hpp"

namespace gt::improvement {

/// An action with where it came from, how it went on, and what this person can do with it.
struct Shown {
    Action action;
    std::optional<Finding> finding;
    std::vector<Milestone> milestones;
    std::vector<ActionEntry> entries;
    std::vector<files::Attachment> files; ///< of the entries that are files
    std::vector<ImpactQuestion> impacts;
    std::vector<Move> moves;
    bool may_close = false; ///< actions of its team
    bool may_check = false; ///< this one
    bool may_plan = false; ///< its due date, owners and milestones

    std::string path(std::string_view below = "") const;
    bool can(Move move) const { return std::ranges::find(moves, move) != moves.end(); }
    bool may_write(staff::Person const& person) const { return may_plan || may_close || action.is_owned_by(person.id); }
    /// The question that is asked now, if there is one.
    ImpactQuestion const* asked(Date today) const;
};

/// Nothing for what this person may not see.
std::optional<Shown> find_shown(staff::Request const& request);

using forms::Typed;

staff::Page action_page(staff::Request const& request, Shown const& shown, Typed const& typed);
/// The page again with the problem beside its field; forbidden ones are refused.
http::Response show_problem(staff::Request const& request, Shown const& shown, Typed typed, Problem const& problem);
/// What the other saved stands in the page now, what was typed in its fields.
http::Response show_conflict(staff::Request const& request, Typed typed);

/// The parts of the page, each in a file of its own.
void draw_moves(html::Out& out, staff::Request const& request, Shown const& shown, Typed const& typed);
void draw_impacts(html::Out& out, staff::Request const& request, Shown const& shown);
void draw_milestones(html::Out& out, staff::Request const& request, Shown const& shown, Typed const& typed);
void draw_entries(html::Out& out, staff::Request const& request, Shown const& shown, Typed const& typed);
/// Evidence that is a file: its link, and the form to add one.
void draw_file(html::Out& out, Shown const& shown, ActionEntry const& entry);
void draw_file_form(html::Out& out, staff::Request const& request, Shown const& shown, Typed const& typed);

} // namespace gt::improvement
